package org.practicekit.billing.coverage.order;

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
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * The numbers of the law on who pays before Medicare, by day of service. A host that knows of a change before a release does gives
 * rows of its own. Immutable and thread-safe.
 */
public final class SecondaryPayerLaw implements Serializable, Fingerprinted {
    private static final String FILE = "secondary-payer-law.csv";

    private final List<LawRow> rows;

    private SecondaryPayerLaw(List<LawRow> rows) {
        this.rows = rows;
    }

    /** The rows that come with PracticeKit. */
    public static SecondaryPayerLaw standard() {
        try (InputStream file = SecondaryPayerLaw.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            return of(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("topic,"))
                    .map(SecondaryPayerLaw::row)
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
    }

    /**
     * A law of these rows.
     *
     * @throws IllegalArgumentException when two rows set one number for the same day
     */
    public static SecondaryPayerLaw of(List<LawRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (rows.get(i).topic() == rows.get(j).topic()
                        && rows.get(i).effective().overlaps(rows.get(j).effective())) {
                    throw new IllegalArgumentException(
                            "two rows hold at the same time (%s and %s). Maybe the older one should end."
                                    .formatted(rows.get(i), rows.get(j)));
                }
            }
        }
        return new SecondaryPayerLaw(List.copyOf(rows));
    }

    /** All rows. */
    public List<LawRow> rows() {
        return rows;
    }

    /**
     * The number that holds on a day of service.
     *
     * @throws IllegalArgumentException when there is none for it
     */
    public int value(LawRow.Topic topic, LocalDate service) {
        return rows.stream()
                .filter(row -> row.topic() == topic && row.effective().contains(service))
                .mapToInt(LawRow::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no number for %s on %s. Maybe the day is before the rows begin."
                                .formatted(topic, service)));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.texts("rows", rows, LawRow::toString);
    }

    private static LawRow row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 8) {
            throw new IllegalArgumentException("%s: a row has 8 cells, not %d: %s".formatted(FILE, cells.length, line));
        }
        return new LawRow(
                LawRow.Topic.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                Integer.parseInt(cells[1]),
                new DateRange(
                        cells[2].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[2]),
                        cells[3].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[3])),
                new Citation(cells[4], cells[5], URI.create(cells[6]), LocalDate.parse(cells[7])));
    }
}
