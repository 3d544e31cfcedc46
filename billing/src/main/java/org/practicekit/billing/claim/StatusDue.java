package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * That the payer is to be asked how a claim stands. Immutable.
 *
 * @param claim which claim
 * @param heard when somebody last said something of it, or it was sent
 * @param due since when it is to be asked about
 */
public record StatusDue(ClaimId claim, LocalDate heard, LocalDate due) implements Serializable, Fingerprinted {
    public StatusDue {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(heard, "heard");
        Objects.requireNonNull(due, "due");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("claim", claim.value()).text("heard", heard.toString()).text("due", due.toString());
    }
}
