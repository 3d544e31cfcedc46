package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names a visit that is to be planned.
 *
 * @param value the host's own key, see {@link IdText}
 */
public record WantedVisitId(String value) implements Serializable, Comparable<WantedVisitId> {
    public WantedVisitId {
        IdText.check(value, "wanted visit id");
    }

    @Override
    public int compareTo(WantedVisitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
