package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.cancellation.CancelledBy;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.resource.Location;

/**
 * Reads out of appointments who came and who did not.
 *
 * <p>Whoever came counts as having kept the visit, also after being written down as a no-show, and also when they left before
 * being seen. A visit that the practice called off, one entered in error, one that was never agreed, one whose patient died,
 * and one of which nobody noted how it ended do not count at all; nor does one that came from elsewhere without its history,
 * because nobody can tell how long ahead it was booked. A visit that was moved counts as called off on the day on which it
 * would have been.
 *
 * <p>It can be asked as of any time: then what was written down later does not count, nor what was taken back later as taken
 * back. Immutable and thread-safe.
 */
public final class AttendanceReading implements Serializable {
    private final SchedulingSetup setup;
    private final int lookBackDays;

    /**
     * A reading of a practice's appointments.
     *
     * @param setup whose locations give the days
     * @param lookBackDays how many days before the day asked for count, that day included as well
     */
    public AttendanceReading(SchedulingSetup setup, int lookBackDays) {
        this.setup = setup;
        this.lookBackDays = lookBackDays;
    }

    /** One patient's record. */
    public AttendanceRecord of(Collection<Appointment> appointmentsOfOne, Instant knownAt) {
        List<RecordedVisit> visits = new ArrayList<>();
        appointmentsOfOne.forEach(appointment -> visit(appointment, knownAt).ifPresent(visits::add));
        return new AttendanceRecord(setup.locations().get(0).clock().date(knownAt), visits);
    }

    /** Every patient's record, by patient. */
    public Map<PatientId, AttendanceRecord> byPatient(Collection<Appointment> appointments, Instant knownAt) {
        Map<PatientId, List<Appointment>> byPatient = new TreeMap<>();
        appointments.forEach(one -> byPatient
                .computeIfAbsent(one.patient(), patient -> new ArrayList<>())
                .add(one));
        Map<PatientId, AttendanceRecord> records = new TreeMap<>();
        byPatient.forEach((patient, theirs) -> records.put(patient, of(theirs, knownAt)));
        return records;
    }

    private Optional<RecordedVisit> visit(Appointment appointment, Instant knownAt) {
        List<StatusChange> known = standing(appointment, knownAt);
        WallClock clock = setup.location(appointment.location())
                .map(Location::clock)
                .orElseGet(() -> setup.locations().get(0).clock());
        LocalDate date = clock.date(appointment.time().start());
        LocalDate today = clock.date(knownAt);
        if (!DateRange.closed(today.minusDays(lookBackDays), today).contains(date)) {
            return Optional.empty();
        }
        return booked(known)
                .flatMap(booked -> outcome(appointment, known)
                        .map(outcome -> new RecordedVisit(
                                appointment.id(),
                                new PastVisit(
                                        date,
                                        appointment.visitType(),
                                        (int) Math.max(0, ChronoUnit.DAYS.between(clock.date(booked), date)),
                                        outcome))));
    }

    /** When the visit was agreed; somebody who walked in may have been checked in without a booking. */
    private static Optional<Instant> booked(List<StatusChange> known) {
        return known.stream()
                .filter(step -> step.to().agreed() || step.to().attended())
                .map(StatusChange::at)
                .findFirst();
    }

    private static Optional<VisitOutcome> outcome(Appointment appointment, List<StatusChange> known) {
        AppointmentStatus last = known.get(known.size() - 1).to();
        if (last == AppointmentStatus.ENTERED_IN_ERROR) {
            return Optional.empty();
        }
        if (known.stream().anyMatch(step -> step.to().attended())) {
            return Optional.of(VisitOutcome.KEPT);
        }
        return switch (last) {
            case NO_SHOW -> Optional.of(VisitOutcome.NO_SHOW);
            case CANCELLED ->
                appointment
                        .cancellation()
                        .filter(one -> one.by() == CancelledBy.PATIENT && one.reason() != CancelReason.DECEASED)
                        .map(one -> one.late() ? VisitOutcome.LATE_CANCEL : VisitOutcome.CANCELLED);
            default -> Optional.empty();
        };
    }

    /** The steps that were written down by then and not yet taken back. */
    private static List<StatusChange> standing(Appointment appointment, Instant knownAt) {
        List<StatusChange> standing = new ArrayList<>();
        for (StatusChange step : appointment.history()) {
            if (step.recordedAt().isAfter(knownAt)) {
                break;
            }
            if (step.takesBack()) {
                standing.remove(standing.size() - 1);
            } else {
                standing.add(step);
            }
        }
        return standing;
    }
}
