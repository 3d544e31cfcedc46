package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.policy.LeadTimeBand;

/**
 * The visits that were asked for about as long ahead as each other.
 *
 * @param band how long
 * @param appointments which they are, by beginning
 */
public record LeadTimeCount(LeadTimeBand band, List<AppointmentId> appointments) implements Serializable {
    public LeadTimeCount {
        Objects.requireNonNull(band, "band");
        appointments = List.copyOf(appointments);
    }

    /** How many visits. */
    public int visits() {
        return appointments.size();
    }
}
