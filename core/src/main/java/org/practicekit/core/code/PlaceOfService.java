package org.practicekit.core.code;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where a service takes place, by CMS's list: two digits, such as 11 for an office. Immutable.
 *
 * @param value the code
 */
public record PlaceOfService(String value) implements Serializable, Comparable<PlaceOfService> {
    public PlaceOfService {
        Objects.requireNonNull(value, "value");
        if (!value.matches("[0-9]{2}")) {
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
