package org.practicekit.core.code;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where a service takes place, by CMS's list: two digits, such as 11 for an office. Immutable.
 *
 * @param value the code
 */
public record PlaceOfService(String value) implements Serializable, Comparable<PlaceOfService> {
    private static final Pattern FORM = Pattern.compile("[0-9]{2}");

    public PlaceOfService {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a place of service has two digits, and %s is none.".formatted(value));
        }
    }

    @Override
    public int compareTo(PlaceOfService other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
