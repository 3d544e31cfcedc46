package org.practicekit.scheduling.attendance;

import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.PAT;
import static org.practicekit.scheduling.availability.Office.instant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.id.Version;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.cancellation.Cancellation;
import org.practicekit.scheduling.cancellation.CancelledBy;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.visit.PatientKind;

/** The life of a visit to Dr Adams on Monday 9 March 2026 at nine, told step by step in local times. */
final class Story {
    private final List<StatusChange> steps = new ArrayList<>();
    private Optional<Cancellation> cancellation = Optional.empty();

    static Story told() {
        return new Story();
    }

    Story at(String time, AppointmentStatus to) {
        return recorded(time, time, to);
    }

    Story recorded(String recordedAt, String at, AppointmentStatus to) {
        steps.add(new StatusChange(to, instant(at), instant(recordedAt), null, false));
        return this;
    }

    Story takenBack(String time, AppointmentStatus to) {
        steps.add(new StatusChange(to, instant(time), instant(time), null, true));
        return this;
    }

    Story cancelled(String time, CancelledBy by, CancelReason reason, boolean late) {
        cancellation = Optional.of(new Cancellation(by, reason, late));
        return at(time, AppointmentStatus.CANCELLED);
    }

    Appointment appointment() {
        TimeRange time = TimeRange.of(instant("2026-03-09T09:00"), Duration.ofMinutes(30));
        AppointmentStatus status = steps.get(steps.size() - 1).to();
        return Appointment.builder()
                .id(new AppointmentId("a-1"))
                .version(Version.FIRST)
                .patient(PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(FOLLOW_UP)
                .location(MAIN)
                .time(time)
                .addUses(Use.of(ADAMS, time))
                .status(status)
                .history(steps)
                .cancellation(cancellation)
                .build();
    }
}
