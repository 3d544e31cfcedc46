package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * The demand of one hour of the week.
 *
 * @param visitType for what
 * @param day on which day, by the location's calendar
 * @param hour in which hour of the location's clock, 0 to 23
 * @param appointments which they are, by beginning
 */
public record DemandCell(VisitTypeId visitType, DayOfWeek day, int hour, List<AppointmentId> appointments)
        implements Serializable {
    public DemandCell {
        Objects.requireNonNull(visitType, "visitType");
        Objects.requireNonNull(day, "day");
        appointments = List.copyOf(appointments);
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour (%d) must be 0 to 23.".formatted(hour));
        }
    }

    /** How many. */
    public int count() {
        return appointments.size();
    }
}
