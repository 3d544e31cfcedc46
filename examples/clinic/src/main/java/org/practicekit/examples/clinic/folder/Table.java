package org.practicekit.examples.clinic.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file with a header and rows, each cell under the name of its column. */
public final class Table {
    private final List<Row> rows;

    private Table(List<Row> rows) {
        this.rows = rows;
    }

    /** A table without rows, for a file that may be missing. */
    static Table empty() {
        return new Table(List.of());
    }

    /**
     * Reads a file of a practice folder that may be missing.
     *
     * @param problems where what is wrong with it is added
     * @throws IOException when it is there and cannot be read
     */
    public static Table read(Path folder, String file, Columns columns, List<Problem> problems) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? read(file, Files.readAllBytes(path), columns, problems) : empty();
    }

    /** Reads a table; rows that do not fit the header are left out and reported. */
    static Table read(String file, byte[] bytes, Columns columns, List<Problem> problems) {
        List<List<Cell>> lines = new CsvLines(file, problems).read(bytes);
        if (lines.isEmpty()) {
            problems.add(new Problem(new Place(file, 1, 1), "no header", "a first line with " + columns));
            return empty();
        }
        List<Cell> header = lines.get(0);
        if (!fits(header, columns, problems)) {
            return empty();
        }
        List<Row> rows = new ArrayList<>();
        for (List<Cell> line : lines.subList(1, lines.size())) {
            if (line.size() == header.size()) {
                Map<String, Cell> cells = new LinkedHashMap<>();
                for (int i = 0; i < line.size(); i++) {
                    cells.put(header.get(i).text(), line.get(i));
                }
                rows.add(new Row(cells, line.get(0).place(), problems));
            } else {
                Cell last = line.get(Math.min(line.size(), header.size() + 1) - 1);
                problems.add(new Problem(
                        last.place(),
                        "%d cells".formatted(line.size()),
                        "%d, as in the header (a cell with a comma in it needs quotes)".formatted(header.size())));
            }
        }
        return new Table(rows);
    }

    private static boolean fits(List<Cell> header, Columns columns, List<Problem> problems) {
        int before = problems.size();
        Set<String> seen = new HashSet<>();
        for (Cell name : header) {
            if (!columns.all().contains(name.text())) {
                problems.add(new Problem(
                        name.place(),
                        name.isPersonal() ? "an unknown column" : "unknown column \"%s\"".formatted(name.text()),
                        "one of " + columns.all()));
            } else if (!seen.add(name.text())) {
                problems.add(new Problem(
                        name.place(), "column \"%s\" a second time".formatted(name.text()), "each column once"));
            }
        }
        for (String required : columns.required()) {
            if (!seen.contains(required)) {
                problems.add(
                        new Problem(header.get(0).place(), "no column \"%s\"".formatted(required), columns.toString()));
            }
        }
        return problems.size() == before;
    }

    /** The rows that fit the header. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The columns that a file may have.
     *
     * @param required those it must have
     * @param optional those it may leave out
     */
    public record Columns(List<String> required, List<String> optional) {
        /** The names with blanks between. */
        public static Columns of(String required, String optional) {
            return new Columns(
                    List.of(required.split(" ")), optional.isEmpty() ? List.of() : List.of(optional.split(" ")));
        }

        List<String> all() {
            List<String> all = new ArrayList<>(required);
            all.addAll(optional);
            return all;
        }

        @Override
        public String toString() {
            return "the columns " + required + (optional.isEmpty() ? "" : " and perhaps " + optional);
        }
    }
}
