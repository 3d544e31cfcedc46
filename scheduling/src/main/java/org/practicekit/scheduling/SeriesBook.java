package org.practicekit.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.scheduling.port.SeriesPorts;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.series.Occurrence;
import org.practicekit.scheduling.series.SeriesId;
import org.practicekit.scheduling.series.SeriesStanding;
import org.practicekit.scheduling.series.VisitSeries;

/** How a desk reads series: with their appointments, what a change of one needs to itself, and how far booking is open. */
final class SeriesBook {
    private SeriesBook() {}

    static SeriesStanding standing(PracticeId practice, SchedulingPorts ports, Session session, VisitSeries series) {
        return SeriesStanding.of(
                series,
                appointments(practice, ports, series),
                new WallClock(session.zone(series.location())),
                session.now());
    }

    /** What stands now in the place of each appointment of a series. */
    static Map<AppointmentId, Appointment> appointments(
            PracticeId practice, SchedulingPorts ports, VisitSeries series) {
        Map<AppointmentId, Appointment> current = new HashMap<>();
        for (Occurrence one : series.occurrences()) {
            one.appointment().ifPresent(id -> current.put(id, current(practice, ports, id)));
        }
        return current;
    }

    static Appointment current(PracticeId practice, SchedulingPorts ports, AppointmentId id) {
        Appointment found = ports.appointments().find(practice, id).orElseThrow();
        return found.replacedBy().map(next -> current(practice, ports, next)).orElse(found);
    }

    static Set<Guard> guards(PracticeId practice, SeriesPorts ports, SeriesId series, List<ResourceId> wanted) {
        Optional<VisitSeries> found = ports.series().find(practice, series);
        if (found.isEmpty()) {
            return Set.of(series.guard());
        }
        Set<Guard> guards = guards(
                series,
                found.get().patient(),
                found.get().resources(),
                appointments(practice, ports, found.get()).values());
        wanted.forEach(resource -> guards.add(resource.guard()));
        return guards;
    }

    static Set<Guard> guards(
            SeriesId series, PatientId patient, List<ResourceId> resources, Collection<Appointment> appointments) {
        Set<Guard> guards = new HashSet<>();
        guards.add(series.guard());
        guards.add(ResourceId.of(patient).guard());
        resources.forEach(resource -> guards.add(resource.guard()));
        for (Appointment appointment : appointments) {
            guards.add(appointment.id().guard());
            appointment.resources().forEach(resource -> guards.add(resource.guard()));
        }
        return guards;
    }

    static LocalDateTime horizonEnd(Session session, SeriesStanding standing) {
        return horizonEnd(session, standing.series().location());
    }

    static LocalDateTime horizonEnd(Session session, LocationId location) {
        return lastDay(session, location).plusDays(1).atStartOfDay();
    }

    static LocalDate lastDay(Session session, LocationId location) {
        return new WallClock(session.zone(location))
                .date(session.now())
                .plusDays(session.setup().policy().horizonDays());
    }
}
