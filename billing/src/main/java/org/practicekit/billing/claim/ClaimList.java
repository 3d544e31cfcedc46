package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Claims as a command left them. Immutable.
 *
 * @param claims in the order in which they were written
 */
public record ClaimList(List<Claim> claims) implements Serializable, Fingerprinted {
    public ClaimList {
        claims = List.copyOf(claims);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("claims", claims);
    }
}
