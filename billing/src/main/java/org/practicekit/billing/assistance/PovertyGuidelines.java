package org.practicekit.billing.assistance;

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
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/** The federal poverty guidelines as dated rows; a host adds later ones. Immutable, thread-safe. */
public final class PovertyGuidelines implements Serializable, Fingerprinted {
    private static final String FILE = "poverty-guidelines.csv";

    private final List<PovertyRow> rows;

    private PovertyGuidelines(List<PovertyRow> rows) {
        this.rows = rows;
    }

    /** The rows that come with PracticeKit. */
    public static PovertyGuidelines standard() {
        try (InputStream file = PovertyGuidelines.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            return of(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("region,"))
                    .map(PovertyGuidelines::row)
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
    }

    /**
     * These rows.
     *
     * @throws IllegalArgumentException when two of them hold in one region on one day
     */
    public static PovertyGuidelines of(List<PovertyRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (PovertyRow other : rows.subList(i + 1, rows.size())) {
                PovertyRow row = rows.get(i);
                if (row.region() == other.region() && row.effective().overlaps(other.effective())) {
                    throw new IllegalArgumentException(
                            "two guidelines hold for %s at the same time (%s and %s). Maybe the older one should end."
                                    .formatted(row.region(), row.effective(), other.effective()));
                }
            }
        }
        return new PovertyGuidelines(List.copyOf(rows));
    }

    /** These with further rows. */
    public PovertyGuidelines plus(List<PovertyRow> more) {
        return of(Stream.concat(rows.stream(), more.stream()).toList());
    }

    /** The row that holds in a region on a day; empty where none does. */
    public Optional<PovertyRow> row(PovertyRegion region, LocalDate day) {
        return rows.stream()
                .filter(row -> row.region() == region && row.effective().contains(day))
                .findFirst();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("rows", rows);
    }

    private static PovertyRow row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 9) {
            throw new IllegalArgumentException("%s: a row has 9 cells, not %d: %s".formatted(FILE, cells.length, line));
        }
        return new PovertyRow(
                PovertyRegion.valueOf(cells[0]),
                Money.usd(cells[1]),
                Money.usd(cells[2]),
                new DateRange(
                        LocalDate.parse(cells[3]), cells[4].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[4])),
                new Citation(cells[5], cells[6], URI.create(cells[7]), LocalDate.parse(cells[8])));
    }
}
