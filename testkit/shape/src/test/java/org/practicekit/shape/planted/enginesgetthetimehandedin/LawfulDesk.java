package org.practicekit.shape.planted.enginesgetthetimehandedin;

import java.time.Clock;
import java.time.Instant;

public final class LawfulDesk {
    private final Clock clock;

    public LawfulDesk(Clock clock) {
        this.clock = clock;
    }

    public Instant seenAt() {
        return clock.instant();
    }
}
