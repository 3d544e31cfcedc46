package org.practicekit.benchmarks.season;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Shows the time of the event that is happening. */
final class SimulatedClock extends Clock {
    private Instant now = Instant.EPOCH;

    void set(Instant time) {
        now = time;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SeasonClinic.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the season has one zone.");
    }
}
