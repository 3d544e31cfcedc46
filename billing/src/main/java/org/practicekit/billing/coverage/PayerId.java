package org.practicekit.billing.coverage;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names a payer by the id under which the practice or its clearinghouse sends to it.
 *
 * @param value the host's text, see {@link IdText}
 */
public record PayerId(String value) implements Serializable, Comparable<PayerId> {
    public PayerId {
        IdText.check(value, "payer id");
    }

    @Override
    public int compareTo(PayerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
