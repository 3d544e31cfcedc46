package org.practicekit.scheduling.series;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * A day of the week in a rule, or the n-th of a month: {@code MO}, {@code 2TU}, {@code -1FR}.
 *
 * @param nth which one of the month, counted from its end when negative, -5 to 5; 0 for each of them
 * @param day which day of the week
 */
public record Weekday(int nth, DayOfWeek day) implements Serializable {
    public Weekday {
        Objects.requireNonNull(day, "day");
        if (nth < -5 || nth > 5) {
            throw new IllegalArgumentException(
                    "a month has at most five of each day of the week, so nth (%d) must be -5 to 5.".formatted(nth));
        }
    }

    /** Each such day. */
    public static Weekday each(DayOfWeek day) {
        return new Weekday(0, day);
    }

    /** Whether {@code date} is such a day of its month. */
    boolean matches(LocalDate date) {
        return date.getDayOfWeek() == day
                && (nth == 0
                        || date.with(TemporalAdjusters.dayOfWeekInMonth(nth, day))
                                .equals(date));
    }

    static Weekday parse(String text) {
        int letters = Math.max(0, text.length() - 2);
        String number = text.substring(0, letters);
        DayOfWeek day = day(text.substring(letters));
        if (number.isEmpty()) {
            return each(day);
        }
        if (!number.matches("[+-]?[1-5]")) {
            throw new IllegalArgumentException("BYDAY names the first to fifth of a month, so not %s.".formatted(text));
        }
        return new Weekday(Integer.parseInt(number), day);
    }

    static DayOfWeek day(String letters) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> letters(day).equals(letters))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is no day of the week. Maybe MO, TU, WE, TH, FR, SA or SU was meant.".formatted(letters)));
    }

    static String letters(DayOfWeek day) {
        return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return (nth == 0 ? "" : Integer.toString(nth)) + letters(day);
    }
}
