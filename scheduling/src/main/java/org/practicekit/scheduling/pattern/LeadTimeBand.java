package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.util.List;
import org.practicekit.scheduling.appointment.AppointmentId;

/**
 * The visits that were asked for so many days ahead.
 *
 * @param fromDays at least
 * @param toDays at most, {@link Integer#MAX_VALUE} without limit
 * @param appointments which they are, by beginning
 */
public record LeadTimeBand(int fromDays, int toDays, List<AppointmentId> appointments) implements Serializable {
    public LeadTimeBand {
        appointments = List.copyOf(appointments);
        if (fromDays < 0 || fromDays > toDays) {
            throw new IllegalArgumentException("a band from %d to %d days has no day.".formatted(fromDays, toDays));
        }
    }

    /** {@code 2-7}, {@code 31+}, {@code 0}. */
    public String label() {
        return fromDays == toDays
                ? Integer.toString(fromDays)
                : toDays == Integer.MAX_VALUE ? fromDays + "+" : fromDays + "-" + toDays;
    }

    /** How many visits. */
    public int visits() {
        return appointments.size();
    }
}
