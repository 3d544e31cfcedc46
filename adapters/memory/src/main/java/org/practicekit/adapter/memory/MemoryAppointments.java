package org.practicekit.adapter.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.port.Appointments;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * The appointments of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book its appointments
 * @param undo how to take back what the unit does
 */
record MemoryAppointments(PracticeId own, AppointmentBook book, Undo undo) implements Appointments {
    @Override
    public Optional<Appointment> find(PracticeId practice, AppointmentId id) {
        OwnPractice.check(own, practice);
        return book.find(id);
    }

    @Override
    public List<Appointment> taking(PracticeId practice, Set<ResourceId> resources, TimeRange time) {
        OwnPractice.check(own, practice);
        return book.taking(resources, time);
    }

    @Override
    public List<Appointment> starting(PracticeId practice, TimeRange time) {
        OwnPractice.check(own, practice);
        return book.starting(time);
    }

    @Override
    public List<Appointment> ofPatient(PracticeId practice, PatientId patient, TimeRange time) {
        OwnPractice.check(own, practice);
        return book.ofPatient(patient, time);
    }

    @Override
    public List<Appointment> expiredHolds(PracticeId practice, Instant now, int limit) {
        OwnPractice.check(own, practice);
        return book.expiredHolds(now, limit);
    }

    @Override
    public Occupancy occupancy(PracticeId practice, Set<ResourceId> resources, TimeRange time, Instant now) {
        OwnPractice.check(own, practice);
        return book.occupancy(now);
    }

    @Override
    public Write add(PracticeId practice, Appointment appointment) {
        OwnPractice.check(own, practice);
        if (!appointment.version().equals(Version.FIRST)) {
            throw new IllegalArgumentException("a new appointment has version %s, not %s. Maybe it should be updated."
                    .formatted(Version.FIRST, appointment.version()));
        }
        return write(appointment, Version.NONE);
    }

    @Override
    public Write update(PracticeId practice, Appointment appointment, Version expected) {
        OwnPractice.check(own, practice);
        if (!appointment.version().equals(expected.next())) {
            throw new IllegalArgumentException(
                    "the version after %s is %s, not %s.".formatted(expected, expected.next(), appointment.version()));
        }
        return write(appointment, expected);
    }

    private Write write(Appointment appointment, Version expected) {
        @Nullable Appointment before = book.find(appointment.id()).orElse(null);
        Version current = before == null ? Version.NONE : before.version();
        if (!current.equals(expected)) {
            return new Write.Stale(current);
        }
        undo.later(() -> book.replace(appointment, before));
        book.replace(before, appointment);
        return new Write.Stored(appointment.version());
    }
}
