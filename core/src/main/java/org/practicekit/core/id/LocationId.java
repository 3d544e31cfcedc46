package org.practicekit.core.id;

import java.io.Serializable;

/**
 * Names a place where a practice works. A location has one time zone.
 *
 * @param value the host's text, see {@link IdText}
 */
public record LocationId(String value) implements Serializable, Comparable<LocationId> {
    public LocationId {
        IdText.check(value, "location id");
    }

    @Override
    public int compareTo(LocationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
