package org.practicekit.billing.requirement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.core.time.DateRange;

/**
 * How much a payer pays for in how much time. Immutable.
 *
 * @param most how many, 1 or more
 * @param of what is counted
 * @param in in what time
 */
public record Frequency(int most, Counted of, Window in) implements Serializable {
    public Frequency {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(in, "in");
        if (most < 1) {
            throw new IllegalArgumentException(
                    "a limit is 1 or more, and not %d. Maybe the service is not covered.".formatted(most));
        }
    }

    /** On which days what was done counts against {@code day}. */
    public DateRange countedFor(LocalDate day) {
        return switch (in) {
            case DAY -> DateRange.day(day);
            case CALENDAR_MONTH -> DateRange.closed(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
            case CALENDAR_YEAR -> DateRange.closed(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
            case TWELVE_MONTHS -> new DateRange(day.plusDays(1).minusMonths(12), day.plusDays(1));
            case LIFETIME -> new DateRange(LocalDate.MIN, day.plusDays(1));
        };
    }

    /** {@code 1 visit(s) in CALENDAR_YEAR}. */
    @Override
    public String toString() {
        return "%d %s in %s".formatted(most, of, in);
    }

    /** What is counted. */
    public enum Counted {
        /** Days with the service, however much of it was done. */
        VISITS,
        /** Units of the service. */
        UNITS
    }

    /** In what time it is counted. */
    public enum Window {
        /** The day of service. */
        DAY,
        /** The month of the day of service, by the calendar. */
        CALENDAR_MONTH,
        /** The year of the day of service, by the calendar. */
        CALENDAR_YEAR,
        /** The twelve months that end with the day of service. */
        TWELVE_MONTHS,
        /** All the days before, and the day of service. */
        LIFETIME
    }
}
