package org.practicekit.adapter.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.port.Appointments;
import org.practicekit.scheduling.port.Backfills;
import org.practicekit.scheduling.port.OfferContacts;
import org.practicekit.scheduling.port.Setups;
import org.practicekit.scheduling.port.Waitlist;
import org.practicekit.scheduling.port.WaitlistPorts;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.BackfillId;
import org.practicekit.scheduling.waitlist.EntryId;
import org.practicekit.scheduling.waitlist.EntryStatus;
import org.practicekit.scheduling.waitlist.Offer;
import org.practicekit.scheduling.waitlist.OfferContact;
import org.practicekit.scheduling.waitlist.Turn;
import org.practicekit.scheduling.waitlist.WaitlistEntry;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.scheduling.WaitlistStore;

/** The plainest store of a waitlist that keeps the contracts, and, with a fault, one that breaks them as real stores do. */
final class SketchWaitlistStore implements WaitlistStore, UnitOfWork<WaitlistPorts> {
    private final @Nullable Fault fault;
    private final Map<PracticeId, Shelf> shelves = new HashMap<>();

    SketchWaitlistStore(@Nullable Fault fault) {
        this.fault = fault;
    }

    @Override
    public UnitOfWork<? extends WaitlistPorts> work() {
        return this;
    }

    @Override
    public void store(SchedulingSetup setup) {
        synchronized (shelf(setup.practice())) {
            shelf(setup.practice()).setup = setup;
        }
    }

    @Override
    public void store(PracticeId practice, PatientId patient, OfferContact contact) {
        synchronized (shelf(practice)) {
            shelf(practice).contacts.put(patient, contact);
        }
    }

    @Override
    public List<DomainEvent> events(PracticeId practice) {
        synchronized (shelf(practice)) {
            return List.copyOf(shelf(practice).events);
        }
    }

    @Override
    public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super WaitlistPorts, ? extends R> work) {
        Shelf shelf = shelf(practice);
        if (fault == Fault.NO_GUARDS) {
            return unguarded(shelf, guards, work);
        }
        synchronized (shelf) {
            Shelf before = new Shelf(shelf);
            try {
                return work.apply(new Unit(shelf));
            } catch (RuntimeException broken) {
                if (fault != Fault.KEEPS_HALF_A_UNIT) {
                    shelf.becomes(before);
                }
                throw broken;
            }
        }
    }

    /** What a database does at READ COMMITTED when nobody takes a lock: everyone sees the state before everyone else. */
    private <R> R unguarded(Shelf shelf, Set<Guard> guards, Function<? super WaitlistPorts, ? extends R> work) {
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
            merge(seen.appointments, changed.appointments, shelf.appointments);
            merge(seen.entries, changed.entries, shelf.entries);
            merge(seen.turns, changed.turns, shelf.turns);
            merge(seen.backfills, changed.backfills, shelf.backfills);
            shelf.commands.putAll(changed.commands);
            shelf.events.addAll(changed.events.subList(seen.events.size(), changed.events.size()));
        }
        return result;
    }

    private static <K, V> void merge(Map<K, V> seen, Map<K, V> changed, Map<K, V> into) {
        changed.forEach((key, value) -> {
            if (!value.equals(seen.get(key))) {
                into.put(key, value);
            }
        });
    }

    private Shelf shelf(PracticeId practice) {
        PracticeId key = fault == Fault.ONE_SHELF_FOR_ALL_PRACTICES ? TestClinic.PRACTICE : practice;
        synchronized (shelves) {
            return shelves.computeIfAbsent(key, missing -> new Shelf());
        }
    }

    private static final class Shelf {
        final Map<AppointmentId, Appointment> appointments = new TreeMap<>();
        final Map<EntryId, WaitlistEntry> entries = new TreeMap<>();
        final Map<EntryId, Turn> turns = new TreeMap<>();
        final Map<BackfillId, Backfill> backfills = new TreeMap<>();
        final Map<PatientId, OfferContact> contacts = new HashMap<>();
        final Map<CommandId, SavedCommand> commands = new HashMap<>();
        final List<DomainEvent> events = new ArrayList<>();

        @Nullable
        SchedulingSetup setup;

        Shelf() {}

        Shelf(Shelf other) {
            becomes(other);
        }

        void becomes(Shelf other) {
            copy(other.appointments, appointments);
            copy(other.entries, entries);
            copy(other.turns, turns);
            copy(other.backfills, backfills);
            copy(other.contacts, contacts);
            copy(other.commands, commands);
            events.clear();
            events.addAll(other.events);
            setup = other.setup;
        }

        private static <K, V> void copy(Map<K, V> from, Map<K, V> to) {
            to.clear();
            to.putAll(from);
        }
    }

    private final class Unit implements WaitlistPorts, Setups, CommandLog, Outbox, OfferContacts {
        private final Shelf shelf;

        Unit(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public Appointments appointments() {
            return new SketchAppointments(shelf);
        }

        @Override
        public Waitlist waitlist() {
            return new SketchList(shelf);
        }

        @Override
        public Backfills backfills() {
            return new SketchBackfills(shelf);
        }

        @Override
        public OfferContacts offerContacts() {
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
        public Map<PatientId, OfferContact> of(PracticeId practice, Set<PatientId> patients) {
            Map<PatientId, OfferContact> known = new HashMap<>(shelf.contacts);
            known.keySet().retainAll(patients);
            if (fault == Fault.WHO_SAID_NOTHING_AGREED) {
                patients.forEach(patient -> known.putIfAbsent(patient, new OfferContact(true, TestClinic.ZONE)));
            }
            return known;
        }

        @Override
        public Optional<SchedulingSetup> current(PracticeId practice) {
            return Optional.ofNullable(shelf.setup);
        }

        @Override
        public Optional<SavedCommand> find(PracticeId practice, CommandId command) {
            return fault == Fault.FORGETS_COMMANDS
                    ? Optional.empty()
                    : Optional.ofNullable(shelf.commands.get(command));
        }

        @Override
        public void add(PracticeId practice, SavedCommand command) {
            shelf.commands.put(command.id(), command);
        }

        @Override
        public void add(PracticeId practice, List<? extends DomainEvent> events) {
            if (fault != Fault.LOSES_EVENTS) {
                shelf.events.addAll(events);
            }
        }
    }

    private final class SketchList implements Waitlist {
        private final Shelf shelf;

        SketchList(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public Optional<WaitlistEntry> find(PracticeId practice, EntryId id) {
            return Optional.ofNullable(shelf.entries.get(id));
        }

        @Override
        public List<WaitlistEntry> open(PracticeId practice) {
            return shelf.entries.values().stream()
                    .filter(entry -> fault == Fault.ASKED_ENTRIES_ARE_NOT_OPEN
                            ? entry.status() == EntryStatus.WAITING
                            : entry.status().isOpen())
                    .toList();
        }

        @Override
        public List<WaitlistEntry> askedSince(PracticeId practice, Instant since) {
            return shelf.entries.values().stream()
                    .filter(entry -> fault != Fault.FILLED_ENTRIES_WERE_NEVER_ASKED
                            || entry.status().isOpen())
                    .filter(entry -> entry.history().stream()
                            .anyMatch(change -> change.to() == EntryStatus.OFFERED
                                    && !change.at().isBefore(since)))
                    .toList();
        }

        @Override
        public Write add(PracticeId practice, WaitlistEntry entry) {
            return update(practice, entry, Version.NONE);
        }

        @Override
        public Write update(PracticeId practice, WaitlistEntry entry, Version expected) {
            return write(
                    shelf.entries.get(entry.id()) == null
                            ? Version.NONE
                            : Objects.requireNonNull(shelf.entries.get(entry.id()))
                                    .version(),
                    expected,
                    entry.version(),
                    () -> shelf.entries.put(entry.id(), entry));
        }

        @Override
        public List<Turn> turns(PracticeId practice) {
            return List.copyOf(shelf.turns.values());
        }

        @Override
        public void keep(PracticeId practice, Turn turn) {
            if (fault == Fault.KEEPS_THE_FIRST_TURN) {
                shelf.turns.putIfAbsent(turn.entry(), turn);
            } else {
                shelf.turns.put(turn.entry(), turn);
            }
        }

        @Override
        public void forget(PracticeId practice, EntryId entry) {
            shelf.turns.remove(entry);
        }
    }

    private final class SketchBackfills implements Backfills {
        private final Shelf shelf;

        SketchBackfills(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public Optional<Backfill> find(PracticeId practice, BackfillId id) {
            return Optional.ofNullable(shelf.backfills.get(id));
        }

        @Override
        public List<Backfill> due(PracticeId practice, Instant now, int limit) {
            return shelf.backfills.values().stream()
                    .filter(one -> one.due().filter(due -> !due.isAfter(now)).isPresent())
                    .sorted(
                            fault == Fault.DUE_BY_NAME
                                    ? Comparator.comparing(Backfill::id)
                                    : Comparator.comparing(one -> one.due().orElseThrow()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Write add(PracticeId practice, Backfill backfill) {
            return update(practice, backfill, Version.NONE);
        }

        @Override
        public Write update(PracticeId practice, Backfill backfill, Version expected) {
            return write(
                    find(practice, backfill.id()).map(Backfill::version).orElse(Version.NONE),
                    expected,
                    backfill.version(),
                    () -> shelf.backfills.put(backfill.id(), asColumnsHoldIt(backfill)));
        }

        private Backfill asColumnsHoldIt(Backfill backfill) {
            if (fault != Fault.WHOLE_SECONDS) {
                return backfill;
            }
            return Backfill.builder()
                    .like(backfill)
                    .offers(backfill.offers().stream()
                            .map(offer -> Offer.builder()
                                    .like(offer)
                                    .expires(Instant.ofEpochSecond(
                                            offer.expires().getEpochSecond()))
                                    .build())
                            .toList())
                    .build();
        }
    }

    private final class SketchAppointments implements Appointments {
        private final Shelf shelf;

        SketchAppointments(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public Optional<Appointment> find(PracticeId practice, AppointmentId id) {
            return Optional.ofNullable(shelf.appointments.get(id));
        }

        @Override
        public List<Appointment> taking(PracticeId practice, Set<ResourceId> resources, TimeRange time) {
            return shelf.appointments.values().stream()
                    .filter(one -> one.status().occupies())
                    .filter(one -> one.allUses().stream()
                            .anyMatch(use -> resources.contains(use.resource())
                                    && use.time().overlaps(time)))
                    .toList();
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
            return starting(practice, time).stream()
                    .filter(one -> one.patient().equals(patient))
                    .toList();
        }

        @Override
        public List<Appointment> expiredHolds(PracticeId practice, Instant now, int limit) {
            return shelf.appointments.values().stream()
                    .filter(one ->
                            one.holdExpires().filter(at -> !at.isAfter(now)).isPresent())
                    .sorted(Comparator.comparing(one -> one.holdExpires().orElseThrow()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Write add(PracticeId practice, Appointment appointment) {
            return update(practice, appointment, Version.NONE);
        }

        @Override
        public Write update(PracticeId practice, Appointment appointment, Version expected) {
            return write(
                    find(practice, appointment.id()).map(Appointment::version).orElse(Version.NONE),
                    expected,
                    appointment.version(),
                    () -> shelf.appointments.put(appointment.id(), appointment));
        }
    }

    private Write write(Version current, Version expected, Version next, Runnable put) {
        if (!current.equals(expected) && fault != Fault.LAST_WRITER_WINS) {
            return new Write.Stale(current);
        }
        put.run();
        return new Write.Stored(next);
    }

    /** What stores get wrong. */
    enum Fault {
        NO_GUARDS("each_freed_time_has_one_winner_however_many_say_yes"),
        KEEPS_HALF_A_UNIT("a_unit_that_throws_keeps_nothing_of_the_waitlist"),
        ONE_SHELF_FOR_ALL_PRACTICES("one_practice_never_sees_the_waitlist_of_another"),
        LAST_WRITER_WINS("a_write_from_an_old_version_is_stale_and_changes_nothing"),
        ASKED_ENTRIES_ARE_NOT_OPEN("open_lists_those_who_wait_or_are_asked_by_id"),
        FILLED_ENTRIES_WERE_NEVER_ASKED("asked_since_counts_from_the_moment_itself_and_whatever_came_of_it"),
        KEEPS_THE_FIRST_TURN("turns_are_kept_replaced_and_forgotten"),
        DUE_BY_NAME("due_are_those_that_go_on_oldest_first_and_no_more_than_asked_for"),
        WHO_SAID_NOTHING_AGREED("only_patients_of_whom_something_is_known_have_a_contact"),
        WHOLE_SECONDS("find_returns_the_backfill_that_was_added_with_every_field_of_its_offers"),
        FORGETS_COMMANDS("repeating_a_command_returns_the_saved_answer_and_asks_nobody_twice"),
        LOSES_EVENTS("the_events_tell_what_the_list_says");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }

        String caughtBy() {
            return caughtBy;
        }
    }
}
