package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Which weeks a template is for: every week, every other, every fourth. Weeks begin on Monday.
 *
 * @param every 1 for each week, 2 for alternate weeks, up to 53
 * @param anchor any day of a week that is in
 */
public record Weeks(int every, LocalDate anchor) implements Serializable, Fingerprinted {
    /** Each week. */
    public static final Weeks ALL = new Weeks(1, LocalDate.EPOCH);

    public Weeks {
        Objects.requireNonNull(anchor, "anchor");
        if (every < 1 || every > 53) {
            throw new IllegalArgumentException("every (%d) must be 1 to 53 weeks.".formatted(every));
        }
    }

    /** Alternate weeks, counted from the week of {@code anchor}. */
    public static Weeks alternate(LocalDate anchor) {
        return new Weeks(2, anchor);
    }

    /** Whether the week of {@code date} is in. */
    public boolean include(LocalDate date) {
        return every == 1 || Math.floorMod(ChronoUnit.WEEKS.between(monday(anchor), monday(date)), every) == 0;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("every", every).text("anchor", anchor.toString());
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
