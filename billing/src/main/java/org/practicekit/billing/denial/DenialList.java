package org.practicekit.billing.denial;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Denials as they were left. Immutable.
 *
 * @param denials in the order of their lines
 */
public record DenialList(List<DenialCase> denials) implements Serializable, Fingerprinted {
    public DenialList {
        denials = List.copyOf(denials);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("denials", denials);
    }
}
