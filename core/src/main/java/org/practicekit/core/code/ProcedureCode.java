package org.practicekit.core.code;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names a procedure, a service or a supply: five characters, HCPCS Level II or CPT. Immutable.
 *
 * @param value the code
 */
public record ProcedureCode(String value) implements Serializable, Comparable<ProcedureCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][0-9]{3}[A-Z0-9]");

    public ProcedureCode {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a procedure code has three digits between two digits or capital letters, and %s is none."
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(ProcedureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
