package org.practicekit.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.reminder.Mailroom.CALL;
import static org.practicekit.scheduling.reminder.Mailroom.EMAIL;
import static org.practicekit.scheduling.reminder.Mailroom.HOME;
import static org.practicekit.scheduling.reminder.Mailroom.NEW_YORK;
import static org.practicekit.scheduling.reminder.Mailroom.PAT;
import static org.practicekit.scheduling.reminder.Mailroom.TEXT;
import static org.practicekit.scheduling.reminder.Mailroom.agreeing;
import static org.practicekit.scheduling.reminder.Mailroom.at;
import static org.practicekit.scheduling.reminder.Mailroom.bare;
import static org.practicekit.scheduling.reminder.Mailroom.card;
import static org.practicekit.scheduling.reminder.Mailroom.policy;
import static org.practicekit.scheduling.reminder.Mailroom.setup;
import static org.practicekit.scheduling.reminder.Mailroom.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.cancellation.Cancellation;
import org.practicekit.scheduling.cancellation.CancelledBy;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.message.MessageTemplate;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.Lead;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.policy.ReminderStep;

/** A visit on Thursday 12 March 2026 at 14:30 in New York, four days after the clocks went forward. */
class ReminderPlannerTest {
    private static final Instant THURSDAY = at("2026-03-12T14:30", NEW_YORK);
    private static final Instant BOOKED = at("2026-02-10T09:00", NEW_YORK);

    @Test
    void a_visit_is_asked_about_by_text_then_by_call_and_reminded_of() {
        assertThat(told(plan(visit("v", THURSDAY).build(), agreeing().build())))
                .containsExactly(
                        "PLANNED ask 2026-03-09T10:00 text to mobile-1",
                        "PLANNED ask 2026-03-09T14:00 voice to mobile-1",
                        "PLANNED remind 2026-03-11T10:00 text to mobile-1");
    }

    @Test
    void days_before_are_calendar_days_across_a_change_of_the_clocks() {
        Appointment monday = visit("v", at("2026-03-09T09:00", NEW_YORK)).build();
        assertThat(told(plan(monday, agreeing().build())))
                .contains(
                        "PLANNED ask 2026-03-06T10:00 text to mobile-1",
                        "PLANNED remind 2026-03-08T10:00 text to mobile-1");
    }

    @Test
    void every_planned_message_says_what_it_rests_on() {
        plan(visit("v", THURSDAY).build(), agreeing().build()).due().forEach(message -> {
            assertThat(message.basis()).contains(Basis.CONSENT);
            assertThat(message.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(ReminderRules.CONSENT.id());
                assertThat(finding.message())
                        .isEqualTo("The patient agreed (oral) on 2019-12-31 to be reached by %s about care."
                                .formatted(message.route().orElseThrow().channel() == Channel.TEXT ? "text" : "voice"));
            });
        });
    }

    @Test
    void a_step_whose_time_was_over_when_the_visit_was_booked_is_left_out() {
        Appointment late =
                visit("v", THURSDAY, at("2026-03-09T10:05", NEW_YORK)).build();
        DueList list = planner(policy().build())
                .plan(late, standing(agreeing().build()), List.of(), at("2026-03-09T10:05", NEW_YORK));
        assertThat(told(list))
                .containsExactly(
                        "DROPPED ask 2026-03-09T10:00 - step-passed",
                        "PLANNED remind 2026-03-11T10:00 text to mobile-1");
    }

    @Test
    void what_falls_into_quiet_hours_moves_to_the_morning() {
        ReminderPolicy night = bare().addSteps(step("late", new Lead.DaysBefore(2, LocalTime.of(21, 30)), Channel.TEXT))
                .build();
        assertThat(told(planner(night)
                        .plan(visit("v", THURSDAY).build(), standing(agreeing().build()), List.of(), BOOKED)))
                .containsExactly("PLANNED late 2026-03-11T08:00 text to mobile-1");
    }

    @Test
    void what_the_morning_would_be_too_late_for_goes_the_evening_before() {
        Appointment early = visit("v", at("2026-03-12T07:30", NEW_YORK)).build();
        ReminderPolicy hours = bare().addSteps(step("two", new Lead.HoursBefore(2), Channel.TEXT))
                .build();
        DueList list = planner(hours).plan(early, standing(agreeing().build()), List.of(), BOOKED);
        assertThat(told(list)).containsExactly("PLANNED two 2026-03-11T20:59 text to mobile-1");
        assertThat(list.due().get(0).findings())
                .extracting(finding -> finding.rule().value() + " " + finding.severity())
                .containsExactly("scheduling.reminder.consent INFO", "scheduling.reminder.contact-hours WARNING");
    }

    @Test
    void what_fits_neither_before_nor_after_is_dropped_with_the_reason() {
        Appointment early = visit("v", at("2026-03-12T07:30", NEW_YORK), at("2026-03-11T22:00", NEW_YORK))
                .build();
        ReminderPolicy hours = bare().addSteps(step("two", new Lead.HoursBefore(2), Channel.TEXT))
                .build();
        DueList list =
                planner(hours).plan(early, standing(agreeing().build()), List.of(), at("2026-03-11T22:00", NEW_YORK));
        assertThat(told(list)).containsExactly("DROPPED two 2026-03-12T05:30 - contact-hours+in-time");
    }

    @Test
    void where_a_text_has_nothing_to_rest_on_the_next_channel_serves() {
        ReminderPolicy charged = ReminderPolicy.builder()
                .like(policy().build())
                .freeToPatient(false)
                .build();
        assertThat(told(planner(charged)
                        .plan(visit("v", THURSDAY).build(), standing(card().build()), List.of(), BOOKED)))
                .containsExactly(
                        "DROPPED ask 2026-03-09T10:00 - consent+health-care-exemption",
                        "DROPPED ask 2026-03-09T10:00 - consent+health-care-exemption",
                        "PLANNED remind 2026-03-11T10:00 email to mail-1");
    }

    @Test
    void without_consent_the_exemption_spreads_messages_over_days() {
        DueList list = plan(visit("v", THURSDAY).build(), card().build());
        assertThat(told(list))
                .containsExactly(
                        "PLANNED ask 2026-03-09T10:00 text to mobile-1",
                        "PLANNED ask 2026-03-10T08:00 voice to mobile-1",
                        "PLANNED remind 2026-03-11T10:00 text to mobile-1");
        assertThat(list.due()).allMatch(message -> message.basis().orElseThrow() == Basis.EXEMPTION);
    }

    @Test
    void a_patient_who_chose_the_mailbox_gets_everything_there() {
        ContactCard mailOnly = agreeing().onlyOver(Set.of(EMAIL)).build();
        assertThat(told(plan(visit("v", THURSDAY).build(), mailOnly)))
                .containsExactly(
                        "PLANNED ask 2026-03-09T10:00 email to mail-1",
                        "PLANNED ask 2026-03-09T14:00 email to mail-1",
                        "PLANNED remind 2026-03-11T10:00 email to mail-1");
    }

    @Test
    void a_call_to_the_home_line_is_rerouted_when_the_patient_asked_for_the_mobile() {
        ReminderPolicy calls = bare().addSteps(step("call", new Lead.DaysBefore(1, LocalTime.of(10, 0)), Channel.VOICE))
                .build();
        ContactCard homeFirst = ContactCard.builder()
                .like(agreeing().onlyOver(Set.of(TEXT, CALL)).build())
                .points(List.of(
                        card().build().point(HOME).orElseThrow(),
                        card().build().point(CALL.point()).orElseThrow()))
                .build();
        assertThat(told(planner(calls).plan(visit("v", THURSDAY).build(), standing(homeFirst), List.of(), BOOKED)))
                .containsExactly("PLANNED call 2026-03-11T10:00 voice to mobile-1");
    }

    @Test
    void a_patient_of_whom_nothing_is_known_is_not_reached() {
        ContactCard empty = ContactCard.builder().patient(PAT).build();
        assertThat(told(plan(visit("v", THURSDAY).build(), empty)))
                .allMatch(line -> line.startsWith("DROPPED") && line.endsWith("reachable"))
                .hasSize(3);
    }

    @Test
    void planning_again_changes_nothing() {
        Appointment visit = visit("v", THURSDAY).build();
        DueList first = plan(visit, agreeing().build());
        DueList second = planner(policy().build())
                .plan(visit, standing(agreeing().build()), first.messages(), at("2026-03-01T12:00", NEW_YORK));
        assertThat(second).isEqualTo(first);
        DueList overdue = planner(policy().build())
                .plan(visit, standing(agreeing().build()), first.messages(), at("2026-03-09T12:00", NEW_YORK));
        assertThat(overdue).isEqualTo(first);
    }

    @Test
    void a_visit_that_is_off_takes_its_messages_with_it() {
        Appointment visit = visit("v", THURSDAY).build();
        DueList first = plan(visit, agreeing().build());
        Appointment off = cancelled(visit, CancelledBy.PATIENT);
        DueList after = planner(policy().build())
                .plan(off, standing(agreeing().build()), first.messages(), at("2026-03-01T12:00", NEW_YORK));
        assertThat(after.messages()).hasSize(3).allMatch(message -> message.status() == MessageStatus.WITHDRAWN);
        assertThat(after.messages().get(0).findings())
                .extracting(finding -> finding.rule())
                .containsExactly(ReminderRules.WANTED.id());
        assertThat(after.messages().get(0).version().value()).isEqualTo(2);
    }

    @Test
    void a_visit_that_is_confirmed_is_reminded_of_and_not_asked_about() {
        Appointment visit = visit("v", THURSDAY).build();
        DueList first = plan(visit, agreeing().build());
        Instant now = at("2026-03-05T12:00", NEW_YORK);
        Appointment confirmed = visit.after(StatusChange.of(AppointmentStatus.CONFIRMED, now));
        DueList after =
                planner(policy().build()).plan(confirmed, standing(agreeing().build()), first.messages(), now);
        assertThat(told(after))
                .containsExactly(
                        "WITHDRAWN ask 2026-03-09T10:00 text to mobile-1 answered",
                        "WITHDRAWN ask 2026-03-09T14:00 voice to mobile-1 answered",
                        "PLANNED remind 2026-03-11T10:00 text to mobile-1");
        Appointment backAgain = confirmed.after(
                new StatusChange(AppointmentStatus.BOOKED, now.plusSeconds(60), now.plusSeconds(60), null, true));
        assertThat(told(planner(policy().build())
                        .plan(backAgain, standing(agreeing().build()), after.messages(), now.plusSeconds(60))))
                .containsExactly(
                        "PLANNED ask 2026-03-09T10:00 text to mobile-1",
                        "PLANNED ask 2026-03-09T14:00 voice to mobile-1",
                        "PLANNED remind 2026-03-11T10:00 text to mobile-1");
    }

    @Test
    void what_may_have_arrived_stays_as_it_is() {
        Appointment visit = visit("v", THURSDAY).build();
        DueList first = plan(visit, agreeing().build());
        Message taken = taken(first.messages().get(0), at("2026-03-09T10:02", NEW_YORK));
        Message sent = taken.next()
                .status(MessageStatus.SENT)
                .sentAt(at("2026-03-09T10:03", NEW_YORK))
                .build();
        DueList after = planner(policy().build())
                .plan(
                        cancelled(visit, CancelledBy.PATIENT),
                        standing(agreeing().build()),
                        List.of(sent, first.messages().get(1), first.messages().get(2)),
                        at("2026-03-09T11:00", NEW_YORK));
        assertThat(after.messages()).contains(sent);
        assertThat(after.due()).isEmpty();
    }

    @Test
    void the_call_follows_the_text_by_when_it_really_went() {
        Appointment visit = visit("v", THURSDAY).build();
        DueList first = plan(visit, agreeing().build());
        Message sent = taken(first.messages().get(0), at("2026-03-09T15:00", NEW_YORK))
                .next()
                .status(MessageStatus.SENT)
                .sentAt(at("2026-03-09T15:01", NEW_YORK))
                .build();
        DueList after = planner(policy().build())
                .plan(
                        visit,
                        standing(agreeing().build()),
                        List.of(sent, first.messages().get(1), first.messages().get(2)),
                        at("2026-03-09T15:01", NEW_YORK));
        assertThat(told(after)).contains("PLANNED ask 2026-03-09T19:01 voice to mobile-1");
    }

    @Test
    void an_answer_makes_the_call_needless() {
        Appointment visit = visit("v", THURSDAY).build();
        DueList first = plan(visit, agreeing().build());
        Message answered = taken(first.messages().get(0), at("2026-03-09T10:00", NEW_YORK))
                .next()
                .status(MessageStatus.SENT)
                .sentAt(at("2026-03-09T10:00", NEW_YORK))
                .answeredAt(at("2026-03-09T10:30", NEW_YORK))
                .build();
        DueList after = planner(policy().build())
                .plan(
                        visit,
                        standing(agreeing().build()),
                        List.of(
                                answered,
                                first.messages().get(1),
                                first.messages().get(2)),
                        at("2026-03-09T10:30", NEW_YORK));
        assertThat(told(after)).contains("WITHDRAWN ask 2026-03-09T14:00 voice to mobile-1 answered");
    }

    @Test
    void a_text_that_the_carrier_refused_is_followed_by_the_call_without_waiting() {
        Appointment visit = visit("v", THURSDAY).build();
        DueList first = plan(visit, agreeing().build());
        Message failed = taken(first.messages().get(0), at("2026-03-09T10:00", NEW_YORK))
                .next()
                .status(MessageStatus.FAILED)
                .build();
        DueList after = planner(policy().build())
                .plan(
                        visit,
                        standing(agreeing().build()),
                        List.of(
                                failed,
                                first.messages().get(1),
                                first.messages().get(2)),
                        at("2026-03-09T10:01", NEW_YORK));
        assertThat(told(after)).contains("PLANNED ask 2026-03-09T10:01 voice to mobile-1");
    }

    @Test
    void news_is_told_at_once_a_move_as_a_move_and_the_practices_cancellation_as_such() {
        ReminderPolicy news = bare().addSteps(
                        step("booked", MessageKind.BOOKED),
                        step("moved", MessageKind.MOVED),
                        step("off", MessageKind.CALLED_OFF))
                .build();
        Instant now = BOOKED.plusSeconds(30);
        Appointment visit = visit("v", THURSDAY, BOOKED).build();
        assertThat(told(planner(news).plan(visit, standing(agreeing().build()), List.of(), now)))
                .containsExactly("PLANNED booked 2026-02-10T09:00:30 text to mobile-1");
        Appointment moved =
                visit("w", THURSDAY, BOOKED).replaces(new AppointmentId("v")).build();
        assertThat(told(planner(news).plan(moved, standing(agreeing().build()), List.of(), now)))
                .containsExactly("PLANNED moved 2026-02-10T09:00:30 text to mobile-1");
        assertThat(told(planner(news)
                        .plan(
                                cancelled(visit, CancelledBy.PRACTICE),
                                standing(agreeing().build()),
                                List.of(),
                                at("2026-03-01T12:00", NEW_YORK))))
                .containsExactly("PLANNED off 2026-03-01T12:00 text to mobile-1");
        assertThat(told(planner(news)
                        .plan(
                                cancelled(visit, CancelledBy.PATIENT),
                                standing(agreeing().build()),
                                List.of(),
                                at("2026-03-01T12:00", NEW_YORK))))
                .isEmpty();
        Appointment movedAway = Appointment.builder()
                .like(cancelled(visit, CancelledBy.PRACTICE))
                .replacedBy(new AppointmentId("w"))
                .build();
        assertThat(told(planner(news)
                        .plan(movedAway, standing(agreeing().build()), List.of(), at("2026-03-01T12:00", NEW_YORK))))
                .isEmpty();
    }

    @Test
    void news_of_the_day_before_yesterday_is_not_told() {
        ReminderPolicy news =
                bare().addSteps(step("booked", MessageKind.BOOKED)).build();
        assertThat(told(planner(news)
                        .plan(
                                visit("v", THURSDAY, BOOKED).build(),
                                standing(agreeing().build()),
                                List.of(),
                                BOOKED.plus(Duration.ofHours(25)))))
                .containsExactly("DROPPED booked 2026-02-10T09:00 - step-passed");
    }

    @Test
    void nothing_is_sent_from_an_unsound_template() {
        ReminderPolicy unsound = ReminderPolicy.builder()
                .like(bare().addSteps(step("remind", new Lead.DaysBefore(1, LocalTime.of(10, 0)), Channel.TEXT))
                        .build())
                .templates(List.of(new MessageTemplate(
                        MessageKind.REMINDER, Channel.TEXT, "en", "{practice} {phone} {opt-out} {patient}")))
                .build();
        assertThat(told(planner(unsound)
                        .plan(visit("v", THURSDAY).build(), standing(agreeing().build()), List.of(), BOOKED)))
                .containsExactly("DROPPED remind 2026-03-11T10:00 - minimum-necessary");
    }

    @Test
    void a_dropped_message_is_planned_when_the_patient_agrees_after_all() {
        ReminderPolicy charged = ReminderPolicy.builder()
                .like(bare().addSteps(step("remind", new Lead.DaysBefore(1, LocalTime.of(10, 0)), Channel.TEXT))
                        .build())
                .freeToPatient(false)
                .build();
        Appointment visit = visit("v", THURSDAY).build();
        DueList before = planner(charged).plan(visit, standing(card().build()), List.of(), BOOKED);
        assertThat(before.due()).isEmpty();
        assertThat(before.left().get(0).findings()).anyMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(told(planner(charged)
                        .plan(visit, standing(agreeing().build()), before.messages(), BOOKED.plusSeconds(60))))
                .containsExactly("PLANNED remind 2026-03-11T10:00 text to mobile-1");
    }

    private static DueList plan(Appointment visit, ContactCard card) {
        return planner(policy().build()).plan(visit, standing(card), List.of(), BOOKED);
    }

    private static ReminderPlanner planner(ReminderPolicy policy) {
        return new ReminderPlanner(setup(policy), MessagingLaw.standard());
    }

    private static Standing standing(ContactCard card) {
        return Mailroom.standing(card);
    }

    private static ReminderStep step(String name, Lead lead, Channel channel) {
        return ReminderStep.builder()
                .name(name)
                .kind(MessageKind.REMINDER)
                .lead(lead)
                .addChannels(channel)
                .build();
    }

    private static ReminderStep step(String name, MessageKind kind) {
        return ReminderStep.builder()
                .name(name)
                .kind(kind)
                .lead(new Lead.AtOnce())
                .addChannels(Channel.TEXT)
                .build();
    }

    private static Appointment cancelled(Appointment visit, CancelledBy by) {
        return visit.stepped(StatusChange.of(AppointmentStatus.CANCELLED, at("2026-03-01T12:00", NEW_YORK)))
                .cancellation(new Cancellation(by, CancelReason.OTHER, false))
                .build();
    }

    private static Message taken(Message message, Instant when) {
        return message.next()
                .status(MessageStatus.TAKEN)
                .claim(new Claim("sweep-1", when, when.plusSeconds(300)))
                .attempts(1)
                .build();
    }

    private static List<String> told(DueList list) {
        return list.messages().stream()
                .map(message -> "%s %s %s %s%s"
                        .formatted(
                                message.status(),
                                message.step(),
                                message.due().atZone(NEW_YORK).toLocalDateTime(),
                                message.route().map(Route::toString).orElse("-"),
                                message.status() == MessageStatus.PLANNED ? "" : " " + rules(message)))
                .toList();
    }

    private static String rules(Message message) {
        return message.findings().stream()
                .map(finding -> finding.rule())
                .map(RuleId::value)
                .map(id -> id.substring(id.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining("+"));
    }
}
