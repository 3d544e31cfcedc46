package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * What patients will owe, at the least and at the most, and what it rests on. With one payer nothing that is unknown can lead
 * outside; where several payers coordinate, low and high are the best and the worst of the cases worked out. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface Estimate extends Serializable, Fingerprinted {
    /** Who bears what at the least, service by service. A service can cost less here than there because another costs more. */
    List<Share> low();

    /** Who bears what most likely; empty when something that matters is not known at all. */
    Optional<List<Share>> likely();

    /** Who bears what at the most. */
    List<Share> high();

    /** How it was worked out, and, as warnings, what was assumed and why. */
    List<Finding> reasons();

    /** A builder. */
    static EstimateBuilder builder() {
        return new EstimateBuilder();
    }

    /** The least that is owed. */
    default Money owedLow() {
        return owed(low());
    }

    /** What is likely owed; empty when something that matters is not known at all. */
    default Optional<Money> owedLikely() {
        return likely().map(Estimate::owed);
    }

    /** The most that is owed. */
    default Money owedHigh() {
        return owed(high());
    }

    /** What was assumed, why, and on which evidence. */
    default List<Finding> assumptions() {
        return reasons().stream()
                .filter(reason -> reason.severity() == Severity.WARNING)
                .toList();
    }

    private static Money owed(List<Share> shares) {
        return Share.sum(
                shares.stream().map(Share::owed).toList(), shares.get(0).charge());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.each("low", low())
                .number("likely", likely().isPresent() ? 1 : 0)
                .each("likely", likely().orElse(List.of()))
                .each("high", high())
                .each("reasons", reasons());
    }
}
