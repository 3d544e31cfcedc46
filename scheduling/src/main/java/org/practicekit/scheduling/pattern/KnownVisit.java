package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;

/**
 * An appointment as it was known at an instant: steps written down later have not happened yet, and steps that were taken
 * back by then never did.
 */
final class KnownVisit implements Serializable {
    private final Appointment appointment;
    private final WallClock clock;
    private final ArrayList<StatusChange> steps;
    private final AppointmentStatus status;

    private KnownVisit(
            Appointment appointment, WallClock clock, ArrayList<StatusChange> steps, AppointmentStatus status) {
        this.appointment = appointment;
        this.clock = clock;
        this.steps = steps;
        this.status = status;
    }

    /** The appointment at {@code asOf}; empty when nobody knew of it yet, or knew already that it was an error. */
    static Optional<KnownVisit> of(Appointment appointment, WallClock clock, Instant asOf) {
        ArrayList<StatusChange> standing = new ArrayList<>();
        for (StatusChange step : appointment.history()) {
            if (step.recordedAt().isAfter(asOf)) {
                break;
            }
            if (step.takesBack() && !standing.isEmpty()) {
                standing.remove(standing.size() - 1);
            } else {
                standing.add(step);
            }
        }
        if (standing.isEmpty() && !appointment.history().isEmpty()) {
            return Optional.empty();
        }
        AppointmentStatus status = standing.isEmpty()
                ? appointment.status()
                : standing.get(standing.size() - 1).to();
        boolean ranOut = status == AppointmentStatus.HELD
                && appointment.holdExpires().map(at -> !asOf.isBefore(at)).orElse(false);
        return status == AppointmentStatus.ENTERED_IN_ERROR
                ? Optional.empty()
                : Optional.of(new KnownVisit(
                        appointment.withoutNote(), clock, standing, ranOut ? AppointmentStatus.EXPIRED : status));
    }

    /** All that was known at {@code asOf}, by beginning; of two versions of one appointment the later. */
    static List<KnownVisit> all(SchedulingSetup setup, Collection<Appointment> appointments, Instant asOf) {
        Map<AppointmentId, Appointment> latest = new TreeMap<>();
        appointments.forEach(appointment -> latest.merge(
                appointment.id(), appointment, (a, b) -> a.version().compareTo(b.version()) < 0 ? b : a));
        Map<LocationId, WallClock> clocks = new HashMap<>();
        setup.locations().forEach(location -> clocks.put(location.id(), location.clock()));
        return latest.values().stream()
                .flatMap(appointment -> of(appointment, clock(clocks, appointment), asOf).stream())
                .sorted(Comparator.comparing(KnownVisit::time)
                        .thenComparing(visit -> visit.appointment().id()))
                .toList();
    }

    private static WallClock clock(Map<LocationId, WallClock> clocks, Appointment appointment) {
        return Optional.ofNullable(clocks.get(appointment.location()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "appointment %s is at %s, which the setup does not have. Maybe a closed location was removed from it."
                                .formatted(appointment.id(), appointment.location())));
    }

    Appointment appointment() {
        return appointment;
    }

    WallClock clock() {
        return clock;
    }

    AppointmentStatus status() {
        return status;
    }

    TimeRange time() {
        return appointment.time();
    }

    LocalDate date() {
        return clock.date(time().start());
    }

    KpiSource source() {
        return new KpiSource("appointment", appointment.id().value());
    }

    boolean attended() {
        return status.attended();
    }

    boolean missed() {
        return status == AppointmentStatus.NO_SHOW;
    }

    /** Whether its time was still promised to the patient when it came, or still is. */
    boolean kept() {
        return attended() || missed() || status.agreed();
    }

    /** Whether it was agreed once and then called off or moved. */
    boolean calledOff() {
        return status == AppointmentStatus.CANCELLED && agreedAt().isPresent();
    }

    boolean wasMoved() {
        return appointment.replacedBy().isPresent();
    }

    /** When it was asked for: its first step. A visit that was moved here was asked for when the first one was. */
    Optional<Instant> requestedAt() {
        return appointment.replaces().isPresent() || steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(0).at());
    }

    Optional<Instant> agreedAt() {
        return steps.stream()
                .filter(step -> step.to().agreed())
                .map(StatusChange::at)
                .min(Instant::compareTo);
    }

    /** When it became {@code status}. */
    Optional<Instant> became(AppointmentStatus wanted) {
        return steps.stream()
                .filter(step -> step.to() == wanted)
                .map(StatusChange::at)
                .findFirst();
    }

    /** Whose time it is mostly: the providers, or whatever else it takes up when it has none. */
    List<Use> leadUses() {
        Optional<ResourceKind> lead =
                appointment.uses().stream().map(use -> use.resource().kind()).min(ResourceKind::compareTo);
        return appointment.uses().stream()
                .filter(use -> lead.filter(use.resource().kind()::equals).isPresent())
                .toList();
    }

    boolean takes(ResourceId resource) {
        return appointment.uses().stream().anyMatch(use -> use.resource().equals(resource));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownVisit visit
                && visit.appointment.equals(appointment)
                && visit.clock.equals(clock)
                && visit.steps.equals(steps)
                && visit.status == status;
    }

    @Override
    public int hashCode() {
        return Objects.hash(appointment, steps, status);
    }
}
