package org.practicekit.billing.claim;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names a charge.
 *
 * @param value the host's text, see {@link IdText}
 */
public record ChargeId(String value) implements Serializable, Comparable<ChargeId> {
    public ChargeId {
        IdText.check(value, "charge id");
    }

    @Override
    public int compareTo(ChargeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
