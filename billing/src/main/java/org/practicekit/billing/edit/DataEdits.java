package org.practicekit.billing.edit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;

/**
 * Reads rules that a practice keeps as data: comma-separated values with the heading {@value #HEADING}, one rule in a row, rows that begin
 * with {@code #} left out. A cell with a comma or a quote stands in double quotes.
 */
public final class DataEdits {
    /** The first row. */
    public static final String HEADING = "id,action,value,when,message,authority,reference,read,from,to,reasons";

    private static final int CELLS = HEADING.split(",").length;

    private DataEdits() {}

    /**
     * The rules in a text, in order.
     *
     * @param name what the text is called in messages: a file's name
     * @throws IllegalArgumentException when a row is wrong; the message begins with {@code name:row:column}
     */
    public static List<DataEdit> read(String name, String text) {
        List<DataEdit> edits = new ArrayList<>();
        String[] rows = text.split("\r?\n", -1);
        boolean headed = false;
        for (int i = 0; i < rows.length; i++) {
            Row row = new Row(name, i + 1, rows[i]);
            if (rows[i].isBlank() || rows[i].startsWith("#")) {
                continue;
            }
            if (!headed) {
                if (!rows[i].strip().equals(HEADING)) {
                    throw row.wrong(1, "the first row is \"%s\".".formatted(HEADING));
                }
                headed = true;
                continue;
            }
            edits.add(edit(row));
        }
        return List.copyOf(edits);
    }

    private static DataEdit edit(Row row) {
        List<Cell> cells = row.cells();
        if (cells.size() != CELLS) {
            throw row.wrong(1, "a rule has %d cells, and this row has %d.".formatted(CELLS, cells.size()));
        }
        DataEdit.Action action = Stream.of(DataEdit.Action.values())
                .filter(one -> one.word().equals(cells.get(1).text()))
                .findFirst()
                .orElseThrow(() -> row.wrong(cells.get(1), "an action is hold, warn, tag or set."));
        LocalDate from = day(row, cells.get(8)).orElse(LocalDate.MIN);
        LocalDate to = day(row, cells.get(9)).orElse(LocalDate.MAX);
        LocalDate read = day(row, cells.get(7))
                .orElseThrow(() -> row.wrong(cells.get(7), "the day on which it was read is missing."));
        RuleCard rule = row.tried(
                cells.get(0),
                () -> RuleCard.builder()
                        .id(new RuleId(cells.get(0).text()))
                        .title(row.needed(cells.get(4), "the message"))
                        .citation(Citation.of(
                                row.needed(cells.get(5), "the authority"),
                                row.needed(cells.get(6), "the reference"),
                                read))
                        .family(EditFamily.PRACTICE)
                        .severity(action.severity())
                        .effective(row.tried(cells.get(8), () -> new DateRange(from, to)))
                        .predictedReasons(words(cells.get(10)))
                        .build());
        Condition when = row.condition(cells.get(3));
        Cell value = cells.get(2);
        return switch (action) {
            case HOLD, WARN -> {
                if (!value.text().isEmpty()) {
                    throw row.wrong(value, "%s takes no value.".formatted(action.word()));
                }
                yield new DataEdit(rule, when, action, null, null);
            }
            case TAG -> new DataEdit(rule, when, action, row.needed(value, "the tag"), null);
            case SET -> new DataEdit(rule, when, action, null, set(row, value));
        };
    }

    private static SetValue set(Row row, Cell cell) {
        int equals = cell.text().indexOf('=');
        if (equals < 1) {
            throw row.wrong(cell, "set takes a property and its value: filing=CI.");
        }
        ClaimProperty property = ClaimProperty.of(cell.text().substring(0, equals))
                .orElseThrow(() -> row.wrong(
                        cell,
                        "there is no property \"%s\".".formatted(cell.text().substring(0, equals))));
        return row.tried(cell, () -> new SetValue(property, cell.text().substring(equals + 1)));
    }

    private static Optional<LocalDate> day(Row row, Cell cell) {
        try {
            return cell.text().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell.text()));
        } catch (DateTimeException none) {
            throw row.wrong(cell, "\"%s\" is no day; one is written 2026-03-02.".formatted(cell.text()));
        }
    }

    private static List<String> words(Cell cell) {
        return cell.text().isEmpty() ? List.of() : List.of(cell.text().split(" "));
    }

    /** One value, and the column in which its text begins. */
    private record Cell(String text, int column) {}

    /** One row of a file. */
    private record Row(String name, int number, String line) {
        List<Cell> cells() {
            List<Cell> cells = new ArrayList<>();
            int at = 0;
            while (at <= line.length()) {
                boolean quoted = at < line.length() && line.charAt(at) == '"';
                int start = quoted ? at + 1 : at;
                int end = quoted ? closing(start) : line.indexOf(',', at) < 0 ? line.length() : line.indexOf(',', at);
                String text = line.substring(start, end);
                cells.add(new Cell((quoted ? text.replace("\"\"", "\"") : text).strip(), start + 1));
                at = quoted ? end + 1 : end;
                if (at < line.length() && line.charAt(at) != ',') {
                    throw wrong(at + 1, "a comma follows a closing quote.");
                }
                at++;
            }
            return cells;
        }

        private int closing(int start) {
            for (int at = start; at < line.length(); at++) {
                if (line.charAt(at) == '"') {
                    if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                        at++;
                    } else {
                        return at;
                    }
                }
            }
            throw wrong(start, "a quote is not closed.");
        }

        String needed(Cell cell, String what) {
            if (cell.text().isEmpty()) {
                throw wrong(cell, what + " is missing.");
            }
            return cell.text();
        }

        Condition condition(Cell cell) {
            try {
                return Condition.of(needed(cell, "the condition"));
            } catch (ConditionReader.WrongCondition wrong) {
                throw wrong(cell.column() + wrong.column() - 1, wrong.said());
            }
        }

        <T> T tried(Cell cell, Supplier<T> make) {
            try {
                return make.get();
            } catch (Misread already) {
                throw already;
            } catch (IllegalArgumentException wrong) {
                throw new Misread("%s:%d:%d: %s".formatted(name, number, cell.column(), wrong.getMessage()));
            }
        }

        Misread wrong(Cell cell, String message) {
            return wrong(cell.column(), message);
        }

        Misread wrong(int column, String message) {
            return new Misread("%s:%d:%d: %s".formatted(name, number, column, message));
        }
    }

    /** A row that is wrong, with its place in front. */
    private static final class Misread extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Misread(String message) {
            super(message);
        }
    }
}
