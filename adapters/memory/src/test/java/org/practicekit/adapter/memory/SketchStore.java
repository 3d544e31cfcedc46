package org.practicekit.adapter.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.practicekit.core.decision.SavedCommand;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.CommandLog;
import org.practicekit.core.port.Outbox;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentBuilder;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.port.Appointments;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.scheduling.port.Setups;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.testkit.scheduling.SchedulingStore;
import org.practicekit.testkit.scheduling.TestClinic;

/** The plainest store that keeps the contracts, and, with a {@link Fault}, one that breaks them as real stores do. */
final class SketchStore implements SchedulingStore, UnitOfWork<SchedulingPorts> {
    private final Set<Fault> faults;
    private final Map<PracticeId, Shelf> shelves = new HashMap<>();
    private final Shelf forEverybody = new Shelf();

    SketchStore(Set<Fault> faults) {
        this.faults = faults.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(faults);
    }

    @Override
    public UnitOfWork<? extends SchedulingPorts> work() {
        return this;
    }

    @Override
    public void store(SchedulingSetup setup) {
        shelf(setup.practice()).setups.put(setup.practice(), setup);
    }

    @Override
    public List<DomainEvent> events(PracticeId practice) {
        Shelf shelf = shelf(practice);
        synchronized (shelf) {
            return List.copyOf(shelf.events);
        }
    }

    @Override
    public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super SchedulingPorts, ? extends R> work) {
        Shelf shelf = shelf(practice);
        if (has(Fault.NO_GUARDS)) {
            return unguarded(shelf, guards, work);
        }
        synchronized (shelf) {
            Shelf before = new Shelf(shelf);
            try {
                return work.apply(new Unit(shelf));
            } catch (RuntimeException broken) {
                if (!has(Fault.KEEPS_HALF_A_UNIT)) {
                    shelf.becomes(before);
                }
                throw broken;
            }
        }
    }

    /** What a database does at READ COMMITTED when nobody takes a lock: everyone sees the state before everyone else. */
    private <R> R unguarded(Shelf shelf, Set<Guard> guards, Function<? super SchedulingPorts, ? extends R> work) {
        Shelf seen;
        synchronized (shelf) {
            seen = new Shelf(shelf);
        }
        Shelf changed = new Shelf(seen);
        R result = work.apply(new Unit(changed));
        if (!guards.isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        synchronized (shelf) {
            changed.appointments.forEach((id, appointment) -> {
                if (!appointment.equals(seen.appointments.get(id))) {
                    shelf.appointments.put(id, appointment);
                }
            });
            shelf.commands.putAll(changed.commands);
            shelf.events.addAll(changed.events.subList(seen.events.size(), changed.events.size()));
        }
        return result;
    }

    private Shelf shelf(PracticeId practice) {
        if (has(Fault.ONE_SHELF_FOR_ALL_PRACTICES)) {
            return forEverybody;
        }
        synchronized (shelves) {
            return shelves.computeIfAbsent(practice, key -> new Shelf());
        }
    }

    private boolean has(Fault fault) {
        return faults.contains(fault);
    }

    private static final class Shelf {
        final Map<AppointmentId, Appointment> appointments = new LinkedHashMap<>();
        final Map<CommandId, SavedCommand> commands = new HashMap<>();
        final List<DomainEvent> events = new ArrayList<>();
        final Map<PracticeId, SchedulingSetup> setups = new HashMap<>();

        Shelf() {}

        Shelf(Shelf other) {
            becomes(other);
        }

        void becomes(Shelf other) {
            appointments.clear();
            appointments.putAll(other.appointments);
            commands.clear();
            commands.putAll(other.commands);
            events.clear();
            events.addAll(other.events);
            setups.clear();
            setups.putAll(other.setups);
        }
    }

    private final class Unit implements SchedulingPorts, Appointments, Setups, CommandLog, Outbox {
        private final Shelf shelf;

        Unit(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public Appointments appointments() {
            return this;
        }

        @Override
        public Setups setups() {
            return this;
        }

        @Override
        public CommandLog commands() {
            return this;
        }

        @Override
        public Outbox outbox() {
            return this;
        }

        @Override
        public Optional<Appointment> find(PracticeId practice, AppointmentId id) {
            return Optional.ofNullable(shelf.appointments.get(id));
        }

        @Override
        public List<Appointment> taking(PracticeId practice, Set<ResourceId> resources, TimeRange time) {
            return shelf.appointments.values().stream()
                    .filter(one -> one.status().occupies() || has(Fault.CANCELLED_VISITS_KEEP_THEIR_TIME))
                    .filter(one -> one.allUses().stream().anyMatch(use -> isTaken(one, use, resources, time)))
                    .sorted(Comparator.comparing(Appointment::id))
                    .toList();
        }

        private boolean isTaken(Appointment one, Use use, Set<ResourceId> resources, TimeRange time) {
            TimeRange used = has(Fault.FORGETS_BUFFERS) ? one.time() : use.time();
            boolean touches = has(Fault.END_COUNTS_AS_INSIDE)
                    ? !used.start().isAfter(time.end()) && !used.end().isBefore(time.start())
                    : used.overlaps(time);
            return resources.contains(use.resource()) && touches;
        }

        @Override
        public List<Appointment> starting(PracticeId practice, TimeRange time) {
            return shelf.appointments.values().stream()
                    .filter(one -> time.contains(one.time().start()))
                    .sorted(Comparator.comparing((Appointment one) -> one.time().start())
                            .thenComparing(Appointment::id))
                    .toList();
        }

        @Override
        public List<Appointment> ofPatient(PracticeId practice, PatientId patient, TimeRange time) {
            return has(Fault.ANYBODYS_VISITS_ARE_THE_PATIENTS)
                    ? starting(practice, time)
                    : Appointments.super.ofPatient(practice, patient, time);
        }

        @Override
        public List<Appointment> expiredHolds(PracticeId practice, Instant now, int limit) {
            return shelf.appointments.values().stream()
                    .filter(one -> one.holdExpires()
                            .filter(expires -> !expires.isAfter(now))
                            .isPresent())
                    .sorted(Comparator.comparing(one -> one.holdExpires().orElseThrow()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Write add(PracticeId practice, Appointment appointment) {
            return write(appointment, Version.NONE);
        }

        @Override
        public Write update(PracticeId practice, Appointment appointment, Version expected) {
            return write(appointment, expected);
        }

        private Write write(Appointment appointment, Version expected) {
            Version current = Optional.ofNullable(shelf.appointments.get(appointment.id()))
                    .map(Appointment::version)
                    .orElse(Version.NONE);
            if (!current.equals(expected) && !has(Fault.LAST_WRITER_WINS)) {
                return new Write.Stale(current);
            }
            shelf.appointments.put(appointment.id(), asColumnsHoldIt(appointment));
            return new Write.Stored(appointment.version());
        }

        private Appointment asColumnsHoldIt(Appointment appointment) {
            AppointmentBuilder row = Appointment.builder().like(appointment);
            if (has(Fault.LOCAL_TIME_WITHOUT_OFFSET)) {
                row.time(throughLocalTime(appointment.time()))
                        .uses(appointment.uses().stream()
                                .map(use -> Use.of(use.resource(), throughLocalTime(use.time())))
                                .toList());
            }
            if (has(Fault.THREE_BYTE_CHARACTERS)) {
                appointment
                        .note()
                        .ifPresent(note -> row.note(PatientText.of(note.reveal()
                                .codePoints()
                                .filter(Character::isBmpCodePoint)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString())));
            }
            if (has(Fault.KEEPS_ONLY_THE_LAST_STEP) && !appointment.history().isEmpty()) {
                row.history(appointment
                        .history()
                        .subList(
                                appointment.history().size() - 1,
                                appointment.history().size()));
            }
            if (has(Fault.WHOLE_SECONDS)) {
                appointment.holdExpires().ifPresent(at -> row.holdExpires(Instant.ofEpochSecond(at.getEpochSecond())));
            }
            return row.build();
        }

        @Override
        public Optional<SchedulingSetup> current(PracticeId practice) {
            return Optional.ofNullable(shelf.setups.get(practice));
        }

        @Override
        public Optional<SavedCommand> find(PracticeId practice, CommandId command) {
            return has(Fault.FORGETS_COMMANDS) ? Optional.empty() : Optional.ofNullable(shelf.commands.get(command));
        }

        @Override
        public void add(PracticeId practice, SavedCommand command) {
            if (shelf.commands.putIfAbsent(command.id(), command) != null) {
                throw new IllegalStateException("command %s is already there".formatted(command.id()));
            }
        }

        @Override
        public void add(PracticeId practice, List<? extends DomainEvent> events) {
            if (has(Fault.NEWEST_EVENT_FIRST)) {
                events.forEach(event -> shelf.events.add(0, event));
            } else if (!has(Fault.LOSES_EVENTS)) {
                shelf.events.addAll(events);
            }
        }
    }

    private static TimeRange throughLocalTime(TimeRange range) {
        return new TimeRange(throughLocalTime(range.start()), throughLocalTime(range.end()));
    }

    private static Instant throughLocalTime(Instant instant) {
        return instant.atZone(TestClinic.ZONE)
                .toLocalDateTime()
                .atZone(TestClinic.ZONE)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toInstant();
    }

    /** What stores get wrong. */
    enum Fault {
        NO_GUARDS("no_resource_is_promised_twice_and_no_promise_is_lost"),
        KEEPS_HALF_A_UNIT("a_unit_that_throws_keeps_nothing"),
        ONE_SHELF_FOR_ALL_PRACTICES("one_practice_never_sees_the_appointments_of_another"),
        LAST_WRITER_WINS("update_from_an_old_version_is_stale_and_changes_nothing"),
        CANCELLED_VISITS_KEEP_THEIR_TIME("a_cancelled_visit_frees_its_time"),
        FORGETS_BUFFERS("taking_counts_each_use_with_its_own_buffer_and_the_end_is_not_inside"),
        END_COUNTS_AS_INSIDE("taking_counts_each_use_with_its_own_buffer_and_the_end_is_not_inside"),
        LOCAL_TIME_WITHOUT_OFFSET("both_hours_of_an_autumn_night_are_kept_apart"),
        THREE_BYTE_CHARACTERS("find_returns_what_was_added_with_every_field"),
        WHOLE_SECONDS("find_returns_what_was_added_with_every_field"),
        KEEPS_ONLY_THE_LAST_STEP("how_a_visit_was_missed_or_moved_is_kept_with_every_field"),
        ANYBODYS_VISITS_ARE_THE_PATIENTS("a_patients_visits_are_theirs_alone_whatever_their_status_by_beginning"),
        FORGETS_COMMANDS("repeating_a_command_returns_the_saved_answer_even_after_things_changed"),
        NEWEST_EVENT_FIRST("events_leave_in_the_order_in_which_they_were_added_and_stay_with_their_practice"),
        LOSES_EVENTS("booking_stores_the_visit_and_tells_of_it");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }

        String caughtBy() {
            return caughtBy;
        }
    }
}
