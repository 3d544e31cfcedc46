package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A diagnosis as it is written on a claim. Immutable.
 *
 * @param system of which list
 * @param code the code, without its point
 */
public record ClaimDiagnosis(System system, String code) implements Serializable, Fingerprinted {
    public ClaimDiagnosis {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(code, "code");
    }

    /** A diagnosis of ICD-10-CM. */
    public static ClaimDiagnosis icd10(String code) {
        return new ClaimDiagnosis(System.ICD_10, code.replace(".", ""));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("system", system.name()).text("code", code);
    }

    /** The lists of diagnoses. */
    public enum System {
        /** ICD-10-CM, for services from 2015-10-01. */
        ICD_10,
        /** ICD-9-CM, for services before. */
        ICD_9
    }
}
