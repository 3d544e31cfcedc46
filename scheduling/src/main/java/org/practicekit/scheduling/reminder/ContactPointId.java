package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.IdText;

/**
 * Names one telephone number or e-mail address within a practice, by the host's own key. Patients who share a telephone share
 * the id, so that a stop or a limit holds for the telephone. It is printed: never the number itself.
 *
 * @param value see {@link IdText}; at most 100 characters
 */
public record ContactPointId(String value) implements Serializable, Comparable<ContactPointId> {
    public ContactPointId {
        IdText.check(value, "contact point id");
        if (value.length() > 100) {
            throw new IllegalArgumentException(
                    "contact point id must have 1 to 100 characters, but has %d.".formatted(value.length()));
        }
    }

    /** What a unit of work must have to itself to send something there. */
    public Guard guard() {
        return new Guard("contact-point", value);
    }

    @Override
    public int compareTo(ContactPointId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
