package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.practicekit.billing.eligibility.FittingRows.Choice;
import org.practicekit.billing.eligibility.FittingRows.Fit;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.RuleId;

/** Reads what the patient pays of each service: copay and coinsurance. */
final class ShareReading {
    private static final Set<BenefitPeriod> CONDITIONS =
            EnumSet.of(BenefitPeriod.OUTLIER, BenefitPeriod.EXCEEDED, BenefitPeriod.NOT_EXCEEDED);
    private static final Set<BenefitPeriod> NOT_A_SHARE =
            EnumSet.of(BenefitPeriod.REMAINING, BenefitPeriod.LIFETIME_REMAINING, BenefitPeriod.YEAR_TO_DATE);

    private final FittingRows rows;
    private final Notes notes;

    ShareReading(FittingRows rows, Notes notes) {
        this.rows = rows;
        this.notes = notes;
    }

    Optional<Said<Span<Money>>> copay() {
        return read(BenefitKind.COPAYMENT, "copay", row -> row.amount().filter(amount -> !amount.isNegative()));
    }

    Optional<Said<Span<BigDecimal>>> coinsurance() {
        return read(
                BenefitKind.COINSURANCE,
                "coinsurance",
                row -> row.part()
                        .filter(part -> part.signum() >= 0 && part.compareTo(BigDecimal.ONE) <= 0)
                        .map(ShareReading::plain));
    }

    /** Whether the row holds only when something else does. */
    static boolean isConditional(Benefit row) {
        return row.period().filter(CONDITIONS::contains).isPresent()
                || row.deliveries().stream()
                        .anyMatch(delivery ->
                                delivery.period().filter(CONDITIONS::contains).isPresent());
    }

    /** 0.2 and 0.20 are the same share. */
    static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private <T extends Comparable<? super T> & Serializable> Optional<Said<Span<T>>> read(
            BenefitKind kind, String topic, Function<Benefit, Optional<T>> value) {
        List<Fit> fits = rows.all(row -> row.kind() == kind);
        Choice wrong = FittingRows.closest(
                fits.stream().filter(fit -> !isShare(fit.row(), value)).toList());
        Choice choice = FittingRows.closest(
                fits.stream().filter(fit -> isShare(fit.row(), value)).toList());
        if (!wrong.isEmpty()) {
            notes.doubt(
                    ReadingRules.FORM,
                    topic,
                    "A row about the %s has no value that could be one.".formatted(topic),
                    wrong.evidence());
            if (choice.isEmpty() || wrong.service() < choice.service()) {
                return Optional
                        .empty(); // what is said of the plan would stand for what was said, and not understood, of the
                // service
            }
        }
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        List<RuleId> rules = new ArrayList<>(choice.rules());
        Span<T> span = Span.over(
                choice.rows().stream().map(value).flatMap(Optional::stream).toList());
        if (!span.isExact()) {
            rules.add(ReadingRules.SEVERAL.id());
            notes.doubt(
                    ReadingRules.SEVERAL,
                    topic,
                    "The payer gives several values: %s.".formatted(span),
                    choice.evidence());
        }
        if (choice.rows().stream().anyMatch(ShareReading::isConditional)) {
            rules.add(ReadingRules.CONDITION.id());
            notes.doubt(
                    ReadingRules.CONDITION,
                    topic,
                    "The %s depends on how much was used before.".formatted(topic),
                    choice.evidence());
        }
        return Optional.of(new Said<>(span, choice.evidence(), rules));
    }

    private static <T> boolean isShare(Benefit row, Function<Benefit, Optional<T>> value) {
        return value.apply(row).isPresent()
                && row.period().filter(NOT_A_SHARE::contains).isEmpty();
    }
}
