package org.practicekit.shape.planted.nobodylooksattheclock.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

public final class AsksATickingClock {
    public Instant seenAt(ZoneId zone) {
        return Clock.tickMinutes(zone).instant();
    }
}
