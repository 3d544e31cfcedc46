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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;

/**
 * What each adjustment reason means to an office, by the day of the decision. A host adds rows of its own, which come before those of
 * PracticeKit. Immutable, thread-safe.
 */
public final class DenialTable implements Serializable, Fingerprinted {
    private static final String FILE = "denial-table.csv";

    private final List<DenialRow> rows;

    private DenialTable(List<DenialRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The rows that come with PracticeKit. */
    public static DenialTable standard() {
        try (InputStream file = DenialTable.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            return of(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("reason,"))
                    .map(DenialTable::row)
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
    }

    /**
     * A table of these rows.
     *
     * @throws IllegalArgumentException when two of them are about the same reason on the same day
     */
    public static DenialTable of(List<DenialRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (DenialRow other : rows.subList(i + 1, rows.size())) {
                DenialRow row = rows.get(i);
                if (row.reason().equals(other.reason()) && row.effective().overlaps(other.effective())) {
                    throw new IllegalArgumentException(
                            "two rows are about reason %s at the same time (%s and %s). Maybe the older one should end."
                                    .formatted(row.reason(), row.effective(), other.effective()));
                }
            }
        }
        return new DenialTable(rows);
    }

    /** This table with a host's rows before its own. */
    public DenialTable plus(List<DenialRow> own) {
        of(own);
        return new DenialTable(Stream.concat(own.stream(), rows.stream()).toList());
    }

    /** What a reason means in a decision of a day; empty when no row knows it. */
    public Optional<DenialRow> find(String reason, LocalDate decidedOn) {
        for (DenialRow row : rows) {
            if (row.reason().equals(reason) && row.effective().contains(decidedOn)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** All rows, a host's first. */
    public List<DenialRow> rows() {
        return rows;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("rows", rows);
    }

    private static DenialRow row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 13) {
            throw new IllegalArgumentException(
                    "%s: a row has 13 cells, not %d: %s".formatted(FILE, cells.length, line));
        }
        return new DenialRow(
                cells[0],
                DenialCategory.valueOf(cells[1]),
                CoreScenario.valueOf(cells[2]),
                cells[3].equals("yes"),
                Arrays.stream(cells[4].split(" "))
                        .filter(id -> !id.isEmpty())
                        .map(id -> new RuleId("billing.edit." + id))
                        .toList(),
                DenialAction.valueOf(cells[5]),
                AppealSense.valueOf(cells[6]),
                new DateRange(
                        cells[7].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[7]),
                        cells[8].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[8])),
                new Citation(cells[9], cells[10], URI.create(cells[11]), LocalDate.parse(cells[12])));
    }
}
