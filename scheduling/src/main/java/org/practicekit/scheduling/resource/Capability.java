package org.practicekit.scheduling.resource;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * What a resource can be used for, in the practice's own words: "physician", "exam", "ultrasound".
 *
 * @param value the word, see {@link IdText}
 */
public record Capability(String value) implements Serializable, Comparable<Capability> {
    public Capability {
        IdText.check(value, "capability");
    }

    @Override
    public int compareTo(Capability other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
