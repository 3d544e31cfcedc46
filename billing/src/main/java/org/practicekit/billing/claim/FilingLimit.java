package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.BusinessDays;
import org.practicekit.core.time.DateRange;

/**
 * How long a payer takes claims, for some days of service. Immutable.
 *
 * @param payer whose limit, or null for that of a sort of insurance
 * @param kind of which sort of insurance, or null for that of a payer
 * @param length how long: years and days
 * @param basis since when
 * @param nextWorkday whether a last day that is no business day moves to the next one
 * @param extensionMonths how many months an exception gives, see {@link FilingException}; 0 where there are none
 * @param effective for which days of service
 * @param citation who says so
 */
public record FilingLimit(
        @Nullable PayerId payer,
        @Nullable CoverageKind kind,
        Period length,
        Basis basis,
        boolean nextWorkday,
        int extensionMonths,
        DateRange effective,
        Citation citation)
        implements Serializable, Fingerprinted {
    public FilingLimit {
        Objects.requireNonNull(length, "length");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(citation, "citation");
        if ((payer == null) == (kind == null)) {
            throw new IllegalArgumentException(
                    "a limit is that of a payer or of a sort of insurance, and not of both or none.");
        }
        if (length.isNegative() || length.isZero() || extensionMonths < 0) {
            throw new IllegalArgumentException(
                    "a limit (%s, %d months more) is some time, and not negative.".formatted(length, extensionMonths));
        }
    }

    /** So many days after the day of service, by a payer's contract. */
    public static FilingLimit ofDays(PayerId payer, int days, DateRange effective, Citation citation) {
        return new FilingLimit(payer, null, Period.ofDays(days), Basis.FROM, false, 0, effective, citation);
    }

    /**
     * By when the payer must have got a line.
     *
     * @param from its first day of service
     * @param last its last day of service
     * @param earlierPayerOn when the payer before decided; empty for a first payer
     */
    public FilingDeadline deadline(LocalDate from, LocalDate last, Optional<LocalDate> earlierPayerOn) {
        return new FilingDeadline(basis == Basis.LAST ? last : from, lastDay(since(from, last, earlierPayerOn)), this);
    }

    /** Whether the line surely is in time on a day: an answer without a look at workdays, which takes far longer. */
    public boolean isFarFrom(LocalDate day, LocalDate from, LocalDate last, Optional<LocalDate> earlierPayerOn) {
        return since(from, last, earlierPayerOn).plus(length).isAfter(day);
    }

    private LocalDate since(LocalDate from, LocalDate last, Optional<LocalDate> earlierPayerOn) {
        return switch (basis) {
            case FROM -> from;
            case LAST -> last;
            case EARLIER_PAYER -> earlierPayerOn.orElseThrow();
        };
    }

    /** The last day on which the payer may get the claim. A year after 29 February is 28 February. */
    LocalDate lastDay(LocalDate since) {
        return workday(since.plus(length));
    }

    /** The last day under an exception; empty where the limit has none. */
    Optional<LocalDate> lastDayAfter(LocalDate event) {
        return extensionMonths == 0
                ? Optional.empty()
                : Optional.of(workday(
                        event.withDayOfMonth(1).plusMonths(extensionMonths + 1L).minusDays(1)));
    }

    boolean collidesWith(FilingLimit other) {
        return Objects.equals(payer, other.payer)
                && kind == other.kind
                && (basis == Basis.EARLIER_PAYER) == (other.basis == Basis.EARLIER_PAYER)
                && effective.overlaps(other.effective);
    }

    private LocalDate workday(LocalDate day) {
        return nextWorkday && !BusinessDays.isOne(day) ? BusinessDays.after(day, 1) : day;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("payer", payer == null ? "" : payer.value())
                .text("kind", kind == null ? "" : kind.name())
                .text("length", length.toString())
                .text("basis", basis.name())
                .flag("nextWorkday", nextWorkday)
                .number("extensionMonths", extensionMonths)
                .text("effective", effective.toString())
                .value("citation", citation);
    }

    /** {@code MEDICARE P1Y since FROM, 2010-01-01/..}. */
    @Override
    public String toString() {
        return "%s %s since %s, %s".formatted(payer == null ? kind : payer, length, basis, effective);
    }

    /** Since when a limit runs. */
    public enum Basis {
        /** The first day of service of a line. */
        FROM,
        /** The last day of service of a line. */
        LAST,
        /** The day on which the payer before decided; holds for second and third payers alone. */
        EARLIER_PAYER
    }
}
