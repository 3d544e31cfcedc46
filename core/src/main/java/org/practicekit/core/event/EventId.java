package org.practicekit.core.event;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names an event within a practice.
 *
 * @param value aggregate and version, as a rule: "a-17@3"
 */
public record EventId(String value) implements Serializable, Comparable<EventId> {
    public EventId {
        IdText.check(value, "event id");
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
