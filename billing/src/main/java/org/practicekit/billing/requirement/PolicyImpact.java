package org.practicekit.billing.requirement;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What a payer's new policy means for the visits ahead. Immutable.
 *
 * @param visits those that are touched, in the order of their beginning
 */
public record PolicyImpact(List<TouchedVisit> visits) implements Serializable, Fingerprinted {
    public PolicyImpact {
        visits = List.copyOf(visits);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("visits", visits);
    }
}
