package org.practicekit.scheduling.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;

/**
 * How much of its open time a resource is taken, in minutes that pass: a day of 23 or 25 hours is as long as it is. A minute
 * with two visits is taken once; minutes outside the open hours count on neither side. Buffers count as far as the resource
 * is taken up by them. Pure functions of the sample.
 */
public final class Utilization {
    private Utilization() {}

    /** Taken by visits that were kept for their patients, missed ones included. */
    public static Kpi booked(VisitSample sample, ResourceId resource) {
        return share(sample, PatternKpis.UTILIZATION, resource.toString(), List.of(resource), KnownVisit::kept);
    }

    /** The same of all resources of a kind together. */
    public static Kpi booked(VisitSample sample, ResourceKind kind) {
        return share(sample, PatternKpis.UTILIZATION, kind.word(), all(sample, kind), KnownVisit::kept);
    }

    /** Taken by visits whose patient came. */
    public static Kpi attended(VisitSample sample, ResourceId resource) {
        return share(
                sample, PatternKpis.ATTENDED_UTILIZATION, resource.toString(), List.of(resource), KnownVisit::attended);
    }

    /** The same of all resources of a kind together. */
    public static Kpi attended(VisitSample sample, ResourceKind kind) {
        return share(sample, PatternKpis.ATTENDED_UTILIZATION, kind.word(), all(sample, kind), KnownVisit::attended);
    }

    private static List<ResourceId> all(VisitSample sample, ResourceKind kind) {
        return sample.setup().resources().stream()
                .map(Resource::id)
                .filter(id -> id.kind() == kind)
                .sorted()
                .toList();
    }

    private static Kpi share(
            VisitSample sample,
            PatternKpis definition,
            String whose,
            List<ResourceId> resources,
            Predicate<KnownVisit> takes) {
        OpenTime hours = new OpenTime(sample.setup(), sample.period(), sample.locations());
        long taken = 0;
        long open = 0;
        Set<KpiSource> sources = new TreeSet<>();
        List<KnownVisit> visits = sample.ofEveryDay().stream().filter(takes).toList();
        for (ResourceId resource : resources) {
            Spans openTime = hours.of(resource);
            List<TimeRange> uses = new ArrayList<>();
            for (KnownVisit visit : visits) {
                for (Use use : visit.appointment().uses()) {
                    if (use.resource().equals(resource)
                            && !openTime.and(Spans.of(List.of(use.time()))).isEmpty()) {
                        uses.add(use.time());
                        sources.add(visit.source());
                    }
                }
            }
            taken += Spans.of(uses).and(openTime).minutes();
            open += openTime.minutes();
        }
        List<KpiSource> counted = List.copyOf(sources);
        sources.add(sample.setupSource());
        return sample.kpi(definition)
                .putDimensions("of", whose)
                .figure(Figure.ratio(taken, open, "it was not open"))
                .considered(sources)
                .counted(counted)
                .build();
    }
}
