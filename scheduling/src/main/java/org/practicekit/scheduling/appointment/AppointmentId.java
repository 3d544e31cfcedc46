package org.practicekit.scheduling.appointment;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names an appointment within a practice.
 *
 * @param value see {@link IdText}; at most {@value #MAX_LENGTH} characters, so that events and commands can be named after it
 */
public record AppointmentId(String value) implements Serializable, Comparable<AppointmentId> {
    /** The longest id, in UTF-16 characters. */
    public static final int MAX_LENGTH = 100;

    public AppointmentId {
        IdText.check(value, "appointment id");
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "appointment id must have 1 to %d characters, but has %d.".formatted(MAX_LENGTH, value.length()));
        }
    }

    /** The id of the appointment that {@code command} makes: always the same one, and a different one for each command. */
    public static AppointmentId madeBy(PracticeId practice, CommandId command) {
        String hash = new FingerprintWriter("appointment-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new AppointmentId("a-" + hash.substring(0, 24));
    }

    /**
     * The id of one of several appointments that {@code command} makes.
     *
     * @param which tells it from the others: a date, a patient
     */
    public static AppointmentId madeBy(PracticeId practice, CommandId command, String which) {
        String hash = new FingerprintWriter("appointment-id-of-several")
                .text("practice", practice.value())
                .text("command", command.value())
                .text("which", which)
                .finish()
                .hex();
        return new AppointmentId("a-" + hash.substring(0, 24));
    }

    /** What a unit of work must have to itself to change this appointment. */
    public Guard guard() {
        return new Guard("appointment", value);
    }

    @Override
    public int compareTo(AppointmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
