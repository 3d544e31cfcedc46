package org.practicekit.examples.clinic.reminders;

import java.time.Duration;
import java.time.LocalTime;
import org.practicekit.core.rule.Citation;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.message.MessageTemplate;
import org.practicekit.scheduling.policy.Lead;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.policy.ReminderPolicyBuilder;
import org.practicekit.scheduling.policy.ReminderStep;

/** How the example's office writes to patients: it asks three days ahead, calls who does not answer, and reminds the day before. */
final class OfficePolicy {
    private OfficePolicy() {}

    static ReminderPolicy of(Practice practice) {
        ReminderPolicyBuilder policy = ReminderPolicy.builder()
                .citation(Citation.of(
                        "Practice policy",
                        "Messages to patients, sheet 1",
                        practice.setup().policy().citation().readOn()))
                .practiceName(practice.name())
                .practicePhone("212-555-0100")
                .freeToPatient(true)
                .addSteps(
                        ReminderStep.builder()
                                .name("ask")
                                .kind(MessageKind.CONFIRMATION_REQUEST)
                                .lead(new Lead.DaysBefore(3, LocalTime.of(10, 0)))
                                .addChannels(Channel.TEXT, Channel.EMAIL)
                                .escalation(new ReminderStep.Escalation(Channel.VOICE, Duration.ofHours(26)))
                                .build(),
                        ReminderStep.builder()
                                .name("remind")
                                .kind(MessageKind.REMINDER)
                                .lead(new Lead.DaysBefore(1, LocalTime.of(16, 0)))
                                .addChannels(Channel.TEXT, Channel.EMAIL, Channel.VOICE)
                                .build())
                .addTemplates(new MessageTemplate(
                        MessageKind.OPT_OUT_CONFIRMED, Channel.TEXT, "en", "{practice}, {phone}: no more texts."));
        for (Channel channel : Channel.values()) {
            policy.addTemplates(
                    template(MessageKind.CONFIRMATION_REQUEST, channel, "en", "Visit {date} {time}. {how-to-confirm}."),
                    template(MessageKind.CONFIRMATION_REQUEST, channel, "es", "Cita {date} {time}. {how-to-confirm}."),
                    template(MessageKind.REMINDER, channel, "en", "Your visit is on {date} at {time}."),
                    template(MessageKind.REMINDER, channel, "es", "Su cita es el {date} a las {time}."));
        }
        return policy.build();
    }

    private static MessageTemplate template(MessageKind kind, Channel channel, String language, String words) {
        return new MessageTemplate(kind, channel, language, "{practice}: " + words + " {phone}. {opt-out}");
    }
}
