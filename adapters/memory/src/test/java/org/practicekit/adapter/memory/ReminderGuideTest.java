package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.privacy.EmailAddress;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PhoneNumber;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.MessageSweep;
import org.practicekit.scheduling.ReminderDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.message.MessageTemplate;
import org.practicekit.scheduling.message.Purpose;
import org.practicekit.scheduling.policy.Lead;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.policy.ReminderStep;
import org.practicekit.scheduling.port.Messenger;
import org.practicekit.scheduling.reminder.Consent;
import org.practicekit.scheduling.reminder.ContactCard;
import org.practicekit.scheduling.reminder.ContactPoint;
import org.practicekit.scheduling.reminder.ContactPointId;
import org.practicekit.scheduling.reminder.DueList;
import org.practicekit.scheduling.reminder.LawRow;
import org.practicekit.scheduling.reminder.LawTopic;
import org.practicekit.scheduling.reminder.MessageStatus;
import org.practicekit.scheduling.reminder.MessagingLaw;
import org.practicekit.scheduling.reminder.Reply;
import org.practicekit.scheduling.reminder.ReplyOutcome;
import org.practicekit.scheduling.reminder.Route;
import org.practicekit.scheduling.reminder.TemplateCheck;
import org.practicekit.scheduling.reminder.Whereabouts;
import org.practicekit.testkit.scheduling.Postbox;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.time.SettableClock;

/** The examples of the page on reminders, run. */
class ReminderGuideTest {
    private static final ContactPointId MOBILE = new ContactPointId("mobile-17");

    private final SettableClock clock = new SettableClock(at(MONDAY.minusDays(3), LocalTime.of(9, 0)), ZONE);
    private final MemoryScheduling store = new MemoryScheduling();
    private final Validation validation = new Validation();

    @AfterEach
    void closeValidation() {
        validation.close();
    }

    private static ReminderPolicy policy() {
        // snippet: reminder-policy
        String ask = "{practice}: visit on {date} at {time}. {how-to-confirm}. {phone}. {opt-out}";
        ReminderPolicy policy = ReminderPolicy.builder()
                .citation(Citation.of("Practice policy", "Messaging handbook, section 1", LocalDate.of(2026, 1, 5)))
                .practiceName("Riverside Practice")
                .practicePhone("212-555-0100")
                .addSteps(ReminderStep.builder()
                        .name("ask")
                        .kind(MessageKind.CONFIRMATION_REQUEST)
                        .lead(new Lead.DaysBefore(3, LocalTime.of(10, 0)))
                        .addChannels(Channel.TEXT, Channel.EMAIL) // e-mail where no text may go
                        .escalation(new ReminderStep.Escalation(Channel.VOICE, Duration.ofHours(4)))
                        .build())
                .addTemplates(
                        new MessageTemplate(MessageKind.CONFIRMATION_REQUEST, Channel.TEXT, "en", ask),
                        new MessageTemplate(MessageKind.CONFIRMATION_REQUEST, Channel.EMAIL, "en", ask),
                        new MessageTemplate(MessageKind.CONFIRMATION_REQUEST, Channel.VOICE, "en", ask),
                        new MessageTemplate(
                                MessageKind.OPT_OUT_CONFIRMED,
                                Channel.TEXT,
                                "en",
                                "{practice}, {phone}: no more texts."))
                .build();
        // end
        return policy;
    }

    private static ContactCard card() {
        // snippet: reminder-card
        Instant signed = Instant.parse("2025-06-02T14:00:00Z");
        ContactCard card = ContactCard.builder()
                .patient(new PatientId("pat-1"))
                .addPoints(
                        ContactPoint.mobile(MOBILE, PhoneNumber.of("212-555-0117")),
                        ContactPoint.mailbox(new ContactPointId("mail-17"), EmailAddress.of("pat@example.org")))
                .addConsents(
                        new Consent(Purpose.CARE, Channel.TEXT, Consent.Form.WRITTEN, signed, null),
                        new Consent(Purpose.CARE, Channel.VOICE, Consent.Form.ORAL, signed, null))
                .addWhereabouts(
                        new Whereabouts(ZoneId.of("America/Chicago"), "IL"), // lives there
                        new Whereabouts(ZoneId.of("America/New_York"), "NY")) // 212 is from there
                .build();
        // end
        return card;
    }

    @Test
    void the_templates_are_checked_before_they_are_stored() {
        SchedulingSetup setup = setup();
        // snippet: reminder-templates
        List<Finding> wrong = new TemplateCheck(setup, setup.reminders().orElseThrow()).check();
        // end
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_visit_is_planned_sent_answered_and_confirmed() {
        store.store(setup());
        store.store(PRACTICE, card());
        BookingDesk booking = new BookingDesk(store, clock, validation);
        Messenger carrier = new Postbox();
        Instant thursday = at(MONDAY.plusDays(3), LocalTime.of(14, 0));
        Appointment visit = booking.book(PRACTICE, new CommandId("call-1"), proposal("pat-1", 1, 1, thursday))
                .decision()
                .granted()
                .orElseThrow();
        // snippet: reminder-plan
        ReminderDesk desk = new ReminderDesk(store, carrier, clock, MessagingLaw.standard());
        Receipt<DueList> planned = desk.plan(PRACTICE, visit.id()); // on every AppointmentChanged
        // end
        assertThat(planned.decision().granted().orElseThrow().due()).hasSize(2);
        clock.set(at(MONDAY, LocalTime.of(10, 5)));
        // snippet: reminder-sweep
        MessageSweep sweep = desk.sweep(PRACTICE, "node-3/sweep", 200); // every few minutes, on every machine
        // end
        assertThat(sweep.of(MessageStatus.SENT)).hasSize(1);
        // snippet: reminder-reply
        Reply reply = Reply.builder()
                .patient(new PatientId("pat-1"))
                .point(MOBILE)
                .channel(Channel.TEXT)
                .text(PatientText.of("Yes!"))
                .build();
        Receipt<ReplyOutcome> heard = desk.reply(PRACTICE, new CommandId("inbound-881"), reply);
        heard.decision().granted().flatMap(ReplyOutcome::confirm).ifPresent(wish -> {
            Appointment current = booking.find(PRACTICE, wish.appointment()).orElseThrow();
            booking.confirm(PRACTICE, wish.command(), current.id(), current.version());
            desk.plan(PRACTICE, current.id());
        });
        // end
        assertThat(booking.find(PRACTICE, visit.id())).map(Appointment::status).contains(AppointmentStatus.CONFIRMED);
        assertThat(desk.sweep(PRACTICE, "node-3/sweep", 200).messages()).isEmpty();
    }

    @Test
    void a_patient_chooses_how_to_be_reached() {
        // snippet: reminder-confidential
        ContactCard mobileOnly = ContactCard.builder()
                .like(card())
                .onlyOver(Set.of(new Route(MOBILE, Channel.TEXT)))
                .build();
        // end
        assertThat(mobileOnly.onlyOver()).isPresent();
    }

    @Test
    void a_host_adds_a_law_of_its_own() {
        // snippet: reminder-law
        MessagingLaw law = MessagingLaw.standard()
                .plus(List.of(new LawRow(
                        LawTopic.SOLICITATION_HOURS,
                        "US-NV",
                        EnumSet.allOf(DayOfWeek.class),
                        "09:00-20:00",
                        DateRange.from(LocalDate.of(2027, 1, 1)),
                        Citation.of("Counsel", "memo of 3 November 2026", LocalDate.of(2026, 11, 3)))));
        // end
        assertThat(law.row(LawTopic.SOLICITATION_HOURS, "US-NV", LocalDate.of(2027, 1, 1)))
                .isPresent();
    }

    private static SchedulingSetup setup() {
        return SchedulingSetup.builder()
                .like(TestClinic.setup(PRACTICE, 2, 2))
                .reminders(policy())
                .build();
    }
}
