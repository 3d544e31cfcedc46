package org.practicekit.core.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * Days from one date to another, {@code [from, to)}, never empty. Immutable. An open end is {@link LocalDate#MAX}, an open
 * beginning {@link LocalDate#MIN}.
 *
 * @param from the first day inside
 * @param to the first day after, later than {@code from}
 */
public record DateRange(LocalDate from, LocalDate to) implements Serializable {
    /** Every day. */
    public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

    public DateRange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "from (%s) must be before to (%s); the last day is the one before to.".formatted(from, to));
        }
    }

    /** Just this day. */
    public static DateRange day(LocalDate day) {
        return new DateRange(day, day.plusDays(1));
    }

    /** From this day on, without end. */
    public static DateRange from(LocalDate from) {
        return new DateRange(from, LocalDate.MAX);
    }

    /**
     * {@code count} days beginning with {@code first}.
     *
     * @throws IllegalArgumentException when {@code count} is not positive
     */
    public static DateRange days(LocalDate first, int count) {
        return new DateRange(first, first.plusDays(count));
    }

    /** Both days belong to the range. */
    public static DateRange closed(LocalDate first, LocalDate last) {
        return new DateRange(first, last.equals(LocalDate.MAX) ? last : last.plusDays(1));
    }

    /** The last day inside. */
    public LocalDate lastDay() {
        return to.equals(LocalDate.MAX) ? to : to.minusDays(1);
    }

    /** Whether {@code day} lies in {@code [from, to)}. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Whether the two share a day. */
    public boolean overlaps(DateRange other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The days the two share, or empty. */
    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(
                new DateRange(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to));
    }

    /** How many days the range has. */
    public long length() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** {@code 2026-03-09/2026-03-16}, the end exclusive; {@code ..} stands for an open side. */
    @Override
    public String toString() {
        return (from.equals(LocalDate.MIN) ? ".." : from) + "/" + (to.equals(LocalDate.MAX) ? ".." : to);
    }
}
