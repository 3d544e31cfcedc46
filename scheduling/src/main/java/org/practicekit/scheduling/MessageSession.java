package org.practicekit.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.Write;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.port.ReminderPorts;
import org.practicekit.scheduling.reminder.ContactCard;
import org.practicekit.scheduling.reminder.ContactPointId;
import org.practicekit.scheduling.reminder.DueList;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageChanged;
import org.practicekit.scheduling.reminder.MessageStatus;
import org.practicekit.scheduling.reminder.MessagingLaw;
import org.practicekit.scheduling.reminder.OptOut;
import org.practicekit.scheduling.reminder.ReminderPlanner;
import org.practicekit.scheduling.reminder.SentMessage;
import org.practicekit.scheduling.reminder.Standing;
import org.practicekit.scheduling.reminder.StopNoted;
import org.practicekit.scheduling.resource.Location;

/** One unit of work about one patient's messages: the ports, the setup in force, the card, and the time at which it happens. */
final class MessageSession {
    /** Longer than any limit looks back. */
    private static final Duration LOOK_BACK = Duration.ofDays(32);

    private final PracticeId practice;
    private final ReminderPorts ports;
    private final SchedulingSetup setup;
    private final ReminderPolicy policy;
    private final MessagingLaw law;
    private final ContactCard card;
    private final Instant now;

    MessageSession(PracticeId practice, ReminderPorts ports, MessagingLaw law, PatientId patient, Instant now) {
        this.practice = practice;
        this.ports = ports;
        this.law = law;
        this.now = now;
        this.setup = setup(practice, ports);
        this.policy = setup.reminders()
                .orElseThrow(() -> new IllegalStateException(
                        "practice %s has no reminder policy. Maybe its setup was stored without one."
                                .formatted(practice)));
        this.card = card(practice, ports, patient);
    }

    static SchedulingSetup setup(PracticeId practice, ReminderPorts ports) {
        return ports.setups()
                .current(practice)
                .orElseThrow(() -> new IllegalStateException(
                        "practice %s has no scheduling setup. Maybe it was not stored yet.".formatted(practice)));
    }

    /** The host's card, or an empty one, over which nobody can be reached. */
    static ContactCard card(PracticeId practice, ReminderPorts ports, PatientId patient) {
        return ports.contacts()
                .find(practice, patient)
                .orElseGet(() -> ContactCard.builder().patient(patient).build());
    }

    ContactCard card() {
        return card;
    }

    SchedulingSetup setup() {
        return setup;
    }

    ReminderPolicy policy() {
        return policy;
    }

    Instant now() {
        return now;
    }

    Optional<Message> find(Message message) {
        return ports.messages().find(practice, message.id());
    }

    @Nullable
    Appointment appointment(Message message) {
        return message.appointment()
                .flatMap(id -> ports.appointments().find(practice, id))
                .orElse(null);
    }

    /** Everything that concerns the patient or one of their telephones and mailboxes. */
    List<Message> concerning() {
        return ports.messages().concerning(practice, card.patient(), card.pointIds(), now.minus(LOOK_BACK));
    }

    List<Message> ofAppointment(AppointmentId appointment) {
        return ports.messages().ofAppointment(practice, appointment);
    }

    List<OptOut> stops() {
        return ports.messages().stops(practice, card.patient(), card.pointIds());
    }

    /** How things stand, with what is planned counted as if it had gone, for those messages that {@code expected} names. */
    Standing standing(ZoneId zone, Predicate<Message> expected) {
        List<SentMessage> sent = new ArrayList<>();
        for (Message message : concerning()) {
            message.asSent().ifPresent(sent::add);
            if (expected.test(message)) {
                message.asExpected().ifPresent(sent::add);
            }
        }
        return new Standing(card, zone, sent, stops());
    }

    /** The messages of a visit as they would be planned now, counting only what went. */
    DueList outlook(Appointment appointment) {
        return new ReminderPlanner(setup, law)
                .plan(appointment, standing(zone(appointment), message -> false), ofAppointment(appointment.id()), now);
    }

    /** Plans a visit's messages and stores what changed. */
    DueList plan(Appointment appointment) {
        List<Message> before = ofAppointment(appointment.id());
        DueList list = new ReminderPlanner(setup, law).plan(appointment, planningStanding(appointment), before, now);
        for (Message message : list.messages()) {
            Optional<Message> old =
                    before.stream().filter(one -> one.id().equals(message.id())).findFirst();
            if (!old.equals(Optional.of(message))) {
                store(message, old.orElse(null));
            }
        }
        return list;
    }

    Standing planningStanding(Appointment appointment) {
        return standing(zone(appointment), message -> !message.appointment().equals(Optional.of(appointment.id())));
    }

    /** Plans anew all visits for which something is pending. */
    void planPending() {
        Set<AppointmentId> pending = new TreeSet<>();
        concerning().stream()
                .filter(message -> message.status() == MessageStatus.PLANNED
                        && message.patient().equals(card.patient()))
                .forEach(message -> message.appointment().ifPresent(pending::add));
        pending.forEach(id -> ports.appointments().find(practice, id).ifPresent(this::plan));
    }

    /** Under the patient's guard, a write cannot be stale unless the store broke its word. */
    void store(Message message, @Nullable Message old) {
        Write write = old == null
                ? ports.messages().add(practice, message)
                : ports.messages().update(practice, message, old.version());
        if (write instanceof Write.Stale stale) {
            throw new IllegalStateException(
                    "message %s changed to version %s under its patient's guard. Maybe the unit of work does not keep its guards."
                            .formatted(message.id(), stale.current()));
        }
        ports.outbox()
                .add(practice, List.of(new MessageChanged(practice, message, old == null ? null : old.status(), now)));
    }

    void store(OptOut stop) {
        ports.messages().add(practice, stop);
        ports.outbox().add(practice, List.of(new StopNoted(practice, stop, now)));
    }

    ZoneId zone(Appointment appointment) {
        return setup.location(appointment.location()).map(Location::zone).orElseGet(this::zone);
    }

    ZoneId zone() {
        return setup.locations().get(0).zone();
    }

    boolean knows(Set<ContactPointId> points) {
        return points.containsAll(card.pointIds());
    }
}
