package org.practicekit.scheduling.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The dates of a rule (RFC 5545, section 3.3.10), period by period from the one that the beginning lies in. */
final class RuleDates {
    private final Recurrence rule;
    private final LocalDateTime start;

    RuleDates(Recurrence rule, LocalDateTime start) {
        this.rule = rule;
        this.start = start;
    }

    /** All dates before {@code end}, in order; {@code start} is among them only if the rule gives it. */
    List<LocalDateTime> before(LocalDateTime end) {
        int most = rule.count().orElse(Integer.MAX_VALUE);
        LocalDateTime last = rule.until().orElse(LocalDateTime.MAX);
        List<LocalDateTime> dates = new ArrayList<>();
        for (long n = 0; ; n += rule.interval()) {
            LocalDate first = period(n);
            if (!first.atTime(LocalTime.MIN).isBefore(end)
                    || first.atTime(LocalTime.MIN).isAfter(last)) {
                return dates;
            }
            List<LocalDateTime> inPeriod = days(first)
                    .map(day -> day.atTime(start.toLocalTime()))
                    .filter(date -> !date.isBefore(start))
                    .toList();
            for (LocalDateTime date : inPeriod) {
                if (dates.size() == most || date.isAfter(last) || !date.isBefore(end)) {
                    return dates;
                }
                dates.add(date);
            }
        }
    }

    /** The first day of the n-th day, week or month. */
    private LocalDate period(long n) {
        LocalDate day = start.toLocalDate();
        return switch (rule.frequency()) {
            case DAILY -> day.plusDays(n);
            case WEEKLY ->
                day.with(TemporalAdjusters.previousOrSame(rule.weekStart())).plusWeeks(n);
            case MONTHLY -> day.withDayOfMonth(1).plusMonths(n);
        };
    }

    private Stream<LocalDate> days(LocalDate first) {
        return switch (rule.frequency()) {
            case DAILY -> Stream.of(first).filter(this::byMonthDay).filter(this::byDay);
            case WEEKLY -> IntStream.range(0, 7).mapToObj(first::plusDays).filter(this::byDay);
            case MONTHLY ->
                IntStream.rangeClosed(1, YearMonth.from(first).lengthOfMonth())
                        .mapToObj(first::withDayOfMonth)
                        .filter(this::byMonthDay)
                        .filter(this::byDay);
        };
    }

    private boolean byDay(LocalDate date) {
        if (rule.byDay().isEmpty()) {
            DayOfWeek own = start.getDayOfWeek();
            return rule.frequency() != Frequency.WEEKLY || date.getDayOfWeek() == own;
        }
        return rule.byDay().stream().anyMatch(day -> day.matches(date));
    }

    private boolean byMonthDay(LocalDate date) {
        if (rule.byMonthDay().isEmpty()) {
            return rule.frequency() != Frequency.MONTHLY
                    || !rule.byDay().isEmpty()
                    || date.getDayOfMonth() == start.getDayOfMonth();
        }
        int fromEnd = date.getDayOfMonth() - date.lengthOfMonth() - 1;
        return rule.byMonthDay().stream().anyMatch(day -> day == date.getDayOfMonth() || day == fromEnd);
    }
}
