package org.practicekit.billing.audit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/**
 * Money of Medicare that has to go back, and by when (42 CFR 401.305 as amended from 2025-01-01). Immutable.
 *
 * <p>The clock runs from the day of identification: when the practice knows, or shuts its eyes to knowing, that it was paid too
 * much. How much it was need not be known yet.
 */
@Value.Immutable
@PracticeKitStyle
public interface RefundDuty extends Serializable, Fingerprinted {
    /** How long there is. */
    int DAYS = 60;

    /** How long an investigation can stop the clock at most, from the day of identification. */
    int LONGEST_INVESTIGATION = 180;

    /** How far back overpayments have to be returned. */
    int LOOK_BACK_YEARS = 6;

    /** For which claim. */
    ClaimId claim();

    /** How much, as far as it is known. */
    Optional<Money> amount();

    /** When the practice was paid too much. */
    LocalDate receivedOn();

    /** When that was identified. */
    LocalDate identifiedOn();

    /** When a timely investigation into related overpayments, in good faith, began. */
    Optional<LocalDate> suspensionStart();

    /** When it ended, and the sum was known. */
    Optional<LocalDate> suspensionEnd();

    /** When the cost report concerned is due, if there is one. */
    Optional<LocalDate> costReportDue();

    /** A builder; claim and both days are required. */
    static RefundDutyBuilder builder() {
        return new RefundDutyBuilder();
    }

    /** Whether it was identified soon enough after being received that it has to be returned at all. */
    default boolean isWithinLookBack() {
        return !identifiedOn().isAfter(receivedOn().plusYears(LOOK_BACK_YEARS));
    }

    /**
     * The last day for reporting and returning it, by what is known so far: while an investigation is open, as if it went on for
     * as long as it may.
     */
    default LocalDate dueOn() {
        LocalDate due = identifiedOn().plusDays(DAYS + daysStopped());
        return costReportDue().filter(report -> report.isAfter(due)).orElse(due);
    }

    /** For how many days the clock stood still. */
    default long daysStopped() {
        LocalDate latest = identifiedOn().plusDays(LONGEST_INVESTIGATION);
        LocalDate end = suspensionEnd().filter(day -> day.isBefore(latest)).orElse(latest);
        return suspensionStart()
                .filter(start ->
                        start.isBefore(end) && !start.isAfter(identifiedOn().plusDays(DAYS)))
                .map(start -> ChronoUnit.DAYS.between(start, end))
                .orElse(0L);
    }

    /** Whether it is overdue on a day. */
    default boolean isOverdue(LocalDate on) {
        return isWithinLookBack() && on.isAfter(dueOn());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("claim", claim().value())
                .each("amount", amount().stream().toList())
                .text("receivedOn", receivedOn().toString())
                .text("identifiedOn", identifiedOn().toString())
                .text(
                        "suspensionStart",
                        suspensionStart().map(LocalDate::toString).orElse(""))
                .text("suspensionEnd", suspensionEnd().map(LocalDate::toString).orElse(""))
                .text("costReportDue", costReportDue().map(LocalDate::toString).orElse(""));
    }

    @Value.Check
    default void check() {
        Objects.requireNonNull(claim(), "claim");
        if (identifiedOn().isBefore(receivedOn())) {
            throw new IllegalArgumentException(
                    "claim %s: an overpayment was identified (%s) before it was received (%s)."
                            .formatted(claim(), identifiedOn(), receivedOn()));
        }
        if (suspensionStart().filter(start -> start.isBefore(identifiedOn())).isPresent()
                || suspensionEnd().isPresent() && suspensionStart().isEmpty()
                || suspensionEnd()
                        .filter(end -> end.isBefore(suspensionStart().orElse(end)))
                        .isPresent()) {
            throw new IllegalArgumentException(
                    "claim %s: an investigation begins after identification and ends after it began."
                            .formatted(claim()));
        }
    }
}
