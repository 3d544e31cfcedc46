package org.practicekit.scheduling.visit;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names a group session within a practice: several patients at one time with the same providers and rooms.
 *
 * @param value see {@link IdText}; at most {@value #MAX_LENGTH} characters, so that events and commands can be named after it
 */
public record GroupId(String value) implements Serializable, Comparable<GroupId> {
    /** The longest id, in UTF-16 characters. */
    public static final int MAX_LENGTH = 100;

    public GroupId {
        IdText.check(value, "group id");
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "group id must have 1 to %d characters, but has %d.".formatted(MAX_LENGTH, value.length()));
        }
    }

    /** The id of the session that {@code command} opens: always the same one, and a different one for each command. */
    public static GroupId madeBy(PracticeId practice, CommandId command) {
        String hash = new FingerprintWriter("group-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new GroupId("g-" + hash.substring(0, 24));
    }

    /** What a unit of work must have to itself to change this session. */
    public Guard guard() {
        return new Guard("group", value);
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
