package org.practicekit.core.id;

import java.io.Serializable;

/**
 * Names one wish to change something. Sending the same command again returns the saved outcome and changes nothing.
 *
 * @param value the host's text, see {@link IdText}
 */
public record CommandId(String value) implements Serializable, Comparable<CommandId> {
    public CommandId {
        IdText.check(value, "command id");
    }

    @Override
    public int compareTo(CommandId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
