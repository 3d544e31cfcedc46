package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.List;

/**
 * Interchangeable rooms or devices. Immutable.
 *
 * @param capacity how many there are
 * @param changes times with another number of them; of several around a tick the last counts
 */
public record Pool(int capacity, List<Change> changes) implements Serializable {
    /** Refuses a negative number of rooms. */
    public Pool {
        changes = List.copyOf(changes);
        if (capacity < 0) {
            throw new IllegalArgumentException(
                    "a pool of %d rooms: there cannot be fewer than none.".formatted(capacity));
        }
    }

    /** A pool that is the same all the time. */
    public static Pool of(int capacity) {
        return new Pool(capacity, List.of());
    }

    /** How many there are on a day, from one tick to another. */
    public record Change(int day, int start, int end, int capacity) implements Serializable {
        /** Refuses a negative number of rooms, and times without any length. */
        public Change {
            if (day < 0 || start < 0 || end <= start || capacity < 0) {
                throw new IllegalArgumentException(
                        "%d rooms on day %d from %d to %d: nothing is negative, and it ends after its start."
                                .formatted(capacity, day, start, end));
            }
        }
    }
}
