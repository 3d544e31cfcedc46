package org.practicekit.adapter.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.CommandLog;
import org.practicekit.core.port.Outbox;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.group.GroupSession;
import org.practicekit.scheduling.port.Appointments;
import org.practicekit.scheduling.port.Backfills;
import org.practicekit.scheduling.port.Contacts;
import org.practicekit.scheduling.port.GroupPorts;
import org.practicekit.scheduling.port.GroupSessions;
import org.practicekit.scheduling.port.Messages;
import org.practicekit.scheduling.port.OfferContacts;
import org.practicekit.scheduling.port.ReminderPorts;
import org.practicekit.scheduling.port.SeriesPorts;
import org.practicekit.scheduling.port.SeriesRecords;
import org.practicekit.scheduling.port.Setups;
import org.practicekit.scheduling.port.Waitlist;
import org.practicekit.scheduling.port.WaitlistPorts;
import org.practicekit.scheduling.reminder.ContactCard;
import org.practicekit.scheduling.series.SeriesId;
import org.practicekit.scheduling.series.VisitSeries;
import org.practicekit.scheduling.visit.GroupId;
import org.practicekit.scheduling.waitlist.OfferContact;

/**
 * The ports of scheduling in memory. Each practice has one lock, which a unit of work with guards holds alone
 * from beginning to end: that keeps every guard at once, and nothing can wait in a circle. Units without guards only read
 * and share the lock. Practices do not wait for each other.
 *
 * <p>Thread-safe. Keeps every appointment, command and event until the object is dropped.
 */
public final class MemoryScheduling implements UnitOfWork<MemoryScheduling.Ports> {
    private final Shelves<Shelf> shelves = new Shelves<>(Shelf::new);

    /** An empty store. */
    public MemoryScheduling() {}

    /** Puts a practice's setup in force, in place of the one before. */
    public void store(SchedulingSetup setup) {
        shelves.run(setup.practice(), Set.of(new Guard("setup", "current")), (shelf, undo) -> {
            shelf.setup = Optional.of(setup);
            return setup;
        });
    }

    /** Notes whether a patient agreed to be asked about earlier times, and where they are. */
    public void store(PracticeId practice, PatientId patient, OfferContact contact) {
        shelves.run(
                practice,
                Set.of(new Guard("setup", "contacts")),
                (shelf, undo) -> Optional.ofNullable(shelf.contacts.put(patient, contact)));
    }

    /** Puts a patient's contact card in force, in place of the one before. */
    public void store(PracticeId practice, ContactCard card) {
        shelves.run(practice, Set.of(new Guard("contact-card", card.patient().value())), (shelf, undo) -> {
            shelf.messages.cards.put(card.patient(), card);
            return card;
        });
    }

    /** What left through the outbox, in order. */
    public List<DomainEvent> events(PracticeId practice) {
        return shelves.events(practice);
    }

    @Override
    public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super Ports, ? extends R> work) {
        return shelves.run(practice, guards, (shelf, undo) -> work.apply(new Unit(practice, shelf, undo)));
    }

    /** Everything that any desk of scheduling asks for. */
    public interface Ports extends WaitlistPorts, ReminderPorts, SeriesPorts, GroupPorts {}

    /** What one practice has. Only touched under its lock. */
    private static final class Shelf extends Shelves.Shelf {
        final AppointmentBook appointments = new AppointmentBook();
        final MessageBook messages = new MessageBook();
        final Map<SeriesId, VisitSeries> series = new HashMap<>();
        final Map<GroupId, GroupSession> groups = new HashMap<>();
        final MemoryWaitlist.Book waitlist = new MemoryWaitlist.Book();
        final MemoryBackfills.Book backfills = new MemoryBackfills.Book();
        final Map<PatientId, OfferContact> contacts = new HashMap<>();
        Optional<SchedulingSetup> setup = Optional.empty();
    }

    /** The ports of one unit; refuses to serve another practice than its own. */
    private record Unit(PracticeId own, Shelf shelf, Undo undo) implements Ports, Setups {
        @Override
        public Appointments appointments() {
            return new MemoryAppointments(own, shelf.appointments, undo);
        }

        @Override
        public Waitlist waitlist() {
            return new MemoryWaitlist(own, shelf.waitlist, undo);
        }

        @Override
        public Backfills backfills() {
            return new MemoryBackfills(own, shelf.backfills, undo);
        }

        @Override
        public OfferContacts offerContacts() {
            return (practice, patients) -> {
                OwnPractice.check(own, practice);
                return patients.stream()
                        .filter(shelf.contacts::containsKey)
                        .collect(Collectors.toMap(patient -> patient, shelf.contacts::get));
            };
        }

        @Override
        public Messages messages() {
            return new MemoryMessages(own, shelf.messages, undo);
        }

        @Override
        public Contacts contacts() {
            return new MemoryMessages(own, shelf.messages, undo);
        }

        @Override
        public SeriesRecords series() {
            return new MemorySeries(own, shelf.series, undo);
        }

        @Override
        public GroupSessions groups() {
            return new MemoryGroups(own, shelf.groups, undo);
        }

        @Override
        public Setups setups() {
            return this;
        }

        @Override
        public CommandLog commands() {
            return new Shelves.Journal(own, shelf, undo);
        }

        @Override
        public Outbox outbox() {
            return new Shelves.Journal(own, shelf, undo);
        }

        @Override
        public Optional<SchedulingSetup> current(PracticeId practice) {
            OwnPractice.check(own, practice);
            return shelf.setup;
        }
    }
}
