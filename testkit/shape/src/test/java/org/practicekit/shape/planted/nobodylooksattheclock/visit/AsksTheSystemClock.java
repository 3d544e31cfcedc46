package org.practicekit.shape.planted.nobodylooksattheclock.visit;

import java.time.Clock;
import java.time.Instant;

public final class AsksTheSystemClock {
    public Instant seenAt() {
        return Clock.systemUTC().instant();
    }
}
