package org.practicekit.core.port;

import org.practicekit.core.id.Version;

/** How a write of an aggregate ended. */
public sealed interface Write {
    /**
     * It is stored.
     *
     * @param version the version it now has
     */
    record Stored(Version version) implements Write, java.io.Serializable {}

    /**
     * Somebody wrote in between; nothing was changed.
     *
     * @param current the version that is stored, {@link Version#NONE} when there is none
     */
    record Stale(Version current) implements Write, java.io.Serializable {}
}
