package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.List;

/**
 * Interchangeable rooms or devices. A visit uses those of the site at which it is. Immutable.
 *
 * @param capacities how many there are at each site, by its number; none at sites that are not listed
 * @param changes times with another number of them; of several around a tick the last counts
 */
public record Pool(List<Integer> capacities, List<Change> changes) implements Serializable {
    /** Refuses a negative number of rooms. */
    public Pool {
        capacities = List.copyOf(capacities);
        changes = List.copyOf(changes);
        if (capacities.stream().anyMatch(capacity -> capacity < 0)) {
            throw new IllegalArgumentException(
                    "a pool of %s rooms: there cannot be fewer than none.".formatted(capacities));
        }
    }

    /** A pool that is the same all the time, with so many at the first site, the second and so on. */
    public static Pool of(Integer... capacities) {
        return new Pool(List.of(capacities), List.of());
    }

    /** How many there are at a site on a day, from one tick to another. */
    public record Change(int site, int day, int start, int end, int capacity) implements Serializable {
        /** Refuses a negative number of rooms, and times without any length. */
        public Change {
            if (site < 0 || day < 0 || start < 0 || end <= start || capacity < 0) {
                throw new IllegalArgumentException(
                        "%d rooms at site %d on day %d from %d to %d: nothing is negative, and it ends after its start."
                                .formatted(capacity, site, day, start, end));
            }
        }
    }

    /** How many there are at a site, changes aside. */
    int capacity(int site) {
        return site < capacities.size() ? capacities.get(site) : 0;
    }
}
