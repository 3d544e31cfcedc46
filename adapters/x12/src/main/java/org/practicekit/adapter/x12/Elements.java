package org.practicekit.adapter.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/**
 * Reads elements of one segment into values. What is not there is empty and no fault; what is there and cannot be read is empty
 * and a finding.
 */
record Elements(Segment segment, Place place, Consumer<? super Finding> faults) {
    String text(int element) {
        return segment.text(element);
    }

    boolean has(int element) {
        return segment.has(element);
    }

    /** What an element says, as it stands. */
    Optional<String> said(int element) {
        return Optional.of(segment.text(element)).filter(text -> !text.isEmpty());
    }

    /** What a code stands for. */
    <T> Optional<T> code(Map<String, T> table, int element) {
        String code = segment.text(element);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> known = Optional.ofNullable(table.get(code));
        if (known.isEmpty()) {
            unknown(element, code);
        }
        return known;
    }

    /** What a constructor makes of a text that it may refuse. */
    <T> Optional<T> made(Function<String, T> maker, int element) {
        return made(maker, segment.text(element), element);
    }

    <T> Optional<T> made(Function<String, T> maker, String text, int element) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.apply(text));
        } catch (IllegalArgumentException refused) {
            // the message of the exception can hold the value, and the value can be about a patient
            malformed(element, text);
            return Optional.empty();
        }
    }

    <T> List<T> eachMade(Function<String, T> maker, int element) {
        List<T> all = new ArrayList<>(4);
        for (String text : segment.repetitions(element)) {
            made(maker, text, element).ifPresent(all::add);
        }
        return all;
    }

    Optional<Money> money(int element) {
        return formed(Values::money, element);
    }

    Optional<BigDecimal> number(int element) {
        return formed(Values::number, element);
    }

    /** One day as D8 or several as RD8. */
    Optional<DateRange> days(int format, int element) {
        return switch (segment.text(format)) {
            case "D8" -> formed(Values::day, element).map(DateRange::day);
            case "RD8" -> formed(Values::days, element);
            default -> {
                unknown(format, segment.text(format));
                yield Optional.empty();
            }
        };
    }

    <T> Optional<T> formed(Function<String, Optional<T>> form, int element) {
        String text = segment.text(element);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = form.apply(text);
        if (value.isEmpty()) {
            malformed(element, text);
        }
        return value;
    }

    /** Something that the segment cannot do without is not there. */
    void missing(int element) {
        fault(
                X12Rules.MISSING,
                Severity.WARNING,
                "Something is missing that the segment cannot do without.",
                element,
                Map.of());
    }

    void unknown(int element, String code) {
        fault(
                X12Rules.CODE,
                Severity.WARNING,
                "A code is not known here; the segment is kept as it came.",
                element,
                Map.of("code", Place.shown(code)));
    }

    void malformed(int element, String text) {
        fault(
                X12Rules.VALUE,
                Severity.WARNING,
                "A value has not the form that it should have; the segment is kept as it came.",
                element,
                Map.of("characters", Integer.toString(text.length())));
    }

    void fault(X12Rules rule, Severity severity, String message) {
        faults.accept(place.finding(rule, severity, message));
    }

    void fault(X12Rules rule, Severity severity, String message, int element, Map<String, String> more) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("element", Integer.toString(element));
        facts.putAll(more);
        faults.accept(place.finding(rule, severity, message, facts));
    }
}
