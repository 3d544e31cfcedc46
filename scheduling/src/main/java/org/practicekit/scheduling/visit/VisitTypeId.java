package org.practicekit.scheduling.visit;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names a visit type: "new-patient", "follow-up".
 *
 * @param value the practice's own code, see {@link IdText}
 */
public record VisitTypeId(String value) implements Serializable, Comparable<VisitTypeId> {
    public VisitTypeId {
        IdText.check(value, "visit type id");
    }

    @Override
    public int compareTo(VisitTypeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
