package org.practicekit.scheduling.pattern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * What became of the time that was given back. Time is freed when the last visit on it is called off or moved before it
 * comes, while the provider is open; it is filled when in the end another visit has it. Time that is freed, filled and freed
 * again counts once. Pure function of the sample.
 */
public final class FreedTime {
    private FreedTime() {}

    /** Minutes filled of the minutes freed by the visits of the sample; whoever fills them need not be of the sample. */
    public static Kpi fillRate(VisitSample sample) {
        OpenTime hours = new OpenTime(sample.setup(), sample.period(), sample.locations());
        Map<ResourceId, List<Taking>> freeing = takings(sample.visits(KnownVisit::calledOff));
        Map<ResourceId, List<Taking>> everybody = takings(sample.everybody());
        long freed = 0;
        long filled = 0;
        Set<KpiSource> counted = new TreeSet<>();
        Set<KpiSource> considered = new TreeSet<>(Set.of(sample.setupSource()));
        for (Map.Entry<ResourceId, List<Taking>> one : freeing.entrySet()) {
            List<Taking> others = everybody.getOrDefault(one.getKey(), List.of());
            Spans open = hours.of(one.getKey());
            Spans freedHere = Spans.of(List.of());
            for (Taking taking : one.getValue()) {
                freedHere = freedHere.plus(taking.freed(others, considered).and(open));
                considered.add(taking.visit().source());
            }
            List<TimeRange> kept = new ArrayList<>();
            for (Taking other : others) {
                if (other.visit().kept()
                        && !freedHere.and(Spans.of(List.of(other.time()))).isEmpty()) {
                    kept.add(other.time());
                    counted.add(other.visit().source());
                }
            }
            freed += freedHere.minutes();
            filled += freedHere.and(Spans.of(kept)).minutes();
        }
        considered.addAll(counted);
        return sample.kpi(PatternKpis.FILL_RATE)
                .figure(Figure.ratio(filled, freed, "no time was freed"))
                .considered(considered)
                .counted(counted)
                .build();
    }

    private static Map<ResourceId, List<Taking>> takings(List<KnownVisit> visits) {
        Map<ResourceId, List<Taking>> takings = new TreeMap<>(Comparator.naturalOrder());
        for (KnownVisit visit : visits) {
            for (Use use : visit.leadUses()) {
                takings.computeIfAbsent(use.resource(), key -> new ArrayList<>())
                        .add(new Taking(visit, use.time()));
            }
        }
        return takings;
    }

    /** A visit has a provider's time. */
    private record Taking(KnownVisit visit, TimeRange time) {
        /** What its calling off left to nobody. */
        Spans freed(List<Taking> others, Set<KpiSource> considered) {
            Instant at = visit.became(AppointmentStatus.CANCELLED).orElseThrow();
            if (!at.isBefore(time.end())) {
                return Spans.of(List.of());
            }
            TimeRange left = at.isAfter(time.start()) ? new TimeRange(at, time.end()) : time;
            List<TimeRange> held = new ArrayList<>();
            for (Taking other : others) {
                if (other.time.overlaps(left) && !other.visit.equals(visit) && other.hasItWhen(visit, at)) {
                    held.add(other.time);
                    considered.add(other.visit.source());
                }
            }
            return Spans.of(List.of(left)).minus(Spans.of(held));
        }

        /** Of two things noted at the same moment the giving up comes first, unless it is one move of one patient. */
        private boolean hasItWhen(KnownVisit left, Instant at) {
            boolean moved = left.appointment()
                    .replacedBy()
                    .filter(visit.appointment().id()::equals)
                    .isPresent();
            boolean agreed = visit.agreedAt()
                    .map(from -> from.isBefore(at) || moved && from.equals(at))
                    .orElse(visit.kept());
            boolean gone = visit.became(AppointmentStatus.CANCELLED)
                    .map(from -> !from.isAfter(at))
                    .orElse(false);
            return agreed && !gone;
        }
    }
}
