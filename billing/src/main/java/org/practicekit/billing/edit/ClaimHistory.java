package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * The other claims of a patient to the same payer that are live: sent, and neither rejected nor voided. Immutable.
 *
 * @param claims in any order
 */
public record ClaimHistory(List<LiveClaim> claims) implements Serializable, Fingerprinted {
    public ClaimHistory {
        claims = List.copyOf(claims);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("claims", claims);
    }

    /**
     * A claim as it was sent last.
     *
     * @param claim which one
     * @param sheet what it says
     */
    public record LiveClaim(ClaimId claim, ClaimSheet sheet) implements Serializable, Fingerprinted {
        public LiveClaim {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(sheet, "sheet");
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("claim", claim.value()).value("sheet", sheet);
        }
    }
}
