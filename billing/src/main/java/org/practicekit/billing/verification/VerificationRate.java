package org.practicekit.billing.verification;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.practicekit.billing.eligibility.CoverageStatus;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.time.DateRange;

/**
 * Counts how many visits were verified before they began. Immutable and thread-safe.
 *
 * @param within how long before the visit an answer may have come
 */
public record VerificationRate(Duration within) implements Serializable {
    private static final Set<CoverageStatus> CONCLUSIVE = EnumSet.of(CoverageStatus.ACTIVE, CoverageStatus.INACTIVE);

    public VerificationRate {
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("the time before a visit (%s) must be positive.".formatted(within));
        }
    }

    /**
     * The rate as of an instant.
     *
     * @param visits in any order; those called off left out by the host
     * @param lookups of their patients, in any order
     * @param period which days of service
     * @param asOf what was answered later has no part in it, and no visit that begins later
     */
    public Kpi of(Collection<UpcomingVisit> visits, Collection<Verification> lookups, DateRange period, Instant asOf) {
        List<UpcomingVisit> begun = visits.stream()
                .filter(visit -> period.contains(visit.date()) && !visit.start().isAfter(asOf))
                .sorted(Comparator.comparing(UpcomingVisit::id))
                .toList();
        List<KpiSource> counted = begun.stream()
                .filter(visit -> lookups.stream().anyMatch(lookup -> verifies(lookup, visit)))
                .map(VerificationRate::source)
                .toList();
        return Kpi.builder()
                .definition(VerificationKpis.VERIFICATION_RATE)
                .figure(Figure.ratio(counted.size(), begun.size(), "no visit had begun"))
                .asOf(asOf)
                .period(period)
                .putDimensions("answered-within", within.toString())
                .considered(begun.stream().map(VerificationRate::source).toList())
                .counted(counted)
                .build();
    }

    private boolean verifies(Verification lookup, UpcomingVisit visit) {
        return lookup.patient().equals(visit.patient())
                && lookup.status().filter(CONCLUSIVE::contains).isPresent()
                && lookup.answeredAt()
                        .filter(at -> at.isBefore(visit.start()))
                        .filter(at -> !at.isBefore(visit.start().minus(within)))
                        .isPresent();
    }

    private static KpiSource source(UpcomingVisit visit) {
        return new KpiSource("visit", visit.id().value());
    }
}
