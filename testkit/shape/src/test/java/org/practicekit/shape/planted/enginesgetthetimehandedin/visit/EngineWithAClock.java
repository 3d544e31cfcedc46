package org.practicekit.shape.planted.enginesgetthetimehandedin.visit;

import java.time.Clock;
import java.time.Instant;

public final class EngineWithAClock {
    public boolean late(Instant due, Clock clock) {
        return clock.instant().isAfter(due);
    }
}
