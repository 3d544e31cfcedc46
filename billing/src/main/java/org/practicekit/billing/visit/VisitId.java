package org.practicekit.billing.visit;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names a visit by the host's own key, an appointment's id as a rule.
 *
 * @param value the host's text, see {@link IdText}
 */
public record VisitId(String value) implements Serializable, Comparable<VisitId> {
    public VisitId {
        IdText.check(value, "visit id");
    }

    @Override
    public int compareTo(VisitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
