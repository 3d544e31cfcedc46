package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * When a carve-out opens to everybody.
 *
 * @param daysBefore how many days before the block's date, 0 (the same day) to 365
 * @param at the time of that day on the location's wall clock
 */
public record Release(int daysBefore, LocalTime at) implements Serializable, Fingerprinted {
    /** At midnight of the day itself: what is held for same-day visits. */
    public static final Release SAME_DAY = new Release(0, LocalTime.MIDNIGHT);

    public Release {
        Objects.requireNonNull(at, "at");
        if (daysBefore < 0 || daysBefore > 365) {
            throw new IllegalArgumentException("daysBefore (%d) must be 0 to 365.".formatted(daysBefore));
        }
    }

    /** What the wall clock shows at the release of a block on {@code date}. */
    public LocalDateTime of(LocalDate date) {
        return date.minusDays(daysBefore).atTime(at);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("daysBefore", daysBefore).text("at", at.toString());
    }
}
