package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.message.MessageTemplate;
import org.practicekit.scheduling.policy.ReminderPolicy;

/** Puts a planned message into words, with the number or address it goes to. Immutable and thread-safe. */
public final class MessageDraft implements Serializable {
    private final MessageWriter writer;

    /**
     * Drafts for one practice.
     *
     * @param setup for the labels of places, visit types and providers
     * @param policy whose templates
     */
    public MessageDraft(SchedulingSetup setup, ReminderPolicy policy) {
        this.writer = new MessageWriter(setup, policy);
    }

    /**
     * The message as the carrier gets it; empty when the patient no longer has its route or there are no words for it.
     *
     * @param about the visit, or null for a message that is about none
     */
    public Optional<Delivery> of(Message message, ContactCard card, @Nullable Appointment about) {
        Route route = message.route().orElseThrow();
        Optional<ContactPoint> point = card.point(route.point());
        Optional<MessageTemplate> template = writer.template(message.kind(), route.channel(), card);
        if (point.isEmpty() || template.isEmpty()) {
            return Optional.empty();
        }
        String text = about == null ? writer.general(template.get(), card) : writer.about(template.get(), about, card);
        return Optional.of(Delivery.builder()
                .id(message.id())
                .channel(route.channel())
                .phone(point.get().phone())
                .email(point.get().email())
                .language(template.get().language())
                .text(PatientText.of(text))
                .build());
    }
}
