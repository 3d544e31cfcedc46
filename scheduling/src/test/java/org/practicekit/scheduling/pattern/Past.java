package org.practicekit.scheduling.pattern;

import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
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
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/** A visit of the past, told step by step: thirty minutes with Dr Adams in room 1, unless said otherwise. */
final class Past {
    private final String id;
    private final Instant start;
    private final List<StatusChange> steps = new ArrayList<>();
    private VisitTypeId type = FOLLOW_UP;
    private LocationId location = MAIN;
    private ResourceId provider = ADAMS;
    private ResourceId room = EXAM_1;
    private Duration length = Duration.ofMinutes(30);
    private boolean overbooked;
    private @Nullable Cancellation cancellation;
    private @Nullable AppointmentId replaces;
    private @Nullable AppointmentId replacedBy;

    private Past(String id, Instant start) {
        this.id = id;
        this.start = start;
    }

    /** A visit at a time of the wall clock in New York. */
    static Past visit(String id, String start) {
        return new Past(id, instant(start));
    }

    static Past visit(String id, Instant start) {
        return new Past(id, start);
    }

    Past of(VisitTypeId visitType) {
        type = visitType;
        return this;
    }

    Past with(ResourceId who) {
        provider = who;
        return this;
    }

    Past in(ResourceId where) {
        room = where;
        return this;
    }

    Past at(LocationId place) {
        location = place;
        return this;
    }

    Past minutes(int minutes) {
        length = Duration.ofMinutes(minutes);
        return this;
    }

    Past beside() {
        overbooked = true;
        return this;
    }

    Past step(AppointmentStatus to, String at) {
        return step(to, instant(at), instant(at));
    }

    Past step(AppointmentStatus to, Instant at, Instant recordedAt) {
        steps.add(new StatusChange(to, at, recordedAt, null, false));
        return this;
    }

    Past takenBack(AppointmentStatus to, String at) {
        steps.add(new StatusChange(to, instant(at), instant(at), null, true));
        return this;
    }

    Past booked(String at) {
        return step(AppointmentStatus.BOOKED, at);
    }

    /** Came, was taken to the room and was done. */
    Past seen(String arrived, String roomed, String completed) {
        return step(AppointmentStatus.ARRIVED, arrived)
                .step(AppointmentStatus.IN_ROOM, roomed)
                .step(AppointmentStatus.COMPLETED, completed);
    }

    /** Came on time, was taken to the room at once and was done when planned. */
    Past seen() {
        return step(AppointmentStatus.ARRIVED, start, start)
                .step(AppointmentStatus.IN_ROOM, start, start)
                .step(AppointmentStatus.COMPLETED, start.plus(length), start.plus(length));
    }

    Past missed() {
        Instant noted = start.plus(Duration.ofMinutes(20));
        return step(AppointmentStatus.NO_SHOW, noted, noted);
    }

    Past cancelled(String at, CancelledBy by, boolean late) {
        return cancelledAt(instant(at), by, late);
    }

    Past cancelledAt(Instant at, CancelledBy by, boolean late) {
        cancellation = new Cancellation(by, CancelReason.SCHEDULE_CONFLICT, late);
        return step(AppointmentStatus.CANCELLED, at, at);
    }

    Past cancelled(String at) {
        return cancelled(at, CancelledBy.PATIENT, false);
    }

    Past movedTo(String at, String other) {
        replacedBy = new AppointmentId(other);
        return cancelled(at, CancelledBy.PATIENT, true);
    }

    Past movedFrom(String other) {
        replaces = new AppointmentId(other);
        return this;
    }

    Appointment build() {
        TimeRange time = TimeRange.of(start, length);
        StatusChange last = steps.get(steps.size() - 1);
        return Appointment.builder()
                .id(new AppointmentId(id))
                .version(new Version(steps.size()))
                .patient(new PatientId("patient-of-" + id))
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(type)
                .location(location)
                .time(time)
                .addUses(new Use(provider, time, overbooked))
                .addUses(Use.of(room, time.widened(Duration.ZERO, Duration.ofMinutes(10))))
                .status(last.to())
                .holdExpires(
                        last.to() == AppointmentStatus.HELD
                                ? Optional.of(last.at().plus(Duration.ofMinutes(10)))
                                : Optional.empty())
                .history(steps)
                .cancellation(Optional.ofNullable(cancellation))
                .replaces(Optional.ofNullable(replaces))
                .replacedBy(Optional.ofNullable(replacedBy))
                .build();
    }
}
