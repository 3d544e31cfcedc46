package org.practicekit.billing.posting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * To which account each adjustment goes, by the day of the payment: a row for each that is known. An adjustment of a claim without a row stays
 * open, and one of the provider without a row holds its payment up. A host adds rows of its own, which come before those of PracticeKit.
 * Immutable, thread-safe.
 */
public final class PostingTable implements Serializable, Fingerprinted {
    private static final String FILE = "posting-table.csv";

    private final List<PostingRow> rows;
    private final Map<String, List<PostingRow>> byKey;

    private PostingTable(List<PostingRow> rows) {
        this.rows = List.copyOf(rows);
        this.byKey = new HashMap<>();
        this.rows.forEach(row -> byKey.merge(
                row.key(),
                List.of(row),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    }

    /** The rows that come with PracticeKit. */
    public static PostingTable standard() {
        try (InputStream file = PostingTable.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            return of(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("group,"))
                    .map(PostingTable::row)
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
    }

    /**
     * A table of these rows.
     *
     * @throws IllegalArgumentException when two of them are about the same adjustment on the same day
     */
    public static PostingTable of(List<PostingRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (PostingRow other : rows.subList(i + 1, rows.size())) {
                PostingRow row = rows.get(i);
                if (row.key().equals(other.key()) && row.effective().overlaps(other.effective())) {
                    throw new IllegalArgumentException(
                            "two rows are about %s at the same time (%s and %s). Maybe the older one should end."
                                    .formatted(row.key(), row.effective(), other.effective()));
                }
            }
        }
        return new PostingTable(rows);
    }

    /** This table with a host's rows before its own. */
    public PostingTable plus(List<PostingRow> own) {
        of(own);
        return new PostingTable(Stream.concat(own.stream(), rows.stream()).toList());
    }

    /**
     * What becomes of an adjustment of a claim.
     *
     * @param adjustment that one
     * @param somethingPaid whether anything was paid for the line, or for the claim where it stands there
     * @param on the day of the payment
     */
    public Treatment of(Adjustment adjustment, boolean somethingPaid, LocalDate on) {
        return row(adjustment.groupCode(), adjustment.reason().orElse(""), on)
                .or(() -> row(adjustment.groupCode(), "*", on))
                .filter(row -> somethingPaid || !row.onlyWhenPaid())
                .map(row -> Treatment.valueOf(row.goesTo()))
                .orElse(Treatment.OPEN);
    }

    /** To which account an adjustment of the provider goes; empty where no row says. */
    public Optional<AccountKind> of(ProviderAdjustment adjustment, LocalDate on) {
        return row(PostingRow.PROVIDER, adjustment.reason(), on).map(row -> AccountKind.valueOf(row.goesTo()));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("rows", rows);
    }

    private Optional<PostingRow> row(String group, String reason, LocalDate on) {
        for (PostingRow row : byKey.getOrDefault(PostingRow.key(group, reason), List.of())) {
            if (row.effective().contains(on)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static PostingRow row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 10) {
            throw new IllegalArgumentException(
                    "%s: a row has 10 cells, not %d: %s".formatted(FILE, cells.length, line));
        }
        return new PostingRow(
                cells[0],
                cells[1],
                cells[2],
                cells[3].equals("yes"),
                new DateRange(
                        cells[4].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[4]),
                        cells[5].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[5])),
                new Citation(cells[6], cells[7], URI.create(cells[8]), LocalDate.parse(cells[9])));
    }
}
