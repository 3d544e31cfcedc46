package org.practicekit.billing.edit.coding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicekit.billing.requirement.Ages;
import org.practicekit.core.time.DateRange;

/** The cells of one row by the names of their columns. A cell that cannot be read makes a fault, and something stands in for it. */
final class CodeCells {
    static final List<String> ALWAYS = List.of("code", "effective_from", "effective_to");

    private static final Pattern AGES = Pattern.compile("([0-9]{1,3})-([0-9]{1,3})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern BEGINNING = Pattern.compile("[A-Z][A-Z0-9]{0,6}");

    private final DelimitedFile.Row row;
    private final Map<String, Integer> places;
    private final Pattern form;

    CodeCells(DelimitedFile.Row row, Map<String, Integer> places, Pattern form) {
        this.row = row;
        this.places = places;
        this.form = form;
        int last = places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (row.size() != last + 1) {
            row.fault(
                    Math.min(row.size(), last + 1) - 1, "a row has %d cells, as the heading has.".formatted(last + 1));
        }
    }

    boolean isFaulty() {
        return row.isFaulty();
    }

    void fault(String column, String message) {
        row.fault(places.getOrDefault(column, 0), message);
    }

    String code() {
        String code = cell("code").replace(".", "");
        if (!form.matcher(code).matches()) {
            fault("code", "a code has the form %s.".formatted(form));
        }
        return code;
    }

    DateRange effective() {
        LocalDate from = day("effective_from", LocalDate.MIN);
        LocalDate to = day("effective_to", LocalDate.MAX);
        if (!from.isBefore(to)) {
            fault("effective_to", "a row ends after the day on which it begins.");
            return DateRange.ALWAYS;
        }
        return new DateRange(from, to);
    }

    /** The text of a cell; nothing without its column. */
    Optional<String> text(String column) {
        return places.containsKey(column) ? Optional.of(cell(column)) : Optional.empty();
    }

    Optional<Boolean> flag(String column) {
        return text(column).map(text -> {
            if (!text.isEmpty() && !text.equals("Y") && !text.equals("N")) {
                fault(column, "Y, N or nothing stands here.");
            }
            return text.equals("Y");
        });
    }

    Optional<Integer> number(String column) {
        return text(column).filter(text -> !text.isEmpty()).map(text -> {
            if (!NUMBER.matcher(text).matches()) {
                fault(column, "a number of four digits at the most stands here.");
                return 0;
            }
            return Integer.parseInt(text);
        });
    }

    <E extends Enum<E>> Optional<E> word(String column, E none) {
        return coded(column, none, Enum::name);
    }

    /** One of the values of an enum by its code; {@code none} for an empty cell. */
    <E extends Enum<E>> Optional<E> coded(String column, E none, Function<E, String> code) {
        return text(column).map(text -> {
            if (text.isEmpty()) {
                return none;
            }
            E[] values = none.getDeclaringClass().getEnumConstants();
            for (E value : values) {
                if (code.apply(value).equals(text)) {
                    return value;
                }
            }
            fault(
                    column,
                    "one of %s stands here."
                            .formatted(Arrays.stream(values).map(code).toList()));
            return none;
        });
    }

    Optional<Ages> ages(String column) {
        return text(column).map(text -> {
            Matcher ages = AGES.matcher(text);
            if (text.isEmpty()) {
                return new Ages(0, Ages.OLDEST);
            }
            if (ages.matches()
                    && Integer.parseInt(ages.group(1)) <= Integer.parseInt(ages.group(2))
                    && Integer.parseInt(ages.group(2)) <= Ages.OLDEST) {
                return new Ages(Integer.parseInt(ages.group(1)), Integer.parseInt(ages.group(2)));
            }
            fault(column, "ages are written as 0-17, %d at the most.".formatted(Ages.OLDEST));
            return new Ages(0, Ages.OLDEST);
        });
    }

    Optional<List<String>> beginnings(String column) {
        return list(column, BEGINNING);
    }

    /** Codes with blanks between them. */
    Optional<List<String>> list(String column, Pattern each) {
        return text(column).map(text -> {
            List<String> codes = new ArrayList<>();
            for (String part : text.replace(".", "").split(" +")) {
                if (!part.isEmpty()) {
                    codes.add(part);
                }
            }
            if (!codes.stream().allMatch(code -> each.matcher(code).matches())) {
                fault(column, "codes of the form %s, with blanks between them, stand here.".formatted(each));
            }
            return List.copyOf(codes);
        });
    }

    private LocalDate day(String column, LocalDate open) {
        String text = cell(column);
        if (text.isEmpty()) {
            return open;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException broken) {
            fault(column, "a day is written as 2026-01-01.");
            return open;
        }
    }

    private String cell(String column) {
        return row.cell(places.getOrDefault(column, row.size()));
    }
}
