package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** How much of a service is covered at most: 20 visits in a calendar year, 12 of them left. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface BenefitLimit extends Serializable, Fingerprinted {
    /** What is counted; empty for money, in the currency of the answer. */
    Optional<Quantity.Unit> unit();

    /**
     * In what time; empty when not said, {@link BenefitPeriod#REMAINING} when only what is left was said, or when it may be the
     * rest of any of several limits.
     */
    Optional<BenefitPeriod> period();

    /** How much at most; empty when not said. */
    Optional<Said<Span<BigDecimal>>> most();

    /** How much is left; empty when not said. */
    Optional<Said<Span<BigDecimal>>> remaining();

    /** A builder; all may be missing. */
    static BenefitLimitBuilder builder() {
        return new BenefitLimitBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("unit", unit().map(Enum::name).orElse(""))
                .text("period", period().map(Enum::name).orElse(""))
                .text("most", most().map(Said::toString).orElse(""))
                .text("remaining", remaining().map(Said::toString).orElse(""));
    }
}
