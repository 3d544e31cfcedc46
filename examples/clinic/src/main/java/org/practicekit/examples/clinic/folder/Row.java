package org.practicekit.examples.clinic.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One line of a table. What cannot be read is reported, and asked for again it is simply not there. */
public final class Row {
    private final Map<String, Cell> cells;
    private final Place place;
    private final List<Problem> problems;
    private boolean sound = true;

    Row(Map<String, Cell> cells, Place place, List<Problem> problems) {
        this.cells = cells;
        this.place = place;
        this.problems = problems;
    }

    /** Where the line begins. */
    public Place place() {
        return place;
    }

    /** Whether everything read so far could be read. */
    public boolean isSound() {
        return sound;
    }

    /** A cell that may be empty, or whose column may be missing. */
    public <T> Optional<T> optional(String column, String expected, Function<String, T> meaning) {
        Cell cell = cells.get(column);
        if (cell == null || cell.isEmpty()) {
            return Optional.empty();
        }
        return read(cell, column, cell.text(), cell.place(), expected, meaning);
    }

    /** A cell that must say something. */
    public <T> Optional<T> required(String column, String expected, Function<String, T> meaning) {
        return present(column, expected) ? optional(column, expected, meaning) : Optional.empty();
    }

    /** Whether a cell says something; reports it when not. */
    public boolean present(String column, String expected) {
        Cell cell = cells.get(column);
        if (cell != null && !cell.isEmpty()) {
            return true;
        }
        report(column, "nothing under \"%s\"".formatted(column), expected);
        return false;
    }

    /** A cell with several entries between separators. */
    public <T> List<T> several(String column, char separator, String expected, Function<String, T> meaning) {
        Cell cell = cells.get(column);
        List<T> read = new ArrayList<>();
        if (cell == null || cell.isEmpty()) {
            return read;
        }
        int at = 0;
        for (String entry : cell.text().split(Pattern.quote(String.valueOf(separator)), -1)) {
            int blanks = entry.length() - entry.stripLeading().length();
            Place here = new Place(
                    cell.place().file(), cell.place().line(), cell.place().column() + at + blanks);
            if (!entry.isBlank()) {
                read(cell, column, entry.strip(), here, expected, meaning).ifPresent(read::add);
            } else if (separator != ' ') {
                report(here, "an empty entry under \"%s\"".formatted(column), expected);
            }
            at += entry.length() + 1;
        }
        return read;
    }

    /** A whole number in a range. */
    public Optional<Integer> number(String column, int least, int most) {
        String expected = "a whole number from %d to %d".formatted(least, most);
        return optional(column, expected, text -> Entries.whole(text, n -> n >= least && n <= most));
    }

    /** One of the constants of an enum, in any case, or nothing. */
    public <E extends Enum<E>> Optional<E> oneOf(String column, Class<E> type) {
        return optional(column, names(type), text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    /** One of the constants of an enum, in any case. */
    public <E extends Enum<E>> Optional<E> requiredOneOf(String column, Class<E> type) {
        return present(column, names(type)) ? oneOf(column, type) : Optional.empty();
    }

    private static String names(Class<? extends Enum<?>> type) {
        return "one of "
                + Arrays.stream(type.getEnumConstants())
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** Reports what this line gets wrong as a whole. */
    public void report(String column, String found, String expected) {
        Cell cell = cells.get(column);
        report(cell == null ? place : cell.place(), found, expected);
    }

    private void report(Place where, String found, String expected) {
        sound = false;
        problems.add(new Problem(where, found, expected));
    }

    private <T> Optional<T> read(
            Cell cell, String column, String text, Place where, String expected, Function<String, T> meaning) {
        try {
            return Optional.of(meaning.apply(text));
        } catch (RuntimeException unreadable) {
            report(
                    where,
                    cell.isPersonal()
                            ? "an unusable entry under \"%s\"".formatted(column)
                            : "\"%s\" under \"%s\"".formatted(text, column),
                    expected);
            return Optional.empty();
        }
    }
}
