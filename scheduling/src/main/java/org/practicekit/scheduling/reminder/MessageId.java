package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;
import org.practicekit.scheduling.appointment.AppointmentId;

/**
 * Names a message within a practice. It is made of what the message is for, so that planning the same twice makes one.
 *
 * @param value see {@link IdText}; at most 100 characters
 */
public record MessageId(String value) implements Serializable, Comparable<MessageId> {
    public MessageId {
        IdText.check(value, "message id");
        if (value.length() > 100) {
            throw new IllegalArgumentException(
                    "message id must have 1 to 100 characters, but has %d.".formatted(value.length()));
        }
    }

    /**
     * The message of a step about an appointment. A visit that is moved is a new appointment and gets messages of its own.
     *
     * @param step the step's name
     * @param leg 0 for the first message, 1 for the one that follows when nobody answers
     */
    public static MessageId of(PracticeId practice, AppointmentId appointment, String step, int leg) {
        return hashed(new FingerprintWriter("message-id")
                .text("practice", practice.value())
                .text("appointment", appointment.value())
                .text("step", step)
                .number("leg", leg));
    }

    /** The one message that confirms a stop. */
    public static MessageId confirming(PracticeId practice, OptOut stop) {
        return hashed(new FingerprintWriter("message-id")
                .text("practice", practice.value())
                .text("stop", stop.id()));
    }

    private static MessageId hashed(FingerprintWriter parts) {
        return new MessageId("m-" + parts.finish().hex().substring(0, 24));
    }

    /** What a unit of work must have to itself to change this message. */
    public Guard guard() {
        return new Guard("message", value);
    }

    @Override
    public int compareTo(MessageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
