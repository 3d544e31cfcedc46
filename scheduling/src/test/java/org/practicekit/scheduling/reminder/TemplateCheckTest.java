package org.practicekit.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.reminder.Mailroom.ASK;
import static org.practicekit.scheduling.reminder.Mailroom.REMINDER;
import static org.practicekit.scheduling.reminder.Mailroom.agreeing;
import static org.practicekit.scheduling.reminder.Mailroom.at;
import static org.practicekit.scheduling.reminder.Mailroom.bare;
import static org.practicekit.scheduling.reminder.Mailroom.policy;
import static org.practicekit.scheduling.reminder.Mailroom.setup;
import static org.practicekit.scheduling.reminder.Mailroom.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.message.MessageTemplate;
import org.practicekit.scheduling.message.Placeholder;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.policy.ReminderPolicy.Disclosure;

class TemplateCheckTest {
    @Test
    void the_usual_templates_are_sound() {
        assertThat(new TemplateCheck(setup(policy().build()), policy().build()).check())
                .isEmpty();
    }

    @Test
    void an_unknown_placeholder_is_refused() {
        assertThat(faults(bare().build(), MessageKind.REMINDER, Channel.TEXT, REMINDER + " {diagnosis}"))
                .containsExactly("template-placeholders ERROR");
        assertThat(faults(bare().build(), MessageKind.REMINDER, Channel.TEXT, REMINDER + " {date"))
                .containsExactly("template-placeholders ERROR");
    }

    @Test
    void a_template_must_say_who_writes_where_to_call_and_how_to_hear_no_more() {
        assertThat(faults(bare().build(), MessageKind.REMINDER, Channel.TEXT, "Visit on {date} at {time}."))
                .containsExactly("template-parts ERROR", "template-parts ERROR", "template-parts ERROR");
        assertThat(faults(
                        bare().build(),
                        MessageKind.REMINDER,
                        Channel.TEXT,
                        "{practice} {phone}: {date}. Reply STOP to end."))
                .isEmpty();
        assertThat(faults(bare().build(), MessageKind.REMINDER, Channel.VOICE, "{practice} {phone}: {date}. STOP."))
                .containsExactly("template-parts ERROR");
        assertThat(faults(bare().build(), MessageKind.REMINDER, Channel.EMAIL, "{practice} {phone}: {date}."))
                .isEmpty();
    }

    @Test
    void a_question_says_how_to_answer_it() {
        assertThat(faults(bare().build(), MessageKind.CONFIRMATION_REQUEST, Channel.TEXT, REMINDER))
                .containsExactly("template-parts ERROR");
        assertThat(faults(bare().build(), MessageKind.CONFIRMATION_REQUEST, Channel.TEXT, ASK))
                .isEmpty();
    }

    @Test
    void mail_that_sells_carries_a_postal_address() {
        String offer = "{practice} {phone}: flu shots. {opt-out}";
        assertThat(faults(bare().build(), MessageKind.PROMOTION, Channel.EMAIL, offer))
                .containsExactly("template-parts ERROR");
        assertThat(faults(bare().build(), MessageKind.PROMOTION, Channel.EMAIL, offer + " {postal-address}"))
                .containsExactly("template-parts ERROR");
        assertThat(faults(
                        bare().postalAddress("1 Main Street").build(),
                        MessageKind.PROMOTION,
                        Channel.EMAIL,
                        offer + " {postal-address}"))
                .isEmpty();
    }

    @Test
    void what_goes_beyond_the_minimum_must_be_opened_for_the_channel() {
        for (Placeholder closed : List.of(Placeholder.PATIENT, Placeholder.VISIT_TYPE, Placeholder.PROVIDER)) {
            String text = "{practice} {phone} " + closed + " {opt-out}";
            assertThat(faults(bare().build(), MessageKind.REMINDER, Channel.TEXT, text))
                    .containsExactly("minimum-necessary ERROR");
            ReminderPolicy opened = bare().disclosures(Set.of(new Disclosure(Channel.TEXT, closed)))
                    .build();
            assertThat(faults(opened, MessageKind.REMINDER, Channel.TEXT, text)).isEmpty();
            assertThat(faults(opened, MessageKind.REMINDER, Channel.VOICE, text))
                    .containsExactly("minimum-necessary ERROR");
        }
    }

    @Test
    void a_text_must_fit_with_the_longest_values() {
        // "Riverside" 9, "212-555-0100" 12, longest date 23, longest time 8, "Reply STOP to opt out" 21: 73 and the
        // rest
        String fits = "{practice}{phone}{date}{time}{opt-out}" + "x".repeat(87);
        assertThat(faults(bare().build(), MessageKind.REMINDER, Channel.TEXT, fits))
                .isEmpty();
        assertThat(faults(bare().build(), MessageKind.REMINDER, Channel.TEXT, fits + "x"))
                .containsExactly("template-length ERROR");
        assertThat(faults(bare().freeToPatient(false).build(), MessageKind.REMINDER, Channel.TEXT, fits + "x"))
                .containsExactly("template-length WARNING");
        assertThat(faults(bare().build(), MessageKind.REMINDER, Channel.EMAIL, fits + "x"))
                .isEmpty();
    }

    @Test
    void no_date_or_time_of_a_year_is_longer_than_the_one_a_template_is_measured_with() {
        for (Phrases phrases : Phrases.values()) {
            for (int day = 0; day < 366; day++) {
                assertThat(phrases.date(LocalDate.of(2026, 1, 1).plusDays(day)))
                        .hasSizeLessThanOrEqualTo(
                                phrases.date(LocalDate.of(2026, 9, 30)).length());
            }
        }
    }

    @Test
    void a_message_about_no_visit_has_no_date() {
        assertThat(faults(bare().build(), MessageKind.OPT_OUT_CONFIRMED, Channel.TEXT, "{practice} {phone} {date}"))
                .containsExactly("template-placeholders ERROR");
    }

    @Test
    void a_step_without_a_template_is_noticed() {
        ReminderPolicy silent = ReminderPolicy.builder()
                .like(policy().build())
                .templates(List.of())
                .build();
        assertThat(new TemplateCheck(setup(silent), silent).check())
                .extracting(Finding::rule)
                .containsOnly(ReminderRules.TEMPLATE.id())
                .hasSize(4);
    }

    @Test
    void a_message_is_written_in_the_patients_language_on_the_clock_of_the_location() {
        ReminderPolicy policy = bare().addTemplates(new MessageTemplate(
                        MessageKind.REMINDER, Channel.TEXT, "es", "{practice}: cita {date} {time}. {phone}. {opt-out}"))
                .build();
        MessageWriter writer = new MessageWriter(setup(policy), policy);
        Appointment visit =
                visit("a", at("2026-03-09T14:30", Mailroom.NEW_YORK)).build();
        assertThat(written(writer, visit, "en"))
                .isEqualTo(
                        "Riverside: visit on Monday, March 9 at 2:30 PM. Questions: 212-555-0100. Reply STOP to opt out");
        assertThat(written(writer, visit, "es-US"))
                .isEqualTo(
                        "Riverside: cita lunes 9 de marzo 2:30 PM. 212-555-0100. Responda STOP para no recibir mensajes");
        assertThat(written(writer, visit, "fr")).startsWith("Riverside: visit on Monday");
    }

    private static String written(MessageWriter writer, Appointment visit, String language) {
        ContactCard card = agreeing().language(language).build();
        MessageTemplate template =
                writer.template(MessageKind.REMINDER, Channel.TEXT, card).orElseThrow();
        return writer.about(template, visit, card);
    }

    private static List<String> faults(ReminderPolicy policy, MessageKind kind, Channel channel, String text) {
        return new TemplateCheck(setup(policy), policy)
                .check(new MessageTemplate(kind, channel, "en", text)).stream()
                        .peek(finding -> assertThat(finding.severity()).isNotEqualTo(Severity.INFO))
                        .map(finding ->
                                finding.rule().value().replace("scheduling.reminder.", "") + " " + finding.severity())
                        .toList();
    }
}
