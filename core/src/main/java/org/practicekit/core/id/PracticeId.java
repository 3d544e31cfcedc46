package org.practicekit.core.id;

import java.io.Serializable;

/**
 * Names a practice: the tenant, and the unit of partition. No operation spans two practices.
 *
 * @param value the host's text, see {@link IdText}
 */
public record PracticeId(String value) implements Serializable, Comparable<PracticeId> {
    public PracticeId {
        IdText.check(value, "practice id");
    }

    @Override
    public int compareTo(PracticeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
