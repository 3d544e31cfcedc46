package org.practicekit.core.port;

import java.io.Serializable;
import org.practicekit.core.id.Version;

/** How a write of an aggregate ended. */
public sealed interface Write extends Serializable {
    /**
     * It is stored.
     *
     * @param version the version it now has
     */
    record Stored(Version version) implements Write {}

    /**
     * Somebody wrote in between; nothing was changed.
     *
     * @param current the version that is stored, {@link Version#NONE} when there is none
     */
    record Stale(Version current) implements Write {}
}
