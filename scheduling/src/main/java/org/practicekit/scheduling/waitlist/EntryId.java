package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names an entry of a practice's waitlist.
 *
 * @param value see {@link IdText}; at most {@value #MAX_LENGTH} characters, so that events can be named after it
 */
public record EntryId(String value) implements Serializable, Comparable<EntryId> {
    /** The longest id, in UTF-16 characters. */
    public static final int MAX_LENGTH = 100;

    public EntryId {
        IdText.check(value, "entry id");
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "entry id must have 1 to %d characters, but has %d.".formatted(MAX_LENGTH, value.length()));
        }
    }

    /** The id of the entry that {@code command} makes: always the same one, and a different one for each command. */
    public static EntryId madeBy(PracticeId practice, CommandId command) {
        String hash = new FingerprintWriter("waitlist-entry-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new EntryId("w-" + hash.substring(0, 24));
    }

    @Override
    public int compareTo(EntryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
