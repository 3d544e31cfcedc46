package org.practicekit.billing.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/** About which days payers must be able to answer, by the date on which they are asked. A host adds rows of its own. Immutable and thread-safe. */
public final class AskableDays implements Serializable, Fingerprinted {
    private static final String FILE = "askable-days.csv";

    private final List<Row> rows;

    private AskableDays(List<Row> rows) {
        this.rows = rows;
    }

    /** The rows that come with PracticeKit. */
    public static AskableDays standard() {
        try (InputStream file = AskableDays.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            return of(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("months_back,"))
                    .map(AskableDays::row)
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
    }

    /**
     * These rows and no others.
     *
     * @throws IllegalArgumentException when two of them hold on the same day
     */
    public static AskableDays of(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (rows.get(i).effective().overlaps(rows.get(j).effective())) {
                    throw new IllegalArgumentException(
                            "two rows hold at the same time (%s and %s). Maybe the older one should end."
                                    .formatted(
                                            rows.get(i).effective(), rows.get(j).effective()));
                }
            }
        }
        return new AskableDays(List.copyOf(rows));
    }

    /** These and a host's own rows, with ours ending where the first of them begins. */
    public AskableDays plus(List<Row> more) {
        LocalDate first = more.stream()
                .map(row -> row.effective().from())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        List<Row> kept = rows.stream()
                .filter(row -> row.effective().from().isBefore(first))
                .map(row -> row.effective().to().isAfter(first)
                        ? new Row(
                                row.monthsBack(),
                                row.monthsAhead(),
                                new DateRange(row.effective().from(), first),
                                row.citation())
                        : row)
                .toList();
        return of(Stream.concat(kept.stream(), more.stream()).toList());
    }

    /** The row that holds when a payer is asked on {@code today}; empty where no rule says what it must answer. */
    public Optional<Row> on(LocalDate today) {
        return rows.stream().filter(row -> row.effective().contains(today)).findFirst();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.texts("rows", rows, Row::toString);
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 8) {
            throw new IllegalArgumentException("%s: a row has 8 cells, not %d.".formatted(FILE, cells.length));
        }
        return new Row(
                Integer.parseInt(cells[0]),
                Integer.parseInt(cells[1]),
                new DateRange(
                        cells[2].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[2]),
                        cells[3].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[3])),
                new Citation(cells[4], cells[5], URI.create(cells[6]), LocalDate.parse(cells[7])));
    }

    /**
     * How far back and ahead.
     *
     * @param monthsBack so many months before today
     * @param monthsAhead to the end of the month that is so many after today's; 0 is this month
     * @param effective on which days a payer that is asked is bound by it
     * @param citation who says so
     */
    public record Row(int monthsBack, int monthsAhead, DateRange effective, Citation citation) implements Serializable {
        public Row {
            if (monthsBack < 0 || monthsAhead < 0) {
                throw new IllegalArgumentException(
                        "months back (%d) and ahead (%d) are not negative.".formatted(monthsBack, monthsAhead));
            }
        }

        /** The days that may be asked about on {@code today}. */
        public DateRange days(LocalDate today) {
            return new DateRange(
                    today.minusMonths(monthsBack), today.withDayOfMonth(1).plusMonths(monthsAhead + 1L));
        }
    }
}
