package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.scheduling.ReminderDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentBuilder;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.cancellation.Cancellation;
import org.practicekit.scheduling.cancellation.CancelledBy;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.Lead;
import org.practicekit.scheduling.policy.ReminderStep;
import org.practicekit.scheduling.port.Messenger;
import org.practicekit.scheduling.reminder.Basis;
import org.practicekit.scheduling.reminder.ContactCard;
import org.practicekit.scheduling.reminder.Delivery;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageId;
import org.practicekit.scheduling.reminder.MessageStatus;
import org.practicekit.scheduling.reminder.MessagingLaw;
import org.practicekit.scheduling.reminder.OptOut;
import org.practicekit.scheduling.reminder.Reply;
import org.practicekit.scheduling.reminder.Whereabouts;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;
import org.practicekit.testkit.scheduling.ReminderClinic;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.time.SettableClock;

/**
 * Days at a practice in which visits are booked, moved, confirmed and called off, patients answer, carriers fail, and several
 * machines sweep, in whatever order. What each delivery may not do is checked at the moment of the delivery, from what the
 * patients' clocks show and from a list of what went before, by counting.
 */
class ReminderHistoryTest {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("America/Phoenix"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Australia/Lord_Howe"));

    /** Some days before the clocks change: in the United States in spring and autumn, in Chile and on Lord Howe Island. */
    private static final List<LocalDate> BEGINNINGS = List.of(
            LocalDate.of(2026, 3, 5), LocalDate.of(2026, 10, 29), LocalDate.of(2026, 4, 2), LocalDate.of(2027, 1, 28));

    @Test
    void no_history_makes_a_delivery_that_must_not_be() {
        AtomicInteger deliveries = new AtomicInteger();
        AtomicInteger exempt = new AtomicInteger();
        AtomicInteger stops = new AtomicInteger();
        AtomicInteger lost = new AtomicInteger();
        Property.forAll(ReminderHistoryTest::history).runs(150).holds(history -> {
            Run run = new Run(history);
            history.events().forEach(run::happens);
            run.isOver();
            deliveries.addAndGet(run.handedOver.size());
            exempt.addAndGet((int) run.handedOver.stream()
                    .filter(one -> one.message().basis().orElseThrow() == Basis.EXEMPTION)
                    .count());
            stops.addAndGet(run.stops.size());
            lost.addAndGet((int) run.handedOver.stream()
                    .filter(one -> one.report().isEmpty())
                    .count());
        });
        assertThat(deliveries.get()).isGreaterThan(800);
        assertThat(exempt.get()).isGreaterThan(120);
        assertThat(stops.get()).isGreaterThan(120);
        assertThat(lost.get()).isGreaterThan(80);
    }

    private static History history(Choices choices) {
        return new History(
                choices.oneOf(BEGINNINGS.get(0), BEGINNINGS.get(1), BEGINNINGS.get(2), BEGINNINGS.get(3)),
                zone(choices),
                choices.chance(30) ? List.of(zone(choices)) : List.of(),
                choices.chance(30),
                choices.chance(70),
                choices.chance(50),
                choices.chance(40),
                choices.list(10, 70, ReminderHistoryTest::event));
    }

    private static ZoneId zone(Choices choices) {
        return ZONES.get(choices.between(0, ZONES.size() - 1));
    }

    private static Event event(Choices choices) {
        int kind = choices.between(0, 99);
        What what = kind < 34
                ? What.SWEEP
                : kind < 58
                        ? What.BOOK
                        : kind < 66
                                ? What.CONFIRM
                                : kind < 74
                                        ? What.CALL_OFF
                                        : kind < 82 ? What.MOVE : kind < 90 ? What.REPLY : What.CARD;
        return new Event(
                what,
                choices.between(0, 60 * 14),
                choices.between(0, 2),
                choices.between(30, 60 * 24 * 6),
                choices.chance(80),
                choices.oneOf("stop", "yes", "who is this", "please stop texting me", "no"),
                choices.oneOf("accept", "accept", "accept", "busy", "dead", "refuse"));
    }

    private enum What {
        SWEEP,
        BOOK,
        CONFIRM,
        CALL_OFF,
        MOVE,
        REPLY,
        CARD
    }

    /**
     * What the practice and the patients are like, and what happens.
     *
     * @param begins the first day
     * @param zone where everybody lives
     * @param second where their telephones come from, if elsewhere
     * @param shared whether two patients share a telephone
     * @param free whether messages cost nothing
     * @param agreed whether patients agreed at first
     * @param outlives whether exempt messages go on after a stop to others
     * @param events one after another
     */
    private record History(
            LocalDate begins,
            ZoneId zone,
            List<ZoneId> second,
            boolean shared,
            boolean free,
            boolean agreed,
            boolean outlives,
            List<Event> events) {}

    /**
     * Something that happens.
     *
     * @param what what
     * @param after how many minutes after the one before
     * @param which which patient, visit or machine
     * @param ahead how many minutes ahead a visit is
     * @param told whether the desk is asked to plan
     * @param text what a patient writes
     * @param carrier how the carrier is just now
     */
    private record Event(What what, int after, int which, int ahead, boolean told, String text, String carrier) {}

    /**
     * Something that a carrier was given.
     *
     * @param message as it was then
     * @param at when
     * @param report what the carrier said, if anything
     */
    private record HandedOver(Message message, Instant at, Optional<Messenger.Report> report) {}

    /** One history, played. */
    private static final class Run {
        private final History history;
        private final List<ZoneId> clocks;
        private final SettableClock clock;
        private final MemoryScheduling store = new MemoryScheduling();
        private final Map<AppointmentId, Appointment> visits = new HashMap<>();
        private final List<AppointmentId> order = new ArrayList<>();
        private final List<HandedOver> handedOver = new ArrayList<>();
        private final List<OptOut> stops = new ArrayList<>();
        private final List<ReminderDesk> machines = new ArrayList<>();
        private String carrier = "accept";
        private int count;

        Run(History history) {
            this.history = history;
            this.clocks = new ArrayList<>(List.of(history.zone()));
            clocks.addAll(history.second());
            this.clock = new SettableClock(
                    history.begins()
                            .atTime(LocalTime.of(9, 0))
                            .atZone(history.zone())
                            .toInstant(),
                    history.zone());
            store.store(ReminderClinic.setup(
                    PRACTICE,
                    ReminderClinic.policy()
                            .freeToPatient(history.free())
                            .exemptionOutlivesStop(history.outlives())
                            .addSteps(ReminderStep.builder()
                                    .name("soon")
                                    .kind(MessageKind.REMINDER)
                                    .lead(new Lead.HoursBefore(2))
                                    .addChannels(Channel.TEXT, Channel.VOICE)
                                    .build())
                            .build()));
            for (int i = 0; i < 3; i++) {
                store.store(PRACTICE, card(i, history.agreed()));
                machines.add(new ReminderDesk(store, this::deliver, clock, MessagingLaw.standard()));
            }
        }

        private ContactCard card(int patient, boolean agreed) {
            String telephone = "patient-" + (history.shared() && patient == 1 ? 0 : patient);
            return ContactCard.builder()
                    .like((agreed ? ReminderClinic.agreeing(telephone) : ReminderClinic.card(telephone)).build())
                    .patient(new PatientId("patient-" + patient))
                    .whereabouts(clocks.stream().map(Whereabouts::in).toList())
                    .build();
        }

        void happens(Event event) {
            clock.advance(Duration.ofMinutes(event.after()));
            carrier = event.carrier();
            count++;
            switch (event.what()) {
                case SWEEP -> machines.get(event.which()).sweep(PRACTICE, "machine-" + event.which(), 50);
                case BOOK -> book("visit-" + count, "patient-" + event.which(), event);
                case CONFIRM ->
                    some(event, visit -> change(visit, visit.after(step(AppointmentStatus.CONFIRMED)), event));
                case CALL_OFF -> some(event, visit -> change(visit, off(visit).build(), event));
                case MOVE ->
                    some(event, visit -> {
                        Appointment next =
                                book("visit-" + count, visit.patient().value(), event);
                        change(visit, off(visit).replacedBy(next.id()).build(), event);
                    });
                case REPLY -> reply(event);
                case CARD -> store.store(PRACTICE, card(event.which(), event.told()));
            }
        }

        /** Sweeps until the last visit is over, with a carrier that works, so that whatever was put off comes. */
        void isOver() {
            carrier = "accept";
            for (int hour = 0; hour < 24 * 8; hour++) {
                clock.advance(Duration.ofHours(1));
                machines.get(hour % 3).sweep(PRACTICE, "machine-" + hour % 3, 50);
            }
            store.run(PRACTICE, Set.of(), ports -> {
                assertThat(ports.messages().due(PRACTICE, clock.instant(), 10)).isEmpty();
                assertThat(ports.messages().lost(PRACTICE, clock.instant(), 10)).isEmpty();
                return true;
            });
        }

        private Appointment book(String id, String patient, Event event) {
            Instant start = clock.instant().plus(Duration.ofMinutes(event.ahead()));
            Appointment visit = TestClinic.appointment(id, patient, start)
                    .addHistory(step(AppointmentStatus.BOOKED))
                    .build();
            store.run(
                    PRACTICE,
                    Set.of(new Guard("test", "all")),
                    ports -> ports.appointments().add(PRACTICE, visit));
            visits.put(visit.id(), visit);
            order.add(visit.id());
            machines.get(0).plan(PRACTICE, visit.id());
            return visit;
        }

        private void some(Event event, Consumer<Appointment> change) {
            List<Appointment> open = order.stream()
                    .map(visits::get)
                    .map(Objects::requireNonNull)
                    .filter(visit -> visit.status() == AppointmentStatus.BOOKED)
                    .toList();
            if (!open.isEmpty()) {
                change.accept(open.get(event.ahead() % open.size()));
            }
        }

        private void change(Appointment before, Appointment after, Event event) {
            store.run(
                    PRACTICE,
                    Set.of(new Guard("test", "all")),
                    ports -> ports.appointments().update(PRACTICE, after, before.version()));
            visits.put(after.id(), after);
            if (event.told()) {
                machines.get(event.which()).plan(PRACTICE, after.id());
            }
        }

        private AppointmentBuilder off(Appointment visit) {
            return visit.stepped(step(AppointmentStatus.CANCELLED))
                    .cancellation(new Cancellation(CancelledBy.PATIENT, CancelReason.OTHER, false));
        }

        private StatusChange step(AppointmentStatus status) {
            return StatusChange.of(status, clock.instant());
        }

        private void reply(Event event) {
            PatientId patient = new PatientId("patient-" + event.which());
            machines.get(event.which())
                    .reply(
                            PRACTICE,
                            new CommandId("reply-" + count),
                            Reply.builder()
                                    .patient(patient)
                                    .point(card(event.which(), true)
                                            .points()
                                            .get(0)
                                            .id())
                                    .channel(Channel.TEXT)
                                    .text(PatientText.of(event.text()))
                                    .build())
                    .decision()
                    .granted()
                    .flatMap(outcome -> outcome.stop())
                    .ifPresent(stops::add);
        }

        private Messenger.Report deliver(PracticeId practice, Delivery delivery) {
            Message message = store.run(
                    PRACTICE,
                    Set.of(),
                    ports -> ports.messages().find(PRACTICE, delivery.id()).orElseThrow());
            Instant now = clock.instant();
            assertThat(message.status()).isEqualTo(MessageStatus.TAKEN);
            neverTwice(message.id());
            neverAfterAStop(message, now);
            if (message.kind() != MessageKind.OPT_OUT_CONFIRMED) {
                neverAboutAVisitThatIsOff(message, now);
                neverInQuietHours(message, now);
                neverTooOften(message, now);
            }
            Optional<Messenger.Report> report = switch (carrier) {
                case "busy" -> Optional.of(Messenger.Report.BUSY);
                case "refuse" -> Optional.of(Messenger.Report.REFUSED);
                case "dead" -> Optional.empty();
                default -> Optional.of(Messenger.Report.ACCEPTED);
            };
            handedOver.add(new HandedOver(message, now, report));
            return report.orElseThrow(() -> new IllegalStateException("the line went dead"));
        }

        private void neverTwice(MessageId id) {
            assertThat(handedOver)
                    .filteredOn(one -> one.message().id().equals(id))
                    .allMatch(one -> one.report().equals(Optional.of(Messenger.Report.BUSY)));
        }

        private void neverAboutAVisitThatIsOff(Message message, Instant now) {
            Appointment visit =
                    Objects.requireNonNull(visits.get(message.appointment().orElseThrow()));
            assertThat(visit.status()).isIn(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED);
            assertThat(now).isBefore(visit.time().start());
            if (message.kind() == MessageKind.CONFIRMATION_REQUEST) {
                assertThat(visit.status()).isEqualTo(AppointmentStatus.BOOKED);
            }
        }

        private void neverInQuietHours(Message message, Instant now) {
            if (message.route().orElseThrow().channel().isTelephone()) {
                clocks.forEach(zone ->
                        assertThat(now.atZone(zone).toLocalTime().getHour()).isBetween(8, 20));
            }
        }

        private void neverAfterAStop(Message message, Instant now) {
            if (message.kind() == MessageKind.OPT_OUT_CONFIRMED
                    || !message.route().orElseThrow().channel().isTelephone()) {
                return;
            }
            for (OptOut stop : stops) {
                boolean concerned = stop.patient().equals(message.patient())
                        || stop.point().equals(message.route().orElseThrow().point());
                boolean everything = !history.outlives()
                        || stop.answeredBasis().isEmpty()
                        || stop.answeredBasis().get() == Basis.EXEMPTION;
                assertThat(concerned && (everything || message.basis().orElseThrow() != Basis.EXEMPTION))
                        .as("%s goes by %s at %s after %s", message, message.basis(), now, stop)
                        .isFalse();
            }
        }

        private void neverTooOften(Message message, Instant now) {
            if (message.basis().orElseThrow() != Basis.EXEMPTION) {
                return;
            }
            for (ZoneId zone : clocks) {
                LocalDate today = now.atZone(zone).toLocalDate();
                List<LocalDate> days = handedOver.stream()
                        .filter(one -> !one.report().equals(Optional.of(Messenger.Report.BUSY)))
                        .filter(one -> one.message().kind() != MessageKind.OPT_OUT_CONFIRMED)
                        .filter(one ->
                                one.message().route().orElseThrow().channel().isTelephone())
                        .filter(one -> one.message().patient().equals(message.patient())
                                || one.message().route().equals(message.route()))
                        .map(one -> one.at().atZone(zone).toLocalDate())
                        .toList();
                assertThat(days).doesNotContain(today);
                assertThat(days)
                        .filteredOn(day -> day.isAfter(today.minusDays(7)))
                        .hasSizeLessThan(3);
            }
        }
    }
}
