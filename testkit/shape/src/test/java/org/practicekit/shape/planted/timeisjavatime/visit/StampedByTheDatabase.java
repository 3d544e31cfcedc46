package org.practicekit.shape.planted.timeisjavatime.visit;

import java.sql.Timestamp;
import java.time.Instant;

public final class StampedByTheDatabase {
    public Instant seenAt(Timestamp stamp) {
        return stamp.toInstant();
    }
}
