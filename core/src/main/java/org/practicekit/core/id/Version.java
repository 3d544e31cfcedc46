package org.practicekit.core.id;

import java.io.Serializable;

/**
 * How often an aggregate was written: 1 after the first write, then one more each time. A write that names an older version
 * than the stored one is stale.
 *
 * @param value 0 (never stored) or more
 */
public record Version(long value) implements Serializable, Comparable<Version> {
    /** Not stored yet. */
    public static final Version NONE = new Version(0);

    /** The version after the first write. */
    public static final Version FIRST = new Version(1);

    public Version {
        if (value < 0) {
            throw new IllegalArgumentException("version (%d) must not be negative.".formatted(value));
        }
    }

    /** The version after one more write. */
    public Version next() {
        return new Version(Math.addExact(value, 1));
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
