package org.practicekit.scheduling.waitlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.practicekit.core.time.WallClock;

/**
 * Every moment at which a clock in the patient's zone shows a quiet time, both passes of an hour that it shows twice
 * included.
 */
record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /** When the quiet ends that {@code now} lies in. */
    Optional<Instant> end(Instant now) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (LocalDate date = today.minusDays(1); !date.isAfter(today); date = date.plusDays(1)) {
            Instant begins = new WallClock(zone).at(date.atTime(from));
            Instant ends = ZonedDateTime.of((to.isAfter(from) ? date : date.plusDays(1)).atTime(to), zone)
                    .withLaterOffsetAtOverlap()
                    .toInstant();
            if (!now.isBefore(begins) && now.isBefore(ends)) {
                return Optional.of(ends);
            }
        }
        return Optional.empty();
    }
}
