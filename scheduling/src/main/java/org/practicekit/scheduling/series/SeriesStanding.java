package org.practicekit.scheduling.series;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Use;

/**
 * A series as its appointments have it at some moment: what was called off or moved at the booking desk is called off or
 * moved here too, and what took place is done. Immutable.
 */
public final class SeriesStanding implements Serializable, Fingerprinted {
    private final VisitSeries series;
    private final TreeMap<LocalDateTime, Standing> standings = new TreeMap<>();

    private SeriesStanding(
            VisitSeries stored, Map<AppointmentId, Appointment> appointments, WallClock clock, Instant now) {
        this.series = stored.with(stored.occurrences().stream()
                .map(one -> asItStands(one, appointments, clock))
                .toList());
        for (Occurrence one : series.occurrences()) {
            standings.put(one.id(), standing(one, appointments, now));
        }
    }

    /**
     * How a series stands.
     *
     * @param stored the series
     * @param appointments for each appointment that it names the one that stands in its place now, which is the same unless
     *     it was moved
     * @param clock the clock of its place
     * @param now what time it is
     */
    public static SeriesStanding of(
            VisitSeries stored, Map<AppointmentId, Appointment> appointments, WallClock clock, Instant now) {
        return new SeriesStanding(stored, appointments, clock, now);
    }

    /** The series, in step with its appointments. */
    public VisitSeries series() {
        return series;
    }

    /** How each planned visit stands, by id. */
    public Map<LocalDateTime, Standing> standings() {
        return new TreeMap<>(standings);
    }

    /** How one visit stands; empty when it was not planned yet. */
    public Optional<Standing> of(LocalDateTime occurrence) {
        return Optional.ofNullable(standings.get(occurrence));
    }

    /** The visits that an edit can still reach, by id: those to come and those that wait for somebody. */
    List<Occurrence> changeable() {
        return series.occurrences().stream().filter(this::changeable).toList();
    }

    boolean changeable(Occurrence one) {
        Standing standing = standings.get(one.id());
        return standing == Standing.BOOKED || standing == Standing.OPEN;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("series", series).texts("standings", List.copyOf(standings.values()), Standing::name);
    }

    private static Occurrence asItStands(
            Occurrence one, Map<AppointmentId, Appointment> appointments, WallClock clock) {
        if (one.appointment().isEmpty()) {
            return one;
        }
        Appointment now = current(one, appointments);
        if (!keepsItsPlace(now)) {
            return one.without(Occurrence.State.CANCELLED);
        }
        if (now.id().equals(one.appointment().get())) {
            return one;
        }
        return one.booked(now.id())
                .at(
                        clock.shows(now.time().start()),
                        now.uses().stream().map(Use::resource).toList(),
                        true);
    }

    private static Standing standing(Occurrence one, Map<AppointmentId, Appointment> appointments, Instant now) {
        return switch (one.state()) {
            case OPEN -> Standing.OPEN;
            case CANCELLED -> Standing.CANCELLED;
            case BOOKED -> {
                Appointment appointment = appointments.values().stream()
                        .filter(candidate -> one.appointment().orElseThrow().equals(candidate.id()))
                        .findFirst()
                        .orElseThrow();
                yield toCome(appointment) && now.isBefore(appointment.time().start()) ? Standing.BOOKED : Standing.DONE;
            }
        };
    }

    private static Appointment current(Occurrence one, Map<AppointmentId, Appointment> appointments) {
        AppointmentId id = one.appointment().orElseThrow();
        Appointment current = appointments.get(id);
        if (current == null) {
            throw new IllegalArgumentException(
                    "appointment %s of the visit of %s is missing. Maybe it was not read.".formatted(id, one.id()));
        }
        return current;
    }

    private static boolean toCome(Appointment appointment) {
        return switch (appointment.status()) {
            case PROPOSED, HELD, BOOKED, CONFIRMED -> true;
            case ARRIVED, IN_ROOM, COMPLETED, NO_SHOW, CANCELLED, ENTERED_IN_ERROR, EXPIRED -> false;
        };
    }

    private static boolean keepsItsPlace(Appointment appointment) {
        return toCome(appointment)
                || appointment.status().attended()
                || appointment.status() == AppointmentStatus.NO_SHOW;
    }
}
