package org.practicekit.core.id;

import java.io.Serializable;

/**
 * Names a patient within a practice, by the host's own key. It is printed in messages: never a name or a record number.
 *
 * @param value the host's text, see {@link IdText}
 */
public record PatientId(String value) implements Serializable, Comparable<PatientId> {
    public PatientId {
        IdText.check(value, "patient id");
    }

    @Override
    public int compareTo(PatientId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
