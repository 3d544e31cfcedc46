package org.practicekit.billing.receivable;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.kpi.KpiUnit;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;

/**
 * Tells which figures are out of their benchmarks, and which claims they are out for: the largest first, by what is owed where a figure is
 * about money that is owed or came in, by their days where it is about days, and by what was charged otherwise. Immutable, thread-safe and
 * pure.
 */
public final class BenchmarkCheck implements Serializable {
    /** How many claims a finding names; how many there are it says as well. */
    public static final int NAMED = 20;

    private static final Set<ReceivableKpis> OF_MONEY_OWED = EnumSet.of(
            ReceivableKpis.DAYS_IN_RECEIVABLES,
            ReceivableKpis.NET_DAYS_IN_RECEIVABLES,
            ReceivableKpis.OVER_90,
            ReceivableKpis.NET_COLLECTION,
            ReceivableKpis.GROSS_COLLECTION);

    private final List<Benchmark> benchmarks;

    /** One by these benchmarks. */
    public BenchmarkCheck(Collection<Benchmark> benchmarks) {
        this.benchmarks = List.copyOf(benchmarks);
    }

    /** What is out of bounds on a book's board, in the order of the board and then of the benchmarks. A figure without a number is not. */
    public List<Finding> check(ReceivableBook book) {
        return check(book, book.board());
    }

    /** What is out of bounds of these figures of a book. */
    public List<Finding> check(ReceivableBook book, List<Kpi> figures) {
        List<Finding> findings = new ArrayList<>();
        for (Kpi kpi : figures) {
            for (Benchmark benchmark : benchmarks) {
                if (kpi.definition() instanceof ReceivableKpis what
                        && kpi.figure() instanceof Figure.Ratio figure
                        && benchmark.kpi().equals(what.id())
                        && benchmark.effective().contains(kpi.period().to().minusDays(1))
                        && (benchmark.isMissedBy(figure) || benchmark.isExceededBy(figure))) {
                    findings.add(finding(book, kpi, what, benchmark, benchmark.isMissedBy(figure)));
                }
            }
        }
        return findings;
    }

    private static Finding finding(
            ReceivableBook book, Kpi kpi, ReceivableKpis what, Benchmark benchmark, boolean low) {
        List<KpiSource> claims = contributing(book, kpi, what, low);
        BigDecimal figure = kpi.figure().rounded(4, RoundingMode.HALF_UP).orElseThrow();
        BigDecimal bound = (low ? benchmark.low() : benchmark.high()).orElseThrow();
        FindingBuilder finding = Finding.of(ReceivableRules.BENCHMARK, Severity.WARNING)
                .citation(benchmark.source())
                .message("%s is %s, which is %s than %s."
                        .formatted(
                                what.title(),
                                said(figure, what.unit()),
                                low ? "less" : "more",
                                said(bound, what.unit())))
                .putFacts("kpi", what.id().value())
                .putFacts("figure", kpi.figure().toString())
                .putFacts(low ? "low" : "high", bound.toPlainString())
                .putFacts("sources", Integer.toString(claims.size()));
        kpi.dimensions().forEach(finding::putFacts);
        return finding.putFacts(
                        "largest",
                        claims.stream().limit(NAMED).map(KpiSource::toString).collect(Collectors.joining(" ")))
                .build();
    }

    /** What pulls a figure there: for a rate that is too low, the claims that are missing above its line. */
    private static List<KpiSource> contributing(ReceivableBook book, Kpi kpi, ReceivableKpis what, boolean low) {
        Map<KpiSource, Long> weights = new LinkedHashMap<>();
        if (OF_MONEY_OWED.contains(what)) {
            Map<KpiSource, Money> owed = book.owed();
            Collection<KpiSource> all = what == ReceivableKpis.OVER_90 ? kpi.counted() : owed.keySet();
            all.forEach(one -> weights.put(one, cents(owed.getOrDefault(one, Money.noDollars()))));
        } else {
            List<KpiSource> all = new ArrayList<>(kpi.counted());
            if (low && what.unit().equals(KpiUnit.SHARE)) {
                all = new ArrayList<>(kpi.considered());
                all.removeIf(Set.copyOf(kpi.counted())::contains);
            }
            all.forEach(one -> book.track(one).ifPresent(track -> weights.put(one, weight(book, what, track))));
        }
        weights.values().removeIf(weight -> weight <= 0);
        return weights.entrySet().stream()
                .sorted(Map.Entry.<KpiSource, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long weight(ReceivableBook book, ReceivableKpis what, ClaimTrack track) {
        return switch (what) {
            case CHARGE_LAG -> book.daysUntil(track, track.chargedAt());
            case DAYS_TO_BILL -> book.daysUntil(track, track.submittedAt());
            default -> cents(track.charge());
        };
    }

    private static String said(BigDecimal number, KpiUnit unit) {
        return unit.equals(KpiUnit.SHARE)
                ? number.movePointRight(2).toPlainString() + " %"
                : number.toPlainString() + " " + unit;
    }

    private static long cents(Money amount) {
        return amount.amount().movePointRight(2).longValueExact();
    }
}
