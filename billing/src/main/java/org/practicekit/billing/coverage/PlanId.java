package org.practicekit.billing.coverage;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names a plan of a payer, by the host's own key.
 *
 * @param value the host's text, see {@link IdText}
 */
public record PlanId(String value) implements Serializable, Comparable<PlanId> {
    public PlanId {
        IdText.check(value, "plan id");
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
