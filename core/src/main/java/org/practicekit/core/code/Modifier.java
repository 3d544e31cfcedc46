package org.practicekit.core.code;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Says more about a procedure: two digits or capital letters. Immutable.
 *
 * @param value the code
 */
public record Modifier(String value) implements Serializable, Comparable<Modifier> {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2}");

    public Modifier {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a modifier has two digits or capital letters, and %s is none.".formatted(value));
        }
    }

    @Override
    public int compareTo(Modifier other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
