package org.practicekit.examples.clinic.day;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time at the desk while the requests are gone through again: that of the request at hand. For one thread. */
final class ReplayedClock extends Clock {
    private Instant now = Instant.EPOCH;

    /** Goes on to a later moment; an earlier one leaves the clock where it is. */
    void goOnTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
