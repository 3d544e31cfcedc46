package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.ReminderClinic.mobile;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.privacy.EmailAddress;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.privacy.PhoneNumber;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.ReminderDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.message.MessageTemplate;
import org.practicekit.scheduling.message.Placeholder;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.reminder.ContactCard;
import org.practicekit.scheduling.reminder.ContactPoint;
import org.practicekit.scheduling.reminder.ContactPointId;
import org.practicekit.scheduling.reminder.MessagingLaw;
import org.practicekit.scheduling.reminder.Reply;
import org.practicekit.scheduling.reminder.ReplyOutcome;
import org.practicekit.testkit.scheduling.Postbox;
import org.practicekit.testkit.scheduling.ReminderClinic;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.time.SettableClock;

/** Messages with a patient's name, number and address, and replies in their words: only the carrier sees any of it. */
class ReminderSentinelTest {
    private static final String NAME = "Sentinel-Vorname-8841";
    private static final List<String> SECRETS = List.of(NAME, "5550188", "555-0188", "sentinel-post", "sentinel-wish");

    private final SettableClock clock = new SettableClock(at(MONDAY.minusDays(3), LocalTime.of(9, 0)), ZONE);
    private final MemoryScheduling store = new MemoryScheduling();
    private final Postbox postbox = new Postbox();
    private final ReminderDesk desk = new ReminderDesk(store, postbox, clock, MessagingLaw.standard());
    private final StringBuilder said = new StringBuilder();
    private int commands;

    @Test
    void a_week_of_messages_tells_nobody_but_the_carrier_about_the_patient() {
        store.store(ReminderClinic.setup(PRACTICE, telling()));
        store.store(PRACTICE, card());
        Instant visit = at(MONDAY.plusDays(3), LocalTime.of(14, 0));
        book("a-1", visit);
        book("a-2", visit.plus(Duration.ofDays(2)));
        for (int hour = 0; hour < 24 * 9; hour++) {
            clock.advance(Duration.ofHours(1));
            said.append(desk.sweep(PRACTICE, "sweep-1", 10));
            if (hour == 80 || hour == 160) {
                hear(hour == 80 ? "sentinel-wish: who is this" : "stop texting, sentinel-wish");
            }
        }
        said.append(desk.dueList(PRACTICE, TimeRange.of(visit.minus(Duration.ofDays(9)), Duration.ofDays(20)))
                .explain());
        store.events(PRACTICE)
                .forEach(event -> said.append(event).append(event.type()).append(event.subject()));
        postbox.deliveries().forEach(delivery -> said.append(delivery));
        store.run(
                PRACTICE,
                Set.of(),
                ports -> said.append(ports.messages())
                        .append(ports.contacts())
                        .append(ports.contacts().find(PRACTICE, new PatientId("patient-1"))));

        assertThat(said.toString())
                .contains("***", "scheduling.message.sent", "scheduling.stop.noted", "SENT", "DROPPED");
        assertThat(said.toString()).doesNotContain(SECRETS);
        assertThat(postbox.deliveries()).anySatisfy(delivery -> {
            assertThat(delivery.text().reveal()).contains(NAME);
            assertThat(delivery.phone().orElseThrow().reveal()).isEqualTo("+12125550188");
        });
    }

    private static ReminderPolicy telling() {
        return ReminderPolicy.builder()
                .like(ReminderClinic.policy().build())
                .templates(List.of(
                        new MessageTemplate(
                                MessageKind.REMINDER,
                                Channel.TEXT,
                                "en",
                                "{patient}: {practice} {date} {time} {phone} {opt-out}"),
                        new MessageTemplate(
                                MessageKind.CONFIRMATION_REQUEST,
                                Channel.TEXT,
                                "en",
                                "{patient}: {practice} {date} {time} {phone} {how-to-confirm} {opt-out}")))
                .disclosures(Set.of(new ReminderPolicy.Disclosure(Channel.TEXT, Placeholder.PATIENT)))
                .build();
    }

    private static ContactCard card() {
        return ContactCard.builder()
                .like(ReminderClinic.agreeing("patient-1").build())
                .name(PersonName.of(NAME))
                .points(List.of(
                        ContactPoint.mobile(mobile("patient-1"), PhoneNumber.of("212-555-0188")),
                        ContactPoint.mailbox(
                                new ContactPointId("mail-1"), EmailAddress.of("sentinel-post@example.org"))))
                .build();
    }

    private void book(String id, Instant start) {
        Appointment visit = TestClinic.appointment(id, "patient-1", start)
                .addHistory(StatusChange.of(AppointmentStatus.BOOKED, clock.instant()))
                .build();
        store.run(
                PRACTICE,
                Set.of(new Guard("test", "all")),
                ports -> ports.appointments().add(PRACTICE, visit));
        Receipt<?> receipt = desk.plan(PRACTICE, visit.id());
        said.append(receipt).append(receipt.explain()).append(receipt.decision());
    }

    private void hear(String text) {
        Reply reply = Reply.builder()
                .patient(new PatientId("patient-1"))
                .point(mobile("patient-1"))
                .channel(Channel.TEXT)
                .text(PatientText.of(text))
                .build();
        Receipt<ReplyOutcome> receipt = desk.reply(PRACTICE, new CommandId("reply-" + ++commands), reply);
        said.append(reply).append(receipt).append(receipt.explain()).append(receipt.decision());
    }
}
