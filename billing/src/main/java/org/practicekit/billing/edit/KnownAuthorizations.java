package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * All that the payer of a claim agreed to for the patient. Immutable.
 *
 * @param all in any order; empty when it agreed to nothing
 */
public record KnownAuthorizations(List<AuthorizedCare> all) implements Serializable, Fingerprinted {
    public KnownAuthorizations {
        all = List.copyOf(all);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("all", all);
    }
}
