package org.practicekit.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and lengths as people at a front desk say them. Thread-safe. */
public final class Words {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm zzz", Locale.ENGLISH);

    private Words() {}

    /** {@code Mon 2026-03-09 09:30 EDT}. */
    public static String time(Instant instant, ZoneId zone) {
        return TIME.withZone(zone).format(instant);
    }

    /** {@code 1 day}, {@code 3 days}. */
    public static String days(long number) {
        return number + (number == 1 ? " day" : " days");
    }

    /** {@code 2 h}, {@code 1 h 30 min}, {@code 3 days}. */
    public static String duration(Duration length) {
        long minutes = length.toMinutes();
        if (minutes >= 2 * 24 * 60 && minutes % (24 * 60) == 0) {
            return days(minutes / (24 * 60));
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
}
