package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.DateRange;

/**
 * Days that a payer names.
 *
 * @param meaning what they are
 * @param days which; a date that only begins or ends something has an open side
 */
public record BenefitDate(Meaning meaning, DateRange days) implements Serializable, Fingerprinted {
    public BenefitDate {
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(days, "days");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("meaning", meaning.name()).text("days", days.toString());
    }

    /** What named days are. */
    public enum Meaning {
        /** The plan holds. */
        PLAN,
        /** The person is eligible. */
        ELIGIBILITY,
        /** The person is enrolled. */
        ENROLLMENT,
        /** The benefit holds. */
        BENEFIT,
        /** Premiums are paid. */
        PREMIUM_PAID,
        /** COBRA holds. */
        COBRA,
        /** Coordination of benefits holds. */
        COORDINATION,
        /** The service. */
        SERVICE,
        /** An admission. */
        ADMISSION,
        /** Something was last brought up to date. */
        UPDATED,
        /** Anything else; the message says what. */
        OTHER
    }
}
