package org.practicekit.billing.requirement;

import java.io.Serializable;

/**
 * Ages in completed years, both inside. Immutable.
 *
 * @param from the youngest, 0 or more
 * @param to the oldest, 150 at the most
 */
public record Ages(int from, int to) implements Serializable {
    /** The age above which nobody is. */
    public static final int OLDEST = 150;

    public Ages {
        if (from < 0 || to > OLDEST || from > to) {
            throw new IllegalArgumentException(
                    "ages go from 0 to %d, the lower first, and not from %d to %d.".formatted(OLDEST, from, to));
        }
    }

    /** Whether somebody of this age is meant. */
    public boolean contains(int age) {
        return age >= from && age <= to;
    }

    /** Whether the two share an age. */
    public boolean overlaps(Ages other) {
        return from <= other.to && other.from <= to;
    }

    /** {@code 0-17}. */
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
