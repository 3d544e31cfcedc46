package org.practicekit.billing.claim;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names a claim: one payer asked for one set of charges, through all of its revisions.
 *
 * @param value the host's text, see {@link IdText}
 */
public record ClaimId(String value) implements Serializable, Comparable<ClaimId> {
    public ClaimId {
        IdText.check(value, "claim id");
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
