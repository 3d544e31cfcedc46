package org.practicekit.billing.denial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * How long one can appeal. A payer's contract outweighs the law of its sort of insurance; where neither is known there is no answer, and none
 * is guessed. Immutable, thread-safe.
 */
public final class AppealDeadlines implements Serializable, Fingerprinted {
    private static final String FILE = "appeal-deadlines.csv";

    private final List<AppealRow> rows;

    private AppealDeadlines(List<AppealRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The rows that come with PracticeKit and whose text was read. */
    public static AppealDeadlines standard() {
        return read(cells -> cells[10].equals("yes"));
    }

    /**
     * All rows that come with PracticeKit, with those for which only an earlier text was read: the times for reopenings. A host that has read
     * the present one may want them.
     */
    public static AppealDeadlines withUnverified() {
        return read(cells -> true);
    }

    /**
     * These rows and no others.
     *
     * @throws IllegalArgumentException when two of them answer the same question for the same day of notice
     */
    public static AppealDeadlines of(List<AppealRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (AppealRow other : rows.subList(i + 1, rows.size())) {
                if (rows.get(i).collidesWith(other)) {
                    throw new IllegalArgumentException(
                            "two times to appeal hold at the same time (%s; %s). Maybe the older one should end."
                                    .formatted(rows.get(i), other));
                }
            }
        }
        return new AppealDeadlines(rows);
    }

    /** These and a host's own. One that would contradict one of these is refused. */
    public AppealDeadlines plus(List<AppealRow> more) {
        return of(Stream.concat(rows.stream(), more.stream()).toList());
    }

    /**
     * The row for a decision.
     *
     * @param payer whose decision
     * @param kind of which sort of insurance, if that is known
     * @param erisa whether the plan is known to be under ERISA
     * @param level which way
     * @param notice the day of the decision
     */
    public Optional<AppealRow> find(
            PayerId payer, Optional<CoverageKind> kind, boolean erisa, AppealLevel level, LocalDate notice) {
        return rows.stream()
                .filter(row -> row.level() == level && row.notices().contains(notice))
                .filter(row -> payer.equals(row.payer())
                        || kind.filter(known -> known == row.kind()).isPresent())
                .filter(row -> erisa || !row.erisaOnly())
                .min(Comparator.comparing(row -> row.payer() == null));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("rows", rows);
    }

    private static AppealDeadlines read(Predicate<String[]> wanted) {
        try (InputStream file = AppealDeadlines.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            return of(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("kind,"))
                    .map(AppealDeadlines::cells)
                    .filter(wanted)
                    .map(AppealDeadlines::row)
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
    }

    private static String[] cells(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 15) {
            throw new IllegalArgumentException(
                    "%s: a row has 15 cells, not %d: %s".formatted(FILE, cells.length, line));
        }
        return cells;
    }

    private static AppealRow row(String[] cells) {
        return new AppealRow(
                null,
                CoverageKind.valueOf(cells[0]),
                AppealLevel.valueOf(cells[1]),
                cells[2],
                Period.parse(cells[3]),
                cells[4].equals("RECEIPT"),
                Integer.parseInt(cells[5]),
                Arrays.stream(cells[6].split(" ")).map(Appellant::valueOf).collect(Collectors.toSet()),
                cells[7].equals("yes"),
                new DateRange(
                        cells[8].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[8]),
                        cells[9].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[9])),
                new Citation(cells[11], cells[12], URI.create(cells[13]), LocalDate.parse(cells[14])));
    }
}
