package org.practicekit.examples.clinic.folder;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated text taken apart into cells that know where they stand. UTF-8, with or without a byte order mark; lines
 * end with LF or CRLF; empty lines and lines that begin with {@code #} are skipped. A cell may be put into double quotes,
 * within which a comma is just a comma and two quotes are one.
 */
final class CsvLines {
    private final String file;
    private final List<Problem> problems;

    CsvLines(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    List<List<Cell>> read(byte[] bytes) {
        String text = decode(bytes);
        List<List<Cell>> rows = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                cells(line, i + 1, rows);
            }
        }
        return rows;
    }

    private String decode(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input, text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) read.chars().filter(each -> each == '\n').count();
            int column = read.length() - read.lastIndexOf('\n');
            problems.add(new Problem(
                    new Place(file, line, column), "bytes that are not UTF-8", "the file to be saved as UTF-8"));
        }
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }

    private void cells(String line, int number, List<List<Cell>> rows) {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            int start = at;
            while (start < line.length() && line.charAt(start) != ',' && Character.isWhitespace(line.charAt(start))) {
                start++;
            }
            Place place = new Place(file, number, line.codePointCount(0, start) + 1);
            if (start < line.length() && line.charAt(start) == '"') {
                int end = closingQuote(line, start);
                if (end < 0) {
                    problems.add(new Problem(place, "a quote that is not closed", "a closing quote on the same line"));
                    return;
                }
                // what it says begins behind the quote
                cells.add(new Cell(
                        line.substring(start + 1, end).replace("\"\"", "\"").strip(),
                        new Place(file, number, place.column() + 1)));
                at = end + 1;
                while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                    at++;
                }
                if (at < line.length() && line.charAt(at) != ',') {
                    problems.add(new Problem(
                            new Place(file, number, line.codePointCount(0, at) + 1),
                            "text behind a closing quote",
                            "a comma, or a second quote where one is meant"));
                    return;
                }
            } else {
                int comma = line.indexOf(',', start);
                int end = comma < 0 ? line.length() : comma;
                cells.add(new Cell(line.substring(start, end).strip(), place));
                at = end;
            }
            at++;
        }
        rows.add(cells);
    }

    private static int closingQuote(String line, int open) {
        int at = open + 1;
        while (at < line.length()) {
            if (line.charAt(at) == '"') {
                if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                    at++;
                } else {
                    return at;
                }
            }
            at++;
        }
        return -1;
    }
}
