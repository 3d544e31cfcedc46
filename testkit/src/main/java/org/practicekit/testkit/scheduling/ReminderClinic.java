package org.practicekit.testkit.scheduling;

import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.EmailAddress;
import org.practicekit.core.privacy.PhoneNumber;
import org.practicekit.core.rule.Citation;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.message.MessageTemplate;
import org.practicekit.scheduling.message.Purpose;
import org.practicekit.scheduling.policy.Lead;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.policy.ReminderPolicyBuilder;
import org.practicekit.scheduling.policy.ReminderStep;
import org.practicekit.scheduling.reminder.Basis;
import org.practicekit.scheduling.reminder.Claim;
import org.practicekit.scheduling.reminder.Consent;
import org.practicekit.scheduling.reminder.ContactCard;
import org.practicekit.scheduling.reminder.ContactCardBuilder;
import org.practicekit.scheduling.reminder.ContactPoint;
import org.practicekit.scheduling.reminder.ContactPointId;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageBuilder;
import org.practicekit.scheduling.reminder.MessageId;
import org.practicekit.scheduling.reminder.MessageStatus;
import org.practicekit.scheduling.reminder.Route;
import org.practicekit.scheduling.reminder.Whereabouts;

/**
 * The {@link TestClinic} with messages: it asks by text three days before at ten and calls four hours later, and reminds by
 * text or e-mail the day before at ten.
 */
public final class ReminderClinic {
    private ReminderClinic() {}

    /** What the clinic agreed, with this policy. */
    public static SchedulingSetup setup(PracticeId practice, ReminderPolicy policy) {
        return SchedulingSetup.builder()
                .like(TestClinic.setup(practice, 2, 2))
                .reminders(policy)
                .build();
    }

    /** How it writes to patients; messages cost them nothing. */
    public static ReminderPolicyBuilder policy() {
        ReminderPolicyBuilder policy = ReminderPolicy.builder()
                .citation(Citation.of("Practice policy", "Messaging handbook", LocalDate.of(2026, 1, 5)))
                .practiceName("Test Clinic")
                .practicePhone("212-555-0100")
                .freeToPatient(true)
                .addSteps(
                        ReminderStep.builder()
                                .name("ask")
                                .kind(MessageKind.CONFIRMATION_REQUEST)
                                .lead(new Lead.DaysBefore(3, LocalTime.of(10, 0)))
                                .addChannels(Channel.TEXT)
                                .escalation(new ReminderStep.Escalation(Channel.VOICE, Duration.ofHours(4)))
                                .build(),
                        ReminderStep.builder()
                                .name("remind")
                                .kind(MessageKind.REMINDER)
                                .lead(new Lead.DaysBefore(1, LocalTime.of(10, 0)))
                                .addChannels(Channel.TEXT, Channel.EMAIL)
                                .build())
                .addTemplates(new MessageTemplate(
                        MessageKind.OPT_OUT_CONFIRMED, Channel.TEXT, "en", "{practice} {phone}: no more texts."));
        for (Channel channel : Channel.values()) {
            policy.addTemplates(
                    new MessageTemplate(
                            MessageKind.REMINDER,
                            channel,
                            "en",
                            "{practice}: visit on {date} at {time}. Questions: {phone}. {opt-out}"),
                    new MessageTemplate(
                            MessageKind.CONFIRMATION_REQUEST,
                            channel,
                            "en",
                            "{practice}: visit on {date} at {time}. {how-to-confirm}. {phone}. {opt-out}"));
        }
        return policy;
    }

    /** The patient's mobile telephone. */
    public static ContactPointId mobile(String patient) {
        return new ContactPointId("mobile of " + patient);
    }

    /** A patient in New York with a mobile telephone and a mailbox, who agreed to nothing. */
    public static ContactCardBuilder card(String patient) {
        return ContactCard.builder()
                .patient(new PatientId(patient))
                .addPoints(
                        ContactPoint.mobile(mobile(patient), PhoneNumber.of("212-555-0101")),
                        ContactPoint.mailbox(
                                new ContactPointId("mail of " + patient), EmailAddress.of("someone@example.org")))
                .addWhereabouts(new Whereabouts(TestClinic.ZONE, "NY"));
    }

    /** The same patient, who agreed to texts and calls about care. */
    public static ContactCardBuilder agreeing(String patient) {
        Instant since = SEVEN.minus(Duration.ofDays(365));
        return card(patient)
                .addConsents(
                        new Consent(Purpose.CARE, Channel.TEXT, Consent.Form.ORAL, since, null),
                        new Consent(Purpose.CARE, Channel.VOICE, Consent.Form.ORAL, since, null));
    }

    /** A planned text as a store gets it: version 1, to the patient's mobile. */
    public static MessageBuilder planned(String id, String patient, Instant due) {
        return Message.builder()
                .id(new MessageId(id))
                .version(Version.FIRST)
                .patient(new PatientId(patient))
                .appointment(new AppointmentId("visit of " + patient))
                .kind(MessageKind.REMINDER)
                .step("remind")
                .leg(0)
                .status(MessageStatus.PLANNED)
                .due(due)
                .until(due.plus(Duration.ofDays(1)))
                .route(new Route(mobile(patient), Channel.TEXT))
                .basis(Basis.CONSENT);
    }

    /** The same message, taken for five minutes. */
    public static Message taken(Message message, Instant since) {
        return message.next()
                .status(MessageStatus.TAKEN)
                .claim(new Claim("sweep-1", since, since.plus(Duration.ofMinutes(5))))
                .attempts(1)
                .build();
    }
}
