package org.practicekit.billing.posting;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Which claim a decision is about.
 *
 * @param claim that one
 * @param how how it was found
 */
public record ClaimMatch(ClaimId claim, How how) implements Serializable, Fingerprinted {
    public ClaimMatch {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(how, "how");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("claim", claim.value()).text("how", how.name());
    }

    /** How a claim can be found. */
    public enum How {
        /** By a number under which the practice sent it. */
        CONTROL_NUMBER,
        /** By the number that the payer gave it. */
        PAYER_CLAIM_NUMBER,
        /** Patient, days and charge agree, and no other claim comes near. */
        LIKENESS,
        /** Somebody said so. */
        PERSON
    }
}
