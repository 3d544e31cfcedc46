package org.practicekit.core.code;

import java.io.Serializable;
import java.util.Objects;

/**
 * A diagnosis in ICD-10-CM, kept without its point. Immutable.
 *
 * @param value the code
 */
public record DiagnosisCode(String value) implements Serializable, Comparable<DiagnosisCode> {
    public DiagnosisCode {
        value = Objects.requireNonNull(value, "value").replace(".", "");
        if (!value.matches("[A-Z][0-9][A-Z0-9][A-Z0-9]{0,4}")) {
            throw new IllegalArgumentException(
                    "a diagnosis code begins with a letter and a digit and has three to seven characters, and %s is none."
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(DiagnosisCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
