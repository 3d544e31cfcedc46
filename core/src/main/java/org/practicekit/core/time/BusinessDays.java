package org.practicekit.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

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
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> false;
            case MONDAY -> hasFixedDate(day) || hasFixedDate(day.minusDays(1)) || isMovingMonday(day);
            case THURSDAY -> hasFixedDate(day) || isIn(day, Month.NOVEMBER, 4);
            case FRIDAY -> hasFixedDate(day) || hasFixedDate(day.plusDays(1));
            default -> hasFixedDate(day);
        };
    }

    private static boolean hasFixedDate(LocalDate day) {
        int date = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JANUARY -> date == 1;
            case JUNE -> date == 19;
            case JULY -> date == 4;
            case NOVEMBER -> date == 11;
            case DECEMBER -> date == 25;
            default -> false;
        };
    }

    private static boolean isMovingMonday(LocalDate monday) {
        return isIn(monday, Month.JANUARY, 3)
                || isIn(monday, Month.FEBRUARY, 3)
                || monday.getMonth() == Month.MAY && monday.getDayOfMonth() > 31 - 7
                || isIn(monday, Month.SEPTEMBER, 1)
                || isIn(monday, Month.OCTOBER, 2);
    }

    /** Whether a day is the first, second, ... of its weekday in a month. */
    private static boolean isIn(LocalDate day, Month month, int which) {
        return day.getMonth() == month && (day.getDayOfMonth() + 6) / 7 == which;
    }
}
