package org.practicekit.scheduling.resource;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Objects;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.time.WallClock;

/**
 * A place where the practice works.
 *
 * @param id which one
 * @param label what people call it
 * @param zone the zone whose wall clock its hours are written in
 */
public record Location(LocationId id, String label, ZoneId zone) implements Serializable {
    public Location {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(zone, "zone");
    }

    /** The clock on its wall. */
    public WallClock clock() {
        return new WallClock(zone);
    }
}
