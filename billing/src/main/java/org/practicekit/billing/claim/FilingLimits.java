package org.practicekit.billing.claim;

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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * How long payers take claims. A payer's own limit, by contract or manual, outweighs that of its sort of insurance. Where neither is
 * known there is no answer, and none is guessed. Immutable and thread-safe.
 */
public final class FilingLimits implements Serializable, Fingerprinted {
    private static final String FILE = "filing-limits.csv";
    private static final FilingLimits STANDARD = read();

    private final List<FilingLimit> limits;

    private FilingLimits(List<FilingLimit> limits) {
        this.limits = limits;
    }

    /** The limits that come with PracticeKit: Medicare's. */
    public static FilingLimits standard() {
        return STANDARD;
    }

    private static FilingLimits read() {
        try (InputStream file = FilingLimits.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            return of(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("kind,"))
                    .map(FilingLimits::parsed)
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
    }

    /**
     * These limits and no others.
     *
     * @throws IllegalArgumentException when two of them answer the same question for the same day of service
     */
    public static FilingLimits of(List<FilingLimit> limits) {
        for (int i = 0; i < limits.size(); i++) {
            for (FilingLimit other : limits.subList(i + 1, limits.size())) {
                if (limits.get(i).collidesWith(other)) {
                    throw new IllegalArgumentException(
                            "two limits hold at the same time (%s; %s). Maybe the older one should end."
                                    .formatted(limits.get(i), other));
                }
            }
        }
        return new FilingLimits(List.copyOf(limits));
    }

    /** These and a host's own. One that would contradict one of these is refused. */
    public FilingLimits plus(List<FilingLimit> more) {
        return of(Stream.concat(limits.stream(), more.stream()).toList());
    }

    /** By when a first payer must have got a service of one day. */
    public Optional<FilingDeadline> deadline(PayerId payer, CoverageKind kind, LocalDate service) {
        return deadline(payer, kind, service, service, Optional.empty());
    }

    /**
     * By when a payer must have got a line.
     *
     * @param from its first day of service
     * @param last its last day of service
     * @param earlierPayerOn when the payer before decided; empty for a first payer
     */
    public Optional<FilingDeadline> deadline(
            PayerId payer, CoverageKind kind, LocalDate from, LocalDate last, Optional<LocalDate> earlierPayerOn) {
        return limit(Optional.of(payer), Optional.of(kind), from, earlierPayerOn.isPresent())
                .map(limit -> limit.deadline(from, last, earlierPayerOn));
    }

    /**
     * The limit that holds for a service, without streams, as edits ask for that of every line.
     *
     * @param payer who is asked, if that is known; without it only the limits of sorts of insurance hold
     * @param kind its sort of insurance, if that is known
     * @param from the first day of service
     * @param afterAnother whether a payer before has decided
     */
    public Optional<FilingLimit> limit(
            Optional<PayerId> payer, Optional<CoverageKind> kind, LocalDate from, boolean afterAnother) {
        FilingLimit best = null;
        int most = 0;
        for (FilingLimit limit : limits) {
            boolean own = payer.isPresent() && payer.get().equals(limit.payer());
            boolean since = limit.basis() == FilingLimit.Basis.EARLIER_PAYER;
            int weight = (own ? 2 : 0) + (since ? 1 : 0) + 1;
            if (weight > most
                    && (own || kind.isPresent() && kind.get() == limit.kind())
                    && (afterAnother || !since)
                    && limit.effective().contains(from)) {
                best = limit;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The deadline of a whole claim: that of the line whose time is over first. */
    public Optional<FilingDeadline> deadline(PayerId payer, CoverageKind kind, ClaimSheet sheet) {
        Optional<LocalDate> earlier = earlierPayerOn(sheet);
        return sheet.lines().stream()
                .flatMap(line -> deadline(payer, kind, line, earlier).stream())
                .min(Comparator.comparing(FilingDeadline::lastDay));
    }

    /**
     * The lines of a claim that come too late when the payer gets it on {@code received}. A line of several days can be late in part; then
     * it is split, and its later days still count.
     */
    public List<LateLine> late(PayerId payer, CoverageKind kind, ClaimSheet sheet, LocalDate received) {
        Optional<LocalDate> earlier = earlierPayerOn(sheet);
        return sheet.lines().stream()
                .flatMap(line -> deadline(payer, kind, line, earlier).stream()
                        .filter(deadline -> deadline.isMissedBy(received))
                        .map(deadline -> new LateLine(
                                line.number(),
                                deadline,
                                inTime(payer, kind, line, earlier, received).orElse(null))))
                .toList();
    }

    /** When the last of the payers before decided, as the claim says it. */
    public static Optional<LocalDate> earlierPayerOn(ClaimSheet sheet) {
        return sheet.otherPayers().isEmpty()
                ? Optional.empty()
                : Stream.concat(
                                sheet.otherPayers().stream().flatMap(other -> other.adjudicatedOn().stream()),
                                sheet.lines().stream()
                                        .flatMap(line -> line.adjudications().stream())
                                        .flatMap(one -> one.adjudicatedOn().stream()))
                        .max(Comparator.naturalOrder());
    }

    private Optional<FilingDeadline> deadline(
            PayerId payer, CoverageKind kind, ClaimLine line, Optional<LocalDate> earlierPayerOn) {
        return line.from()
                .flatMap(from -> deadline(payer, kind, from, line.last().orElse(from), earlierPayerOn));
    }

    /** The first day of a line that would be in time by itself. */
    private Optional<LocalDate> inTime(
            PayerId payer, CoverageKind kind, ClaimLine line, Optional<LocalDate> earlierPayerOn, LocalDate received) {
        LocalDate from = line.from().orElseThrow();
        LocalDate last = line.last().orElse(from);
        return last.isBefore(from)
                ? Optional.empty()
                : from.datesUntil(last.plusDays(1))
                        .filter(day -> deadline(payer, kind, day, day, earlierPayerOn)
                                .filter(deadline -> !deadline.isMissedBy(received))
                                .isPresent())
                        .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilingLimits same && same.limits.equals(limits);
    }

    @Override
    public int hashCode() {
        return limits.hashCode();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("limits", limits);
    }

    private static FilingLimit parsed(String row) {
        String[] cells = row.split(",", -1);
        if (cells.length != 12) {
            throw new IllegalArgumentException("%s: a row has 12 cells, not %d: %s".formatted(FILE, cells.length, row));
        }
        return new FilingLimit(
                null,
                CoverageKind.valueOf(cells[0]),
                Period.of(number(cells[1]), 0, number(cells[2])),
                FilingLimit.Basis.valueOf(cells[3]),
                cells[4].equals("yes"),
                number(cells[5]),
                new DateRange(
                        LocalDate.parse(cells[6]), cells[7].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[7])),
                new Citation(cells[8], cells[9], URI.create(cells[10]), LocalDate.parse(cells[11])));
    }

    private static int number(String cell) {
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    }

    /**
     * A line that comes too late.
     *
     * @param line its number
     * @param deadline when its time was over
     * @param firstInTime the first of its days that would still be in time by itself, or null when none would
     */
    public record LateLine(
            int line, FilingDeadline deadline, @Nullable LocalDate firstInTime) implements Serializable {
        /** The first of its days that would still be in time by itself: where it is to be split. */
        public Optional<LocalDate> splitOn() {
            return Optional.ofNullable(firstInTime);
        }
    }
}
