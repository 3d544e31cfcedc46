package org.practicekit.billing.eligibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.eligibility.FittingRows.Choice;
import org.practicekit.billing.eligibility.FittingRows.Fit;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.RuleId;

/** Reads how much of a service is covered at most, for each thing that is counted by itself. */
final class LimitReading {
    private final FittingRows rows;
    private final Notes notes;

    LimitReading(FittingRows rows, Notes notes) {
        this.rows = rows;
        this.notes = notes;
    }

    List<BenefitLimit> limits() {
        List<Fit> fits = rows.all(
                row -> row.kind() == BenefitKind.LIMITATION || row.kind().isActive());
        // Money first: an empty unit sorts before any other.
        Map<Integer, List<Count>> byUnit = new TreeMap<>();
        for (Fit fit : fits) {
            if (ShareReading.isConditional(fit.row())) {
                remarkOn(fit.row());
                continue;
            }
            for (Count count : counts(fit)) {
                byUnit.computeIfAbsent(count.order(), any -> new ArrayList<>()).add(count);
            }
        }
        return byUnit.values().stream()
                .flatMap(counts -> limits(counts).stream())
                .toList();
    }

    private void remarkOn(Benefit row) {
        notes.remark(
                ReadingRules.CONDITION,
                "limit",
                "A limit holds only under a condition and was not read.",
                row.evidence());
    }

    private static List<Count> counts(Fit fit) {
        Benefit row = fit.row();
        List<Count> counts = new ArrayList<>();
        if (row.kind() == BenefitKind.LIMITATION) {
            row.amount().map(Money::amount).ifPresent(money -> counts.add(new Count(fit, null, money, row.period())));
            row.quantity()
                    .ifPresent(quantity -> counts.add(new Count(fit, quantity.unit(), quantity.count(), row.period())));
        }
        for (Delivery delivery : row.deliveries()) {
            delivery.quantity()
                    .ifPresent(quantity -> counts.add(new Count(
                            fit,
                            quantity.unit(),
                            quantity.count(),
                            delivery.period().or(row::period))));
        }
        return counts;
    }

    private List<BenefitLimit> limits(List<Count> counts) {
        Quantity.Unit unit = counts.get(0).unit();
        List<Count> wholes = closest(counts, count -> !count.isLeft() && !count.isUsed());
        List<Count> left = closest(counts, Count::isLeft);
        List<Count> used = closest(counts, Count::isUsed);
        TreeSet<BenefitPeriod> periods = new TreeSet<>();
        wholes.forEach(count -> count.period().ifPresent(periods::add));
        boolean unnamed = wholes.stream().anyMatch(count -> count.period().isEmpty());
        boolean several = periods.size() + (unnamed ? 1 : 0) > 1;
        List<Optional<BenefitPeriod>> each = new ArrayList<>();
        if (unnamed) {
            each.add(Optional.empty());
        }
        periods.forEach(period -> each.add(Optional.of(period)));
        List<BenefitLimit> limits = new ArrayList<>();
        for (Optional<BenefitPeriod> period : each) {
            Optional<Said<Span<BigDecimal>>> most = said(
                    wholes.stream()
                            .filter(count -> count.period().equals(period))
                            .toList(),
                    unit);
            limits.add(limit(unit, period, most, several ? Optional.empty() : remaining(most, left, used, unit)));
        }
        if ((several || each.isEmpty()) && !left.isEmpty()) {
            // Of several limits nobody can say which one it is the rest of.
            limits.add(limit(unit, Optional.of(BenefitPeriod.REMAINING), Optional.empty(), said(left, unit)));
        }
        return limits;
    }

    private Optional<Said<Span<BigDecimal>>> remaining(
            Optional<Said<Span<BigDecimal>>> most, List<Count> left, List<Count> used, Quantity.@Nullable Unit unit) {
        Optional<Said<Span<BigDecimal>>> said = said(left, unit);
        Optional<Said<Span<BigDecimal>>> gone = said(used, unit);
        if (said.isPresent() || most.isEmpty() || gone.isEmpty()) {
            return said;
        }
        List<Integer> evidence = new ArrayList<>(most.get().evidence());
        evidence.addAll(gone.get().evidence());
        Span<BigDecimal> whole = most.get().value();
        return Optional.of(new Said<>(
                new Span<>(
                        ShareReading.plain(
                                whole.low().subtract(gone.get().value().high()).max(BigDecimal.ZERO)),
                        ShareReading.plain(
                                whole.high().subtract(gone.get().value().low()).max(BigDecimal.ZERO))),
                evidence,
                List.of(ReadingRules.LIMIT.id(), ReadingRules.REMAINING.id())));
    }

    private Optional<Said<Span<BigDecimal>>> said(List<Count> counts, Quantity.@Nullable Unit unit) {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> evidence = counts.stream()
                .flatMap(count -> count.fit().row().evidence().stream())
                .toList();
        Span<BigDecimal> span = Span.over(
                counts.stream().map(count -> ShareReading.plain(count.number())).toList());
        List<RuleId> rules = new ArrayList<>(List.of(ReadingRules.LIMIT.id()));
        if (!span.isExact()) {
            rules.add(ReadingRules.SEVERAL.id());
            notes.doubt(
                    ReadingRules.SEVERAL,
                    unit == null ? "limit of money" : "limit of " + unit,
                    "The payer gives several values: %s.".formatted(span),
                    evidence);
        }
        return Optional.of(new Said<>(span, evidence, rules));
    }

    private static BenefitLimit limit(
            Quantity.@Nullable Unit unit,
            Optional<BenefitPeriod> period,
            Optional<Said<Span<BigDecimal>>> most,
            Optional<Said<Span<BigDecimal>>> remaining) {
        return BenefitLimit.builder()
                .unit(Optional.ofNullable(unit))
                .period(period)
                .most(most)
                .remaining(remaining)
                .build();
    }

    private static List<Count> closest(List<Count> counts, Predicate<Count> wanted) {
        List<Count> some = counts.stream().filter(wanted).toList();
        Choice choice = FittingRows.closest(some.stream().map(Count::fit).toList());
        return some.stream()
                .filter(count -> choice.fits().contains(count.fit()))
                .sorted(Comparator.comparing(Count::number))
                .toList();
    }

    /** So many of something, on one row. */
    private record Count(Fit fit, Quantity.@Nullable Unit unit, BigDecimal number, Optional<BenefitPeriod> period) {
        int order() {
            return unit == null ? -1 : unit.ordinal();
        }

        boolean isLeft() {
            return period.filter(one -> one == BenefitPeriod.REMAINING || one == BenefitPeriod.LIFETIME_REMAINING)
                    .isPresent();
        }

        boolean isUsed() {
            return period.equals(Optional.of(BenefitPeriod.YEAR_TO_DATE));
        }
    }
}
