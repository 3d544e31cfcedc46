package org.practicekit.billing.authorization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * By when payers have to decide on a request, by sort of insurance and date. Drugs have other clocks, which are not here. A host
 * that knows of more, a state's law or a contract, adds rows of its own. Immutable and thread-safe.
 */
public final class PayerClocks implements Serializable, Fingerprinted {
    private static final String FILE = "payer-clocks.csv";

    private final List<Row> rows;

    private PayerClocks(List<Row> rows) {
        this.rows = rows;
    }

    /** The rows that come with PracticeKit. */
    public static PayerClocks standard() {
        try (InputStream file = PayerClocks.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            return of(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("kind,"))
                    .map(PayerClocks::row)
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
    }

    /**
     * These rows and no others.
     *
     * @throws IllegalArgumentException when two of them answer the same question for the same day
     */
    public static PayerClocks of(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (rows.get(i).collidesWith(rows.get(j))) {
                    throw new IllegalArgumentException(
                            "two rows hold at the same time (%s and %s). Maybe the older one should end."
                                    .formatted(rows.get(i), rows.get(j)));
                }
            }
        }
        return new PayerClocks(List.copyOf(rows));
    }

    /** These and a host's own rows. One that would contradict a row of ours is refused. */
    public PayerClocks plus(List<Row> more) {
        return of(Stream.concat(rows.stream(), more.stream()).toList());
    }

    /**
     * The row by which a payer has to decide on a request; empty where no rule is known.
     *
     * @param received the day on which it reaches the payer
     * @param ratingPeriod the first day of the plan's first rating period that the rule binds, for managed care; without it such
     *     a plan is not known to be bound
     */
    public Optional<Row> on(CoverageKind kind, Urgency urgency, LocalDate received, Optional<LocalDate> ratingPeriod) {
        return rows.stream()
                .filter(row -> row.kind() == kind
                        && row.urgency() == urgency
                        && row.effective().contains(received))
                .filter(row -> !row.ratingPeriod()
                        || ratingPeriod
                                .filter(first -> row.effective().contains(first) && !received.isBefore(first))
                                .isPresent())
                .findFirst();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.texts("rows", rows, row -> row + " " + row.citation());
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 11) {
            throw new IllegalArgumentException("%s: a row has 11 cells, not %d.".formatted(FILE, cells.length));
        }
        boolean inHours = !cells[2].isEmpty();
        return new Row(
                CoverageKind.valueOf(cells[0]),
                Urgency.valueOf(cells[1]),
                Integer.parseInt(inHours ? cells[2] : cells[3]),
                inHours,
                cells[4].equals("yes"),
                new DateRange(
                        LocalDate.parse(cells[5]), cells[6].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[6])),
                new Citation(cells[7], cells[8], URI.create(cells[9]), LocalDate.parse(cells[10])));
    }

    /**
     * One clock.
     *
     * @param kind for which sort of insurance
     * @param urgency for which requests
     * @param length how long
     * @param inHours whether {@code length} is in hours, and not in days of the calendar
     * @param ratingPeriod whether it binds a plan from a rating period of its own on
     * @param effective for requests of which days
     * @param citation who says so
     */
    public record Row(
            CoverageKind kind,
            Urgency urgency,
            int length,
            boolean inHours,
            boolean ratingPeriod,
            DateRange effective,
            Citation citation)
            implements Serializable {
        public Row {
            if (length < 1) {
                throw new IllegalArgumentException("a clock runs for some time, and not %d.".formatted(length));
            }
        }

        /** From when on it is overdue; days are counted without the day of the request and to the end of the last one. */
        public Instant due(Instant received, ZoneId zone) {
            return inHours
                    ? received.plus(Duration.ofHours(length))
                    : LocalDate.ofInstant(received, zone)
                            .plusDays(length + 1L)
                            .atStartOfDay(zone)
                            .toInstant();
        }

        private boolean collidesWith(Row other) {
            return kind == other.kind && urgency == other.urgency && effective.overlaps(other.effective);
        }

        /** {@code MEDICAID STANDARD 7 days 2026-01-01/..}. */
        @Override
        public String toString() {
            return "%s %s %d %s%s %s"
                    .formatted(
                            kind,
                            urgency,
                            length,
                            inHours ? "hours" : "days",
                            ratingPeriod ? " by rating period" : "",
                            effective);
        }
    }
}
