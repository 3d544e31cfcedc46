package org.practicekit.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Monday to Friday without the legal public holidays of the United States (5 U.S.C. 6103): eleven a year, one that falls on a
 * Saturday kept on the Friday before, one on a Sunday on the Monday after. The rules that count business days do not say what
 * one is; this is the common reading. Thread-safe.
 */
public final class BusinessDays {
    private BusinessDays() {}

    /** Whether {@code day} is one. */
    public static boolean isOne(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !isHoliday(day);
    }

    /**
     * The day that is {@code count} business days after {@code day}; the day itself does not count.
     *
     * @throws IllegalArgumentException when {@code count} is negative
     */
    public static LocalDate after(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count (%d) must not be negative.".formatted(count));
        }
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            left -= isOne(last) ? 1 : 0;
        }
        return last;
    }

    /**
     * The day that is {@code count} business days before {@code day}; the day itself does not count.
     *
     * @throws IllegalArgumentException when {@code count} is negative
     */
    public static LocalDate before(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count (%d) must not be negative.".formatted(count));
        }
        LocalDate first = day;
        for (int left = count; left > 0; ) {
            first = first.minusDays(1);
            left -= isOne(first) ? 1 : 0;
        }
        return first;
    }

    /** How many business days lie after {@code from}, up to and with {@code to}; 0 when {@code to} is not later. */
    public static int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(BusinessDays::isOne)
                .count();
    }

    /** Whether federal offices keep {@code day} as a holiday. New Year's Day can be kept on the last of December. */
    public static boolean isHoliday(LocalDate day) {
        return holidays(day.getYear()).contains(day)
                || holidays(day.getYear() + 1).contains(day);
    }

    private static Set<LocalDate> holidays(int year) {
        Stream<LocalDate> fixed = Stream.of(
                        LocalDate.of(year, Month.JANUARY, 1),
                        LocalDate.of(year, Month.JUNE, 19),
                        LocalDate.of(year, Month.JULY, 4),
                        LocalDate.of(year, Month.NOVEMBER, 11),
                        LocalDate.of(year, Month.DECEMBER, 25))
                .map(BusinessDays::kept);
        Stream<LocalDate> moving = Stream.of(
                monday(year, Month.JANUARY, 3),
                monday(year, Month.FEBRUARY, 3),
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                monday(year, Month.SEPTEMBER, 1),
                monday(year, Month.OCTOBER, 2),
                LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
        return Stream.concat(fixed, moving).collect(Collectors.toSet());
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    private static LocalDate kept(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }
}
