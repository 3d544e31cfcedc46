package org.practicekit.scheduling.policy;

import java.io.Serializable;

/**
 * Visits booked about as long ahead as each other. Immutable.
 *
 * @param from the fewest days ahead, inside; 0 is the day of the visit
 * @param to the first number of days that is outside, more than {@code from}; {@link Integer#MAX_VALUE} for no end
 */
public record LeadTimeBand(int from, int to) implements Serializable, Comparable<LeadTimeBand> {
    public LeadTimeBand {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(
                    "a band of lead times goes from 0 or more days to more than it begins with, not from %d to %d."
                            .formatted(from, to));
        }
    }

    /** Whether a visit booked so many days ahead belongs here. */
    public boolean contains(int daysAhead) {
        return daysAhead >= from && daysAhead < to;
    }

    @Override
    public int compareTo(LeadTimeBand other) {
        int byFrom = Integer.compare(from, other.from);
        return byFrom != 0 ? byFrom : Integer.compare(to, other.to);
    }

    /** {@code booked on the day}, {@code booked 3 to 7 days ahead}, {@code booked 31 or more days ahead}. */
    @Override
    public String toString() {
        if (to == 1) {
            return "booked on the day";
        }
        if (to == Integer.MAX_VALUE) {
            return from == 0 ? "booked whenever" : "booked %d or more days ahead".formatted(from);
        }
        return to == from + 1
                ? "booked %d %s ahead".formatted(from, from == 1 ? "day" : "days")
                : "booked %d to %d days ahead".formatted(from, to - 1);
    }
}
