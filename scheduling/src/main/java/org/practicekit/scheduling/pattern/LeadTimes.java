package org.practicekit.scheduling.pattern;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.Percentile;
import org.practicekit.scheduling.policy.LeadTimeBands;

/**
 * How many days lie between asking for a visit and the visit, on the calendar of its location: 0 is the same day. Over visits
 * whose patient came or was missed. Left out are visits that were moved, whose patient wished for another time, and those
 * written down only after they began. Pure functions of the sample.
 */
public final class LeadTimes {
    private LeadTimes() {}

    /** So many percent of patients had to wait no longer. */
    public static Kpi percentile(VisitSample sample, Percentile percentile) {
        List<KnownVisit> considered = sample.visits(visit -> days(visit).isPresent());
        List<Long> days =
                considered.stream().flatMap(visit -> days(visit).stream()).toList();
        return sample.kpi(PatternKpis.LEAD_TIME)
                .putDimensions("percentile", Integer.toString(percentile.percent()))
                .figure(percentile.of(days, 1, "no patient who came or was missed had asked for a visit"))
                .considered(VisitSample.sources(considered))
                .counted(VisitSample.sources(considered))
                .build();
    }

    /** How many visits were asked for how long ahead, for each of the practice's bands. */
    public static List<LeadTimeCount> bands(VisitSample sample, LeadTimeBands bands) {
        return bands.all().stream()
                .map(band -> new LeadTimeCount(
                        band,
                        sample
                                .visits(visit -> days(visit)
                                        .filter(days -> band.contains(Math.toIntExact(days)))
                                        .isPresent())
                                .stream()
                                .map(visit -> visit.appointment().id())
                                .toList()))
                .toList();
    }

    static Optional<Long> days(KnownVisit visit) {
        if (!visit.attended() && !visit.missed()) {
            return Optional.empty();
        }
        return visit.requestedAt()
                .filter(asked -> !asked.isAfter(visit.time().start()))
                .map(asked -> ChronoUnit.DAYS.between(visit.clock().date(asked), visit.date()));
    }
}
