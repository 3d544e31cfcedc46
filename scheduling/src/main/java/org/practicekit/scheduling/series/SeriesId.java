package org.practicekit.scheduling.series;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names a series within a practice.
 *
 * @param value see {@link IdText}; at most {@value #MAX_LENGTH} characters, so that events and commands can be named after it
 */
public record SeriesId(String value) implements Serializable, Comparable<SeriesId> {
    /** The longest id, in UTF-16 characters. */
    public static final int MAX_LENGTH = 100;

    public SeriesId {
        IdText.check(value, "series id");
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "series id must have 1 to %d characters, but has %d.".formatted(MAX_LENGTH, value.length()));
        }
    }

    /** The id of the series that {@code command} makes: always the same one, and a different one for each command. */
    public static SeriesId madeBy(PracticeId practice, CommandId command) {
        String hash = new FingerprintWriter("series-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new SeriesId("s-" + hash.substring(0, 24));
    }

    /** What a unit of work must have to itself to change this series. */
    public Guard guard() {
        return new Guard("series", value);
    }

    @Override
    public int compareTo(SeriesId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
