package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.ReminderClinic.agreeing;
import static org.practicekit.testkit.scheduling.ReminderClinic.card;
import static org.practicekit.testkit.scheduling.ReminderClinic.mobile;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.MessageSweep;
import org.practicekit.scheduling.ReminderDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.port.Messenger;
import org.practicekit.scheduling.reminder.Delivery;
import org.practicekit.scheduling.reminder.DueList;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageChanged;
import org.practicekit.scheduling.reminder.MessageStatus;
import org.practicekit.scheduling.reminder.MessagingLaw;
import org.practicekit.scheduling.reminder.ReminderRules;
import org.practicekit.scheduling.reminder.Reply;
import org.practicekit.scheduling.reminder.ReplyMeaning;
import org.practicekit.scheduling.reminder.ReplyOutcome;
import org.practicekit.testkit.scheduling.Postbox;
import org.practicekit.testkit.scheduling.ReminderClinic;
import org.practicekit.testkit.time.SettableClock;

/**
 * A visit on Thursday 12 March 2026 at 14:00, booked on Friday the sixth. The clinic asks on Monday at ten, calls at two, and
 * reminds on Wednesday at ten.
 */
class ReminderDeskTest {
    private static final Instant VISIT = at(MONDAY.plusDays(3), LocalTime.of(14, 0));
    private static final TimeRange WEEK = TimeRange.of(at(MONDAY.minusDays(4), LocalTime.NOON), Duration.ofDays(10));

    private final SettableClock clock = new SettableClock(at(MONDAY.minusDays(3), LocalTime.of(9, 0)), ZONE);
    private final MemoryScheduling store = new MemoryScheduling();
    private final Postbox postbox = new Postbox();
    private final Validation validation = new Validation();
    private final BookingDesk booking = new BookingDesk(store, clock, validation);
    private final ReminderDesk desk = new ReminderDesk(store, postbox, clock, MessagingLaw.standard());
    private int commands;

    @BeforeEach
    void open() {
        store.store(ReminderClinic.setup(PRACTICE, ReminderClinic.policy().build()));
        store.store(PRACTICE, agreeing("patient-1").build());
    }

    @AfterEach
    void close() {
        validation.close();
    }

    @Test
    void a_visit_is_asked_about_confirmed_by_text_and_reminded_of() {
        Appointment visit = booked("patient-1", VISIT);
        assertThat(statuses()).containsExactly("PLANNED", "PLANNED", "PLANNED");
        clock.set(at(MONDAY, LocalTime.of(9, 59)));
        assertThat(sweep().messages()).isEmpty();
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        assertThat(sweep().of(MessageStatus.SENT)).hasSize(1);
        assertThat(postbox.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.channel()).isEqualTo(Channel.TEXT);
            assertThat(delivery.phone().orElseThrow().reveal()).isEqualTo("+12125550101");
            assertThat(delivery.text().reveal())
                    .isEqualTo(
                            "Test Clinic: visit on Thursday, March 12 at 2:00 PM. Reply C to confirm. 212-555-0100. Reply STOP to opt out");
        });
        ReplyOutcome outcome = heard("patient-1", "Yes!");
        assertThat(outcome.meaning()).isEqualTo(ReplyMeaning.CONFIRM);
        ReplyOutcome.ConfirmWish wish = outcome.confirm().orElseThrow();
        assertThat(wish.appointment()).isEqualTo(visit.id());
        Appointment current = booking.find(PRACTICE, visit.id()).orElseThrow();
        assertThat(booking.confirm(PRACTICE, wish.command(), current.id(), current.version())
                        .isGranted())
                .isTrue();
        desk.plan(PRACTICE, visit.id());
        assertThat(statuses()).containsExactly("SENT", "WITHDRAWN", "PLANNED");
        clock.set(at(MONDAY.plusDays(2), LocalTime.of(10, 1)));
        sweep();
        assertThat(statuses()).containsExactly("SENT", "WITHDRAWN", "SENT");
        clock.set(VISIT);
        assertThat(sweep().messages()).isEmpty();
        assertThat(postbox.deliveries()).hasSize(2);
    }

    @Test
    void who_does_not_answer_is_called() {
        booked("patient-1", VISIT);
        clock.set(at(MONDAY, LocalTime.of(10, 30)));
        sweep();
        clock.set(at(MONDAY, LocalTime.of(14, 29)));
        sweep();
        assertThat(postbox.deliveries()).hasSize(1);
        clock.set(at(MONDAY, LocalTime.of(14, 30)));
        sweep();
        assertThat(postbox.deliveries()).extracting(Delivery::channel).containsExactly(Channel.TEXT, Channel.VOICE);
    }

    @Test
    void a_visit_that_moves_takes_its_messages_away_and_gets_its_own() {
        Appointment visit = booked("patient-1", VISIT);
        Receipt<Appointment> moved = booking.reschedule(
                PRACTICE,
                command(),
                visit.id(),
                visit.version(),
                proposal("patient-1", 1, 1, VISIT.plus(Duration.ofDays(1))),
                CancelRequest.byPatient(CancelReason.OTHER));
        AppointmentId after = moved.decision().granted().orElseThrow().id();
        desk.plan(PRACTICE, visit.id());
        desk.plan(PRACTICE, after);
        assertThat(desk.dueList(PRACTICE, WEEK).due())
                .extracting(message -> message.appointment().orElseThrow())
                .containsOnly(after);
        assertThat(desk.dueList(PRACTICE, WEEK).left()).hasSize(3);
        sweepAllWeek();
        assertThat(postbox.deliveries())
                .extracting(Delivery::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void a_visit_called_off_is_not_reminded_of_even_when_nobody_said_so_to_this_desk() {
        Appointment visit = booked("patient-1", VISIT);
        booking.cancel(PRACTICE, command(), visit.id(), visit.version(), CancelRequest.byPatient(CancelReason.OTHER));
        sweepAllWeek();
        assertThat(postbox.deliveries()).isEmpty();
        assertThat(statuses()).containsExactly("WITHDRAWN", "WITHDRAWN", "WITHDRAWN");
    }

    @Test
    void planning_twice_and_sweeping_twice_sends_once() {
        Appointment visit = booked("patient-1", VISIT);
        Receipt<DueList> second = desk.plan(PRACTICE, visit.id());
        assertThat(second.decision().granted().orElseThrow().messages())
                .allMatch(message -> message.version().value() == 1);
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        desk.plan(PRACTICE, visit.id());
        sweep();
        assertThat(postbox.deliveries()).hasSize(1);
    }

    @Test
    void the_same_question_to_the_planner_gets_the_same_receipt() {
        Appointment visit = booked("patient-1", VISIT);
        assertThat(desk.plan(PRACTICE, visit.id())).isEqualTo(desk.plan(PRACTICE, visit.id()));
    }

    @Test
    void an_unknown_appointment_is_refused() {
        Receipt<DueList> receipt = desk.plan(PRACTICE, new AppointmentId("nobody"));
        assertThat(receipt.isGranted()).isFalse();
        assertThat(receipt.explain()).contains("scheduling.booking.known");
    }

    @Test
    void a_stop_ends_what_is_planned_and_is_confirmed_once_within_five_minutes() {
        booked("patient-1", VISIT);
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        clock.advance(Duration.ofMinutes(3));
        ReplyOutcome outcome = heard("patient-1", "STOP");
        assertThat(outcome.stop().orElseThrow().effectiveAt()).isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(4).plusSeconds(59));
        sweep();
        assertThat(postbox.deliveries()).hasSize(2);
        assertThat(postbox.deliveries().get(1).text().reveal()).isEqualTo("Test Clinic 212-555-0100: no more texts.");
        heard("patient-1", "stop it");
        sweepAllWeek();
        assertThat(postbox.deliveries())
                .filteredOn(delivery -> delivery.text().reveal().contains("no more"))
                .hasSize(1);
    }

    @Test
    void a_stop_ends_exempt_messages_of_the_same_purpose_too() {
        booked("patient-1", VISIT);
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        heard("patient-1", "stop");
        sweep();
        long before = telephoned();
        sweepAllWeek();
        assertThat(telephoned()).isEqualTo(before);
        assertThat(postbox.deliveries()).extracting(Delivery::channel).endsWith(Channel.EMAIL);
    }

    @Test
    void where_the_practice_wants_it_exempt_reminders_go_on_after_a_stop_until_one_of_them_is_stopped() {
        store.store(ReminderClinic.setup(
                PRACTICE, ReminderClinic.policy().exemptionOutlivesStop(true).build()));
        booked("patient-1", VISIT);
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        heard("patient-1", "stop");
        sweepAllWeek();
        assertThat(desk.dueList(PRACTICE, WEEK).messages())
                .filteredOn(message -> message.step().equals("remind"))
                .singleElement()
                .satisfies(message -> assertThat(message.basis().orElseThrow().name() + " " + message.status())
                        .isEqualTo("EXEMPTION SENT"));
        clock.set(at(MONDAY.plusDays(2), LocalTime.of(12, 0)));
        assertThat(heard("patient-1", "stop")
                        .stop()
                        .orElseThrow()
                        .answeredBasis()
                        .orElseThrow()
                        .name())
                .isEqualTo("EXEMPTION");
        booked("patient-1", VISIT.plus(Duration.ofDays(5)));
        long before = telephoned();
        for (int day = 3; day < 8; day++) {
            clock.set(at(MONDAY.plusDays(day), LocalTime.of(11, 0)));
            sweep();
        }
        assertThat(telephoned()).isEqualTo(before);
    }

    @Test
    void the_confirmation_of_a_stop_is_not_sent_after_five_minutes() {
        booked("patient-1", VISIT);
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        heard("patient-1", "STOP");
        clock.advance(Duration.ofMinutes(6));
        MessageSweep sweep = sweep();
        assertThat(sweep.of(MessageStatus.DROPPED))
                .singleElement()
                .satisfies(message -> assertThat(message.findings())
                        .extracting(Finding::rule)
                        .containsExactly(ReminderRules.STOP_CONFIRMED.id()));
        assertThat(postbox.deliveries()).hasSize(1);
    }

    @Test
    void a_stop_that_somebody_noted_late_is_not_confirmed_at_all() {
        booked("patient-1", VISIT);
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        clock.advance(Duration.ofHours(1));
        desk.reply(
                PRACTICE,
                command(),
                Reply.builder()
                        .like(reply("patient-1", "stop"))
                        .receivedAt(clock.instant().minusSeconds(1800))
                        .build());
        sweep();
        assertThat(postbox.deliveries()).hasSize(1);
    }

    @Test
    void a_stop_from_a_shared_telephone_holds_for_all_who_share_it() {
        store.store(
                PRACTICE,
                ReminderClinic.agreeing("patient-2")
                        .points(agreeing("patient-1").build().points().subList(0, 1))
                        .build());
        booked("patient-2", VISIT);
        heard("patient-1", "unsubscribe");
        sweep();
        sweepAllWeek();
        assertThat(telephoned()).isEqualTo(1); // the answer to the stop
        assertThat(desk.dueList(PRACTICE, WEEK).left())
                .flatExtracting(Message::findings)
                .extracting(Finding::rule)
                .contains(ReminderRules.STOP.id());
    }

    @Test
    void cancel_stops_messages_and_is_shown_to_a_person_who_asks_whether_the_visit_was_meant() {
        Appointment visit = booked("patient-1", VISIT);
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        Receipt<ReplyOutcome> receipt = desk.reply(PRACTICE, command(), reply("patient-1", "Cancel"));
        ReplyOutcome outcome = receipt.decision().granted().orElseThrow();
        assertThat(outcome.meaning()).isEqualTo(ReplyMeaning.STOP);
        assertThat(outcome.needsPerson()).isTrue();
        assertThat(receipt.explain()).contains("may be meant for the visit");
        assertThat(booking.find(PRACTICE, visit.id()).orElseThrow().status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void a_yes_that_fits_two_visits_or_none_goes_to_a_person() {
        assertThat(heard("patient-1", "yes").needsPerson()).isTrue();
        booked("patient-1", VISIT);
        booked("patient-1", VISIT.plus(Duration.ofHours(1)));
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        ReplyOutcome outcome = heard("patient-1", "yes");
        assertThat(outcome.needsPerson()).isTrue();
        assertThat(outcome.confirm()).isEmpty();
    }

    @Test
    void a_yes_from_a_telephone_on_which_another_was_asked_goes_to_a_person() {
        store.store(
                PRACTICE,
                agreeing("patient-2")
                        .points(agreeing("patient-1").build().points().subList(0, 1))
                        .build());
        booked("patient-2", VISIT);
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        assertThat(heard("patient-1", "yes").confirm()).isEmpty();
        assertThat(heard("patient-2", "yes").confirm()).isPresent();
    }

    @Test
    void a_reply_that_is_handed_in_twice_changes_nothing_the_second_time() {
        booked("patient-1", VISIT);
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        CommandId once = command();
        Receipt<ReplyOutcome> first = desk.reply(PRACTICE, once, reply("patient-1", "stop"));
        int events = store.events(PRACTICE).size();
        assertThat(desk.reply(PRACTICE, once, reply("patient-1", "stop"))).isEqualTo(first);
        assertThat(store.events(PRACTICE)).hasSize(events);
        Receipt<ReplyOutcome> other = desk.reply(PRACTICE, once, reply("patient-1", "yes"));
        assertThat(other.isGranted()).isFalse();
        assertThat(other.explain()).contains("scheduling.command.one-wish");
    }

    @Test
    void consent_that_was_withdrawn_after_planning_counts_at_sending() {
        store.store(ReminderClinic.setup(
                PRACTICE, ReminderClinic.policy().freeToPatient(false).build()));
        booked("patient-1", VISIT);
        store.store(PRACTICE, card("patient-1").build());
        sweepAllWeek();
        assertThat(postbox.deliveries()).extracting(Delivery::channel).containsExactly(Channel.EMAIL);
    }

    @Test
    void a_machine_that_dies_leaves_a_message_that_is_not_sent_again() {
        booked("patient-1", VISIT);
        postbox.answers(delivery -> {
            throw new IllegalStateException("the line went dead");
        });
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        assertThat(sweep().of(MessageStatus.TAKEN)).hasSize(1);
        clock.advance(Duration.ofMinutes(4));
        assertThat(sweep().messages()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(sweep().of(MessageStatus.LOST))
                .singleElement()
                .satisfies(message -> assertThat(message.findings())
                        .extracting(Finding::rule)
                        .containsExactly(ReminderRules.ONCE.id()));
        assertThat(postbox.deliveries()).hasSize(1);
    }

    @Test
    void a_practice_whose_carrier_drops_repeats_sends_a_lost_message_again_under_the_same_id() {
        store.store(ReminderClinic.setup(
                PRACTICE,
                ReminderClinic.policy()
                        .lostReport(ReminderPolicy.LostReport.SEND_AGAIN)
                        .build()));
        booked("patient-1", VISIT);
        postbox.answers(delivery -> {
            throw new IllegalStateException("the line went dead");
        });
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        postbox.answers(delivery -> Messenger.Report.ACCEPTED);
        clock.advance(Duration.ofMinutes(5));
        sweep();
        assertThat(postbox.deliveries()).hasSize(2);
        assertThat(postbox.deliveries())
                .extracting(Delivery::id)
                .containsOnly(postbox.deliveries().get(0).id());
    }

    @Test
    void a_busy_carrier_is_tried_again_and_not_for_ever() {
        booked("patient-1", VISIT);
        postbox.answers(delivery -> Messenger.Report.BUSY);
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        for (int minute = 0; minute < 60; minute += 5) {
            sweep();
            clock.advance(Duration.ofMinutes(5));
        }
        assertThat(postbox.deliveries())
                .filteredOn(delivery -> delivery.channel() == Channel.TEXT)
                .hasSize(3);
        assertThat(statuses()).startsWith("FAILED");
    }

    @Test
    void a_number_that_takes_no_texts_is_called_at_once() {
        booked("patient-1", VISIT);
        postbox.answers(
                delivery -> delivery.channel() == Channel.TEXT ? Messenger.Report.REFUSED : Messenger.Report.ACCEPTED);
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        sweep();
        assertThat(postbox.deliveries()).extracting(Delivery::channel).containsExactly(Channel.TEXT, Channel.VOICE);
    }

    @Test
    void word_from_the_carrier_that_comes_later_is_noted() {
        booked("patient-1", VISIT);
        postbox.answers(delivery -> {
            throw new IllegalStateException("no answer in time");
        });
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        Message taken = sweep().messages().get(0);
        clock.advance(Duration.ofMinutes(10));
        sweep();
        assertThat(desk.report(PRACTICE, taken.id(), Messenger.Report.ACCEPTED))
                .map(Message::status)
                .contains(MessageStatus.SENT);
        assertThat(desk.report(PRACTICE, taken.id(), Messenger.Report.REFUSED)).isEmpty();
    }

    @Test
    void an_overdue_message_is_sent_late_and_not_at_night() {
        booked("patient-1", VISIT);
        clock.set(at(MONDAY, LocalTime.of(22, 0)));
        assertThat(sweep().of(MessageStatus.PLANNED)).hasSize(2);
        assertThat(postbox.deliveries()).isEmpty();
        clock.set(at(MONDAY.plusDays(1), LocalTime.of(8, 0)));
        sweep();
        assertThat(postbox.deliveries()).isNotEmpty();
    }

    @Test
    void two_visits_on_one_day_share_the_one_exempt_text_of_the_day() {
        store.store(PRACTICE, card("patient-1").build());
        booked("patient-1", VISIT);
        booked("patient-1", VISIT.plus(Duration.ofHours(1)));
        sweepAllWeek();
        assertThat(telephoned()).isEqualTo(3);
    }

    @Test
    void whatever_happens_to_a_message_is_told_in_an_event() {
        booked("patient-1", VISIT);
        clock.set(at(MONDAY, LocalTime.of(10, 0)));
        sweep();
        heard("patient-1", "stop");
        assertThat(store.events(PRACTICE))
                .extracting(event -> event.type())
                .contains(
                        "scheduling.message.planned",
                        "scheduling.message.taken",
                        "scheduling.message.sent",
                        "scheduling.stop.noted");
        List<String> ids = store.events(PRACTICE).stream()
                .filter(MessageChanged.class::isInstance)
                .map(event -> event.id().value())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    private Appointment booked(String patient, Instant start) {
        Appointment visit = booking.book(PRACTICE, command(), proposal(patient, 1, 1, start))
                .decision()
                .granted()
                .orElseThrow();
        desk.plan(PRACTICE, visit.id());
        return visit;
    }

    private MessageSweep sweep() {
        return desk.sweep(PRACTICE, "sweep-1", 100);
    }

    private void sweepAllWeek() {
        Instant begin = clock.instant();
        for (int hour = 0; hour < 24 * 9; hour++) {
            Instant next = at(MONDAY.minusDays(3), LocalTime.of(9, 0)).plus(Duration.ofHours(hour));
            if (next.isAfter(begin)) {
                clock.set(next);
                sweep();
            }
        }
        clock.set(begin);
    }

    private long telephoned() {
        return postbox.deliveries().stream()
                .filter(delivery -> delivery.channel().isTelephone())
                .count();
    }

    private ReplyOutcome heard(String patient, String text) {
        return desk.reply(PRACTICE, command(), reply(patient, text))
                .decision()
                .granted()
                .orElseThrow();
    }

    private Reply reply(String patient, String text) {
        return Reply.builder()
                .patient(new PatientId(patient))
                .point(mobile("patient-1"))
                .channel(Channel.TEXT)
                .text(PatientText.of(text))
                .build();
    }

    private List<String> statuses() {
        return desk.dueList(PRACTICE, WEEK).messages().stream()
                .map(message -> message.status().name())
                .toList();
    }

    private CommandId command() {
        return new CommandId("command-" + ++commands);
    }
}
