package org.practicekit.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.CommandLog;
import org.practicekit.core.port.Outbox;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.port.Appointments;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.scheduling.port.Setups;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Several changes to appointments that are to happen together or not at all: they are seen by whoever works on the draft, and
 * reach the store when it is {@linkplain #keep() kept}. A draft that is dropped leaves no trace, so that a refusal can still be
 * written down in the same unit of work.
 */
final class Draft implements SchedulingPorts {
    private final SchedulingPorts ports;
    private final Map<AppointmentId, Appointment> changed = new LinkedHashMap<>();
    private final List<Runnable> writes = new ArrayList<>();
    private final Appointments appointments = new DraftAppointments();

    Draft(SchedulingPorts ports) {
        this.ports = ports;
    }

    /** Writes everything down, in the order in which it was done. */
    void keep() {
        writes.forEach(Runnable::run);
    }

    @Override
    public Appointments appointments() {
        return appointments;
    }

    @Override
    public Setups setups() {
        return ports.setups();
    }

    @Override
    public CommandLog commands() {
        return ports.commands();
    }

    @Override
    public Outbox outbox() {
        return (practice, events) -> {
            List<DomainEvent> kept = List.copyOf(events);
            writes.add(() -> ports.outbox().add(practice, kept));
        };
    }

    private final class DraftAppointments implements Appointments {
        @Override
        public Optional<Appointment> find(PracticeId practice, AppointmentId id) {
            return changed.containsKey(id)
                    ? Optional.of(changed.get(id))
                    : ports.appointments().find(practice, id);
        }

        @Override
        public List<Appointment> taking(PracticeId practice, Set<ResourceId> resources, TimeRange time) {
            return with(
                            ports.appointments().taking(practice, resources, time),
                            changed.values().stream()
                                    .filter(one -> one.status().occupies())
                                    .filter(one -> one.allUses().stream()
                                            .anyMatch(use -> resources.contains(use.resource())
                                                    && use.time().overlaps(time))))
                    .sorted(Comparator.comparing(Appointment::id))
                    .toList();
        }

        @Override
        public List<Appointment> starting(PracticeId practice, TimeRange time) {
            return with(
                            ports.appointments().starting(practice, time),
                            changed.values().stream()
                                    .filter(one -> time.contains(one.time().start())))
                    .sorted(Comparator.<Appointment, Instant>comparing(
                                    one -> one.time().start())
                            .thenComparing(Appointment::id))
                    .toList();
        }

        @Override
        public List<Appointment> expiredHolds(PracticeId practice, Instant now, int limit) {
            return with(
                            ports.appointments().expiredHolds(practice, now, limit + changed.size()),
                            changed.values().stream()
                                    .filter(one -> one.holdExpires()
                                            .map(at -> !now.isBefore(at))
                                            .orElse(false)))
                    .sorted(Comparator.<Appointment, Instant>comparing(
                                    one -> one.holdExpires().orElseThrow())
                            .thenComparing(Appointment::id))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Write add(PracticeId practice, Appointment appointment) {
            Optional<Appointment> there = find(practice, appointment.id());
            if (there.isPresent()) {
                return new Write.Stale(there.get().version());
            }
            return written(appointment, () -> ports.appointments().add(practice, appointment));
        }

        @Override
        public Write update(PracticeId practice, Appointment appointment, Version expected) {
            Version current =
                    find(practice, appointment.id()).map(Appointment::version).orElse(Version.NONE);
            if (!current.equals(expected)) {
                return new Write.Stale(current);
            }
            return written(appointment, () -> ports.appointments().update(practice, appointment, expected));
        }

        private Write written(Appointment appointment, Supplier<Write> write) {
            changed.put(appointment.id(), appointment);
            writes.add(() -> stored(write.get(), appointment));
            return new Write.Stored(appointment.version());
        }

        private Stream<Appointment> with(List<Appointment> stored, Stream<Appointment> drafted) {
            return Stream.concat(stored.stream().filter(one -> !changed.containsKey(one.id())), drafted);
        }
    }

    private static void stored(Write write, Appointment appointment) {
        if (write instanceof Write.Stale stale) {
            throw new IllegalStateException(
                    "appointment %s changed to version %s under its own guard. Maybe the unit of work does not keep its guards."
                            .formatted(appointment.id(), stale.current()));
        }
    }
}
