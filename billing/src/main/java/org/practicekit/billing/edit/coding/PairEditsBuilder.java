package org.practicekit.billing.edit.coding;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.edit.coding.FaultyFile.Fault;

/**
 * Reads the procedure-to-procedure files of the national correct coding initiative as they are published: tabs between the cells, some
 * lines of heading, and the columns column 1, column 2, in existence prior to 1996, effective date, deletion date, modifier and
 * rationale. A deletion date is the last day on which a row holds; an asterisk there means that it still does. Rows with the
 * indicator 9 hold on no day and are left out. A table in several files is read file by file. Not thread-safe.
 */
public final class PairEditsBuilder {
    private static final int CELLS = 6;
    private static final int HEADING_LINES = 12;
    private static final String HEADING = "Column 1";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private int[] firsts = new int[1 << 16];
    private long[] rows = new long[1 << 16];
    private int[] lines = new int[1 << 16];
    private int count;

    PairEditsBuilder() {}

    /**
     * Reads one file. Faults are kept until {@link #build()}.
     *
     * @param file what to call the file when something in it is wrong
     * @param text the file, which the caller closes
     * @return this
     */
    public PairEditsBuilder read(String file, Reader text) {
        sources.add(new Source(file, count));
        DelimitedFile source = new DelimitedFile(file, text, '\t', faults);
        Optional<DelimitedFile.Row> next = skipHeading(source);
        while (next.isPresent()) {
            add(next.get());
            next = source.next();
        }
        return this;
    }

    /**
     * The table of all files that were read.
     *
     * @throws FaultyFile when one of them breaks its form, or two rows speak of one pair on the same day
     */
    public PairEdits build() {
        int[] codes = Arrays.stream(firsts, 0, count).sorted().distinct().toArray();
        int[] starts = new int[codes.length + 1];
        for (int i = 0; i < count; i++) {
            starts[Arrays.binarySearch(codes, firsts[i]) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] free = starts.clone();
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[free[Arrays.binarySearch(codes, firsts[i])]++] = rows[i];
        }
        for (int i = 0; i < codes.length; i++) {
            Arrays.sort(sorted, starts[i], starts[i + 1]);
            refuseOverlaps(codes[i], sorted, starts[i], starts[i + 1]);
        }
        if (!faults.isEmpty()) {
            throw new FaultyFile(faults);
        }
        return new PairEdits(codes, starts, sorted);
    }

    /** The first row behind the heading, which may run over several lines, each with fewer cells than a row. */
    private static Optional<DelimitedFile.Row> skipHeading(DelimitedFile source) {
        boolean seen = false;
        Optional<DelimitedFile.Row> next = source.next();
        while (next.isPresent() && next.get().line() <= HEADING_LINES) {
            boolean heading = next.get().cell(0).startsWith(HEADING);
            if (seen
                    && (next.get().size() >= CELLS || PackedPair.code(next.get().cell(0)) >= 0)) {
                return next;
            }
            seen = seen || heading;
            next = source.next();
        }
        if (!seen) {
            source.fault(1, 1, "a line that begins with \"%s\" is the heading, and there is none.".formatted(HEADING));
            return Optional.empty();
        }
        return next;
    }

    private void add(DelimitedFile.Row row) {
        int first = code(row, 0);
        int second = code(row, 1);
        long from = day(row, 3, PackedPair.FIRST_DAY_EVER);
        long to = row.cell(4).equals("*") ? PackedPair.LAST_DAY_EVER : day(row, 4, PackedPair.LAST_DAY_EVER);
        String indicator = row.cell(5);
        if (!indicator.equals("0") && !indicator.equals("1") && !indicator.equals("9")) {
            row.fault(5, "the modifier indicator is 0, 1 or 9.");
        }
        if (from > to) {
            row.fault(4, "a deletion date is not before the effective date.");
        }
        if (!row.isFaulty() && !indicator.equals("9")) {
            keep(first, PackedPair.of(second, from, to, indicator.charAt(0) - '0'), row.line());
        }
    }

    private static int code(DelimitedFile.Row row, int index) {
        int packed = PackedPair.code(row.cell(index));
        if (packed < 0) {
            row.fault(index, "a procedure code has five digits and capital letters.");
        }
        return packed;
    }

    private static long day(DelimitedFile.Row row, int index, long instead) {
        try {
            long day = LocalDate.parse(row.cell(index), DAY).toEpochDay();
            if (day >= PackedPair.FIRST_DAY_EVER && day < PackedPair.LAST_DAY_EVER) {
                return day;
            }
        } catch (DateTimeException broken) {
            // The fault below says what is expected; what stands there is not repeated.
        }
        row.fault(index, "a day between 1970 and 2149 is written as 20260101.");
        return instead;
    }

    private void keep(int first, long row, int line) {
        if (count == rows.length) {
            int more = count + (count >> 1);
            firsts = Arrays.copyOf(firsts, more);
            rows = Arrays.copyOf(rows, more);
            lines = Arrays.copyOf(lines, more);
        }
        firsts[count] = first;
        rows[count] = row;
        lines[count] = line;
        count++;
    }

    private void refuseOverlaps(int first, long[] sorted, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean samePair = PackedPair.second(sorted[i - 1]) == PackedPair.second(sorted[i]);
            if (samePair && PackedPair.overlap(sorted[i - 1], sorted[i])) {
                fault(first, sorted[i]);
            }
        }
    }

    /** Looks for the last line that says this, since the order of the file is gone; that happens only to name a fault. */
    private void fault(int first, long row) {
        for (int i = count - 1; i >= 0; i--) {
            if (firsts[i] == first && rows[i] == row) {
                FaultyFile.add(
                        faults,
                        new Fault(source(i), lines[i], 1, "another row speaks of this pair on some of these days."));
                return;
            }
        }
    }

    private String source(int row) {
        String name = "";
        for (Source source : sources) {
            name = source.firstRow() <= row ? source.name() : name;
        }
        return name;
    }

    private record Source(String name, int firstRow) {}
}
