package org.practicekit.scheduling.attendance;

import java.util.List;
import java.util.Objects;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.policy.AttendanceAction;
import org.practicekit.scheduling.policy.AttendanceStep;

/**
 * Something to be done: extra reminders, a deposit, a letter. Immutable.
 *
 * @param step the step of the policy; never a review
 * @param missed the missed visits that count towards it
 * @param since the missed visit that made it due
 */
public record DueMeasure(AttendanceStep step, List<AppointmentId> missed, AppointmentId since) implements DueStep {
    public DueMeasure {
        Objects.requireNonNull(since, "since");
        missed = List.copyOf(missed);
        if (step.action() == AttendanceAction.DISCHARGE_REVIEW) {
            throw new IllegalArgumentException("a review is decided by a person and is never something to be done.");
        }
    }
}
