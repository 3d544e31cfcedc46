package org.practicekit.scheduling.reminder;

import static org.practicekit.scheduling.reminder.Mailroom.LONG_AGO;
import static org.practicekit.scheduling.reminder.Mailroom.MOBILE;
import static org.practicekit.scheduling.reminder.Mailroom.NEW_YORK;
import static org.practicekit.scheduling.reminder.Mailroom.PAT;
import static org.practicekit.scheduling.reminder.Mailroom.PRACTICE;
import static org.practicekit.scheduling.reminder.Mailroom.TEXT;
import static org.practicekit.scheduling.reminder.Mailroom.agreeing;
import static org.practicekit.scheduling.reminder.Mailroom.at;
import static org.practicekit.scheduling.reminder.Mailroom.policy;
import static org.practicekit.scheduling.reminder.Mailroom.sent;
import static org.practicekit.scheduling.reminder.Mailroom.setup;
import static org.practicekit.scheduling.reminder.Mailroom.standing;
import static org.practicekit.scheduling.reminder.Mailroom.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.scheduling.MessageSweep;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.ContactHours;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.message.Placeholder;
import org.practicekit.scheduling.message.Purpose;
import org.practicekit.scheduling.policy.Lead;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.shape.Shipment;

/** What the values and engines of reminders look like when they are sent elsewhere, and with a person's data in them. */
public final class ReminderSamples {
    private static final Instant NOON = at("2026-03-09T12:00", NEW_YORK);

    private ReminderSamples() {}

    /** Adds them. */
    public static Shipment in(Shipment shipment) {
        ReminderPolicy policy = policy().build();
        SchedulingSetup setup = setup(policy);
        MessagingLaw law = MessagingLaw.standard();
        Appointment visit = visit("v", at("2026-03-12T14:30", NEW_YORK)).build();
        Standing standing = standing(agreeing().build(), sent(TEXT, Purpose.CARE, Basis.CONSENT, NOON));
        ReminderPlanner planner = new ReminderPlanner(setup, law);
        DueList list = planner.plan(visit, standing, List.of(), NOON.minusSeconds(864_000));
        Message message = list.messages().get(0);
        OptOut stop = stop();
        Verdict go = new SendCheck(law, policy).judge(attempt(), standing, NOON);
        Verdict wait = new SendCheck(law, policy).judge(attempt(), standing, NOON.plusSeconds(40_000));
        return shipment.values(
                        policy,
                        policy.steps().get(0),
                        policy.templates().get(0),
                        new ContactHours(LocalTime.of(8, 0), LocalTime.of(21, 0)))
                .values(policy.steps().get(0).escalation().orElseThrow())
                .values(new ReminderPolicy.Disclosure(Channel.TEXT, Placeholder.PATIENT))
                .values(new Lead.AtOnce(), new Lead.DaysBefore(1, LocalTime.NOON), new Lead.HoursBefore(2))
                .values(agreeing().build(), agreeing().build().points().get(0), MOBILE, TEXT)
                .values(
                        agreeing().build().consents().get(0),
                        agreeing().build().whereabouts().get(0))
                .values(standing, standing.sent().get(0), attempt(), stop, message, message.id(), list)
                .values(new Claim("sweep-1", NOON, NOON.plusSeconds(60)), new MessageSweep(list.messages()))
                .values(new MessageChanged(PRACTICE, message, null, NOON), new StopNoted(PRACTICE, stop, NOON))
                .values(go, wait, new Verdict.Never(wait.findings()), law.rows().get(0))
                .values(reply(), delivery(), outcome(), outcome().confirm().orElseThrow())
                .engine(law, one -> one.rows())
                .engine(new SendCheck(law, policy), one -> one.judge(attempt(), standing, NOON))
                .engine(planner, one -> one.plan(visit, standing, List.of(), NOON))
                .engine(new TemplateCheck(setup, policy), TemplateCheck::check)
                .engine(
                        new MessageDraft(setup, policy),
                        one -> one.of(message, agreeing().build(), visit))
                .engine(
                        new StopTerms(law),
                        one -> one.lastLawfulDay(Basis.CONSENT, Channel.TEXT, LocalDate.of(2026, 3, 9)))
                .engine(
                        new ReplyReader(),
                        one -> List.of(one.read("stop", Channel.TEXT), one.read("yes", Channel.TEXT)));
    }

    /** Each value that can hold a person's data, with {@code marker} as the name and the words. */
    public static Map<Class<?>, Object> holding(String marker) {
        PatientText words = PatientText.of(marker);
        ContactCardBuilder card = agreeing().name(PersonName.of(marker));
        ContactPoint point = card.build().points().get(0);
        Map<Class<?>, Object> samples = new LinkedHashMap<>();
        samples.put(ContactCard.class, card.build());
        samples.put(ContactCardBuilder.class, card);
        samples.put(ContactPoint.class, point);
        samples.put(ContactPointBuilder.class, ContactPoint.builder().like(point));
        samples.put(Standing.class, standing(card.build()));
        samples.put(Reply.class, Reply.builder().like(reply()).text(words).build());
        samples.put(ReplyBuilder.class, Reply.builder().text(words));
        samples.put(
                Delivery.class, Delivery.builder().like(delivery()).text(words).build());
        samples.put(DeliveryBuilder.class, Delivery.builder().text(words));
        return samples;
    }

    private static Attempt attempt() {
        return new Attempt(MessageKind.REMINDER, TEXT, 120);
    }

    private static OptOut stop() {
        return OptOut.builder()
                .id("stop-1")
                .patient(PAT)
                .point(MOBILE)
                .channel(Channel.TEXT)
                .answered(Purpose.CARE)
                .answeredBasis(Basis.CONSENT)
                .receivedAt(LONG_AGO)
                .effectiveAt(LONG_AGO)
                .build();
    }

    private static Reply reply() {
        return Reply.builder()
                .patient(PAT)
                .point(MOBILE)
                .channel(Channel.TEXT)
                .text(PatientText.of("yes"))
                .receivedAt(NOON)
                .build();
    }

    private static Delivery delivery() {
        return Delivery.builder()
                .id(new MessageId("m-1"))
                .channel(Channel.TEXT)
                .phone(agreeing().build().points().get(0).phone())
                .language("en")
                .text(PatientText.of("Riverside: visit on Monday."))
                .build();
    }

    private static ReplyOutcome outcome() {
        return ReplyOutcome.builder()
                .meaning(ReplyMeaning.CONFIRM)
                .answered(new MessageId("m-1"))
                .confirm(new ReplyOutcome.ConfirmWish(
                        visit("v", NOON).version(Version.FIRST).build().id(), new CommandId("confirm m-1")))
                .needsPerson(false)
                .build();
    }
}
