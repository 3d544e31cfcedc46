package org.practicekit.billing.edit.coding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.edit.coding.FaultyFile.Fault;

/** A file of rows and cells, one row at a time, that knows where each cell begins. With commas a cell may stand in quotes. */
final class DelimitedFile {
    private static final int NOTHING = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final BufferedReader text;
    private final char delimiter;
    private final boolean quotes;
    private final List<Fault> faults;
    private int line = 1;
    private int column = 1;

    DelimitedFile(String name, Reader text, char delimiter, List<Fault> faults) {
        this.name = name;
        this.text = new BufferedReader(text, 1 << 16);
        this.delimiter = delimiter;
        this.quotes = delimiter == ',';
        this.faults = faults;
    }

    /** The next row that is not empty; nothing at the end of the file. */
    Optional<Row> next() {
        try {
            while (true) {
                Row row = new Row(line);
                if (!read(row)) {
                    return Optional.empty();
                }
                if (!row.isEmpty()) {
                    return Optional.of(row);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(name), broken);
        }
    }

    void fault(int atLine, int atColumn, String message) {
        FaultyFile.add(faults, new Fault(name, atLine, atColumn, message));
    }

    private boolean read(Row row) throws IOException {
        StringBuilder cell = new StringBuilder();
        int startLine = line;
        int start = column;
        boolean quoted = false;
        int character = text.read();
        if (character == NOTHING) {
            return false;
        }
        while (true) {
            boolean end = character == NOTHING || character == '\n';
            if (quoted && character != NOTHING) {
                quoted = character != '"' || again(cell);
                if (character != '"') {
                    cell.append((char) character);
                }
            } else if (end || character == delimiter) {
                if (quoted) {
                    fault(startLine, start, "a quote opens here and does not close.");
                    quoted = false;
                }
                row.add(cell.toString().strip(), startLine, start);
                cell.setLength(0);
                startLine = line;
                start = column + 1;
            } else if (quotes && character == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (character != '\r' && character != BYTE_ORDER_MARK) {
                cell.append((char) character);
            }
            step(character);
            if (end && !quoted) {
                return true;
            }
            character = text.read();
        }
    }

    /** Whether a quote is doubled, which means one quote inside; else it ended the cell. */
    private boolean again(StringBuilder cell) throws IOException {
        text.mark(1);
        if (text.read() == '"') {
            column++;
            cell.append('"');
            return true;
        }
        text.reset();
        return false;
    }

    private void step(int character) {
        if (character == '\n') {
            line++;
            column = 1;
        } else if (character != BYTE_ORDER_MARK) {
            column++;
        }
    }

    /** One row. */
    final class Row {
        private final int line;
        private final List<String> cells = new ArrayList<>(8);
        private final List<Integer> lines = new ArrayList<>(8);
        private final List<Integer> starts = new ArrayList<>(8);
        private boolean faulty;

        private Row(int line) {
            this.line = line;
        }

        int line() {
            return line;
        }

        int size() {
            return cells.size();
        }

        /** The text of a cell; empty behind the last one. */
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        boolean isFaulty() {
            return faulty;
        }

        void fault(int index, String message) {
            faulty = true;
            boolean there = index < starts.size();
            DelimitedFile.this.fault(there ? lines.get(index) : line, there ? starts.get(index) : 1, message);
        }

        private void add(String cell, int startLine, int start) {
            cells.add(cell);
            lines.add(startLine);
            starts.add(start);
        }

        private boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
