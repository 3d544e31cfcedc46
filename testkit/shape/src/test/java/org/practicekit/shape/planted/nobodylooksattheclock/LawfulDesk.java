package org.practicekit.shape.planted.nobodylooksattheclock;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

public final class LawfulDesk {
    private final Clock clock;

    public LawfulDesk(Clock clock) {
        this.clock = Clock.tick(clock, Duration.ofMinutes(1));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
