package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** An amount that fills up over a time: a deductible, the most that is paid out of pocket, a spend-down. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Accumulator extends Serializable, Fingerprinted {
    /** Nothing was said. */
    Accumulator UNSAID = builder().build();

    /** The whole of it; empty when not said. */
    Optional<Said<Span<Money>>> base();

    /** What is left of it; empty when not said, which is not the same as nothing left. */
    Optional<Said<Span<Money>>> remaining();

    /** A builder; both may be missing. */
    static AccumulatorBuilder builder() {
        return new AccumulatorBuilder();
    }

    /** Whether anything was said. */
    default boolean isSaid() {
        return base().isPresent() || remaining().isPresent();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("base", base().map(Said::toString).orElse(""))
                .text("remaining", remaining().map(Said::toString).orElse(""));
    }
}
