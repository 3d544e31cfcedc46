package org.practicekit.core.id;

import java.io.Serializable;

/**
 * Names whoever does something in a practice: a member of staff, a patient at a portal, a program. The host's own key; it is
 * printed in messages and kept in histories, so never a name.
 *
 * @param value the host's text, see {@link IdText}
 */
public record ActorId(String value) implements Serializable, Comparable<ActorId> {
    public ActorId {
        IdText.check(value, "actor id");
    }

    @Override
    public int compareTo(ActorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
