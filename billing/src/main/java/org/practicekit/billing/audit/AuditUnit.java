package org.practicekit.billing.audit;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A claim that can be drawn. Immutable.
 *
 * @param claim which one
 * @param stratum what it is drawn among: a provider, a payer, a level of code, or several of them in one text
 */
public record AuditUnit(ClaimId claim, String stratum) implements Serializable, Fingerprinted, Comparable<AuditUnit> {
    public AuditUnit {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(stratum, "stratum");
    }

    @Override
    public int compareTo(AuditUnit other) {
        return claim.compareTo(other.claim);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("claim", claim.value()).text("stratum", stratum);
    }
}
