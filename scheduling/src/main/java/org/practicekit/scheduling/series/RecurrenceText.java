package org.practicekit.scheduling.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads, writes and checks rules. */
final class RecurrenceText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final String text;

    RecurrenceText(String text) {
        this.text = text;
    }

    Recurrence read() {
        RecurrenceBuilder rule = Recurrence.builder();
        Set<String> seen = new HashSet<>();
        for (String part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
            int equals = part.indexOf('=');
            String name = part.substring(0, Math.max(0, equals));
            String value = part.substring(equals + 1);
            if (!seen.add(name)) {
                throw wrong("has %s twice".formatted(name));
            }
            switch (name) {
                case "FREQ" -> rule.frequency(frequency(value));
                case "INTERVAL" -> rule.interval(number(name, value));
                case "BYDAY" -> rule.byDay(list(value, Weekday::parse));
                case "BYMONTHDAY" -> rule.byMonthDay(list(value, one -> number(name, one)));
                case "COUNT" -> rule.count(number(name, value));
                case "UNTIL" -> rule.until(until(value));
                case "WKST" -> rule.weekStart(Weekday.day(value));
                default -> throw wrong("has the part %s, which is not understood".formatted(part));
            }
        }
        if (!seen.contains("FREQ")) {
            throw wrong("has no FREQ");
        }
        return rule.build();
    }

    static String write(Recurrence rule) {
        List<String> parts = new ArrayList<>();
        parts.add("FREQ=" + rule.frequency());
        if (rule.interval() != 1) {
            parts.add("INTERVAL=" + rule.interval());
        }
        if (!rule.byDay().isEmpty()) {
            parts.add("BYDAY=" + commas(rule.byDay()));
        }
        if (!rule.byMonthDay().isEmpty()) {
            parts.add("BYMONTHDAY=" + commas(rule.byMonthDay()));
        }
        rule.count().ifPresent(count -> parts.add("COUNT=" + count));
        rule.until().ifPresent(until -> parts.add("UNTIL=" + TIME.format(until)));
        if (rule.weekStart() != DayOfWeek.MONDAY) {
            parts.add("WKST=" + Weekday.letters(rule.weekStart()));
        }
        return String.join(";", parts);
    }

    static void check(Recurrence rule) {
        demand(rule.interval() >= 1 && rule.interval() <= 366, rule, "INTERVAL must be 1 to 366");
        demand(
                rule.count().isEmpty()
                        || rule.count().getAsInt() >= 1 && rule.count().getAsInt() <= Recurrence.MAX_COUNT,
                rule,
                "COUNT must be 1 to " + Recurrence.MAX_COUNT);
        demand(rule.count().isEmpty() || rule.until().isEmpty(), rule, "COUNT and UNTIL exclude each other");
        demand(rule.frequency() != Frequency.WEEKLY || rule.byMonthDay().isEmpty(), rule, "weeks have no BYMONTHDAY");
        demand(
                rule.frequency() == Frequency.MONTHLY || rule.byDay().stream().allMatch(day -> day.nth() == 0),
                rule,
                "only months have an n-th day of the week");
        demand(
                rule.byMonthDay().stream().allMatch(day -> day != 0 && Math.abs(day) <= 31),
                rule,
                "BYMONTHDAY must be 1 to 31 or -31 to -1");
        demand(
                Set.copyOf(rule.byDay()).size() == rule.byDay().size()
                        && Set.copyOf(rule.byMonthDay()).size()
                                == rule.byMonthDay().size(),
                rule,
                "a day is named once");
        demand(rule.until().map(until -> until.getNano() == 0).orElse(true), rule, "UNTIL is in whole seconds");
    }

    private static void demand(boolean kept, Recurrence rule, String what) {
        if (!kept) {
            throw new IllegalArgumentException("the rule %s cannot be: %s.".formatted(write(rule), what));
        }
    }

    private Frequency frequency(String value) {
        return Arrays.stream(Frequency.values())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(
                        () -> wrong("has FREQ=%s, but only DAILY, WEEKLY and MONTHLY are understood".formatted(value)));
    }

    private int number(String name, String value) {
        if (!value.matches("[+-]?[0-9]{1,4}")) {
            throw wrong("has %s=%s, which is no number from -9999 to 9999".formatted(name, value));
        }
        return Integer.parseInt(value);
    }

    private LocalDateTime until(String value) {
        if (value.endsWith("Z")) {
            throw wrong(
                    "has an UNTIL in UTC. Maybe it should be what the clock of the place shows then, without the Z");
        }
        try {
            return value.indexOf('T') < 0
                    ? LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atTime(END_OF_DAY)
                    : LocalDateTime.parse(value, TIME);
        } catch (DateTimeParseException unreadable) {
            throw wrong(
                    "has UNTIL=%s, which is neither a date (20260630) nor a time (20260630T090000)".formatted(value));
        }
    }

    private static <T> List<T> list(String value, Function<String, T> one) {
        return Arrays.stream(value.split(",", -1)).map(one).toList();
    }

    private static String commas(List<?> list) {
        return list.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private IllegalArgumentException wrong(String how) {
        return new IllegalArgumentException("the recurrence rule \"%s\" %s.".formatted(text, how));
    }
}
