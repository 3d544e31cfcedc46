package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Charges as a command left them. Immutable.
 *
 * @param charges in the order in which they were written
 */
public record ChargeList(List<Charge> charges) implements Serializable, Fingerprinted {
    public ChargeList {
        charges = List.copyOf(charges);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("charges", charges);
    }
}
