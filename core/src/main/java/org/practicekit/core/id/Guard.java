package org.practicekit.core.id;

import java.io.Serializable;

/**
 * Something that one unit of work must have to itself: a room's calendar, a claim, a command. Ordered by kind, then by name.
 *
 * @param kind what sort of thing: "room"
 * @param name which one
 */
public record Guard(String kind, String name) implements Serializable, Comparable<Guard> {
    public Guard {
        IdText.check(kind, "guard kind");
        IdText.check(name, "guard name");
    }

    /** The guard of a command, so that two copies of it never run at the same time. */
    public static Guard of(CommandId command) {
        return new Guard("command", command.value());
    }

    @Override
    public int compareTo(Guard other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
