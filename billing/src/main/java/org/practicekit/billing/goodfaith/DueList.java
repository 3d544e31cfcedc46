package org.practicekit.billing.goodfaith;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * The estimates that are still to be given.
 *
 * @param estimates the one that is due first before others, so that those that are overdue stand at the top
 */
public record DueList(List<DueEstimate> estimates) implements Serializable, Fingerprinted {
    public DueList {
        estimates = List.copyOf(estimates);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("estimates", estimates);
    }
}
