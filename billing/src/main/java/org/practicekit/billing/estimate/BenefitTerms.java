package org.practicekit.billing.estimate;

import java.io.Serializable;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/**
 * What a plan asks of a patient for one service. Every part has to be given, so that nothing is free for having been forgotten.
 * Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface BenefitTerms extends Serializable, Fingerprinted {
    /** Of a service of which a payer said nothing. */
    BenefitTerms UNKNOWN = builder()
            .covered(Covered.UNKNOWN)
            .copay(Copay.NONE)
            .coinsurance(Stated.unknown("the payer said nothing of this type of service"))
            .deductible(Limits.NONE)
            .outOfPocket(Limits.NONE)
            .build();

    /** Whether the plan pays for the service at all. */
    Covered covered();

    /** Whether the plan covers it in full, as it does many preventive services. */
    @Value.Default
    default boolean preventive() {
        return false;
    }

    /** The copay. */
    Copay copay();

    /** The patient's part of what is left. */
    Stated<Coinsurance> coinsurance();

    /** The deductible that applies. */
    Limits deductible();

    /** The out-of-pocket limit to which the patient's share counts. */
    Limits outOfPocket();

    /** A builder; all but {@code preventive} is required. */
    static BenefitTermsBuilder builder() {
        return new BenefitTermsBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("covered", covered().name())
                .flag("preventive", preventive())
                .value("copay", copay())
                .value("coinsurance", coinsurance())
                .value("deductible", deductible())
                .value("outOfPocket", outOfPocket());
    }
}
