package org.practicekit.billing.estimate;

import java.io.Serializable;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** How one payer looks at one service. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PlanLine extends Serializable, Fingerprinted {
    /** What the payer allows for one unit. */
    Stated<Money> allowed();

    /** Whether the provider has a contract with the plan. */
    @Value.Default
    default Network network() {
        return Network.IN;
    }

    /** Whether the No Surprises Act, or a state's law, keeps the patient from owing more than the cost share. */
    @Value.Default
    default boolean surpriseProtected() {
        return false;
    }

    /** What the plan asks of the patient. */
    BenefitTerms terms();

    /** A builder; allowed amount and terms are required. */
    static PlanLineBuilder builder() {
        return new PlanLineBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("allowed", allowed())
                .text("network", network().name())
                .flag("protected", surpriseProtected())
                .value("terms", terms());
    }
}
