package org.practicekit.scheduling.pattern;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.simulation.ServiceTime;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Counts what past visits asked of one session of the week. */
final class NeedCount {
    /** With fewer, the spread of the lengths would be chance. */
    private static final int ENOUGH_LENGTHS = 5;

    private static final double ASSUMED_VARIATION = 0.5;

    private final VisitSample sample;
    private final TemplateSession session;
    private final WallClock clock;

    NeedCount(VisitSample sample, TemplateSession session) {
        this.sample = sample;
        this.session = session;
        this.clock = sample.setup()
                .location(session.location())
                .map(Location::clock)
                .orElseThrow(() ->
                        new IllegalArgumentException("the setup has no location %s.".formatted(session.location())));
    }

    SessionNeed count() {
        List<TimeRange> over = over();
        Map<VisitTypeId, List<KnownVisit>> byType = new TreeMap<>();
        List<KnownVisit> considered = sample.with(session.provider())
                .visits(visit -> (visit.attended() || visit.missed())
                        && visit.appointment().location().equals(session.location())
                        && over.stream()
                                .anyMatch(time -> time.contains(visit.time().start())));
        considered.forEach(visit -> byType.computeIfAbsent(visit.appointment().visitType(), key -> new ArrayList<>())
                .add(visit));
        List<TypeDemand> demands = new ArrayList<>();
        if (!over.isEmpty()) {
            byType.forEach((type, visits) -> demands.add(demand(type, visits, over.size())));
        }
        return SessionNeed.builder()
                .session(session)
                .sessions(over.size())
                .demands(demands)
                .considered(VisitSample.sources(considered))
                .build();
    }

    /** The sessions of the kind that are over, on days on which the provider was in. */
    private List<TimeRange> over() {
        Spans open = new OpenTime(sample.setup(), sample.period(), sample.locations()).of(session.provider());
        List<TimeRange> over = new ArrayList<>();
        for (LocalDate date = sample.period().from();
                date.isBefore(sample.period().to());
                date = date.plusDays(1)) {
            if (!isTemplateOf(date)) {
                continue;
            }
            session.on(date, clock)
                    .filter(time -> !time.end().isAfter(sample.asOf()))
                    .filter(time -> !open.and(Spans.of(List.of(time))).isEmpty())
                    .ifPresent(over::add);
        }
        return over;
    }

    /** In weeks with other hours there is no such session. */
    private boolean isTemplateOf(LocalDate date) {
        return date.getDayOfWeek() == session.day()
                && TemplateSession.on(sample.setup(), session.provider(), date).stream()
                        .anyMatch(one -> one.location().equals(session.location())
                                && one.from().equals(session.from())
                                && one.to().equals(session.to()));
    }

    private TypeDemand demand(VisitTypeId type, List<KnownVisit> visits, int sessions) {
        long sameDay = visits.stream()
                .filter(visit -> LeadTimes.days(visit).filter(days -> days == 0).isPresent())
                .count();
        long missed = visits.stream().filter(KnownVisit::missed).count();
        return TypeDemand.builder()
                .visitType(type)
                .slot(slot(type, visits))
                .bookedAhead(new Figure.Ratio(visits.size() - sameDay, sessions))
                .sameDay(new Figure.Ratio(sameDay, sessions))
                .noShow((double) missed / visits.size())
                .service(service(type, visits))
                .build();
    }

    /** The planned length today; for a type that is no longer given, the length of the first visit. */
    private Duration slot(VisitTypeId type, List<KnownVisit> visits) {
        return sample.setup()
                .visitType(type)
                .map(VisitType::duration)
                .orElseGet(() -> visits.get(0).time().length());
    }

    private ServiceTime service(VisitTypeId type, List<KnownVisit> visits) {
        List<Double> minutes = sample
                .visits(visit -> visit.appointment().visitType().equals(type))
                .stream()
                .map(VisitTimes::inRoom)
                .flatMap(Optional::stream)
                .filter(length -> !length.isNegative() && !length.isZero())
                .map(length -> length.toSeconds() / 60.0)
                .toList();
        if (minutes.size() < ENOUGH_LENGTHS) {
            return ServiceTime.gamma(slot(type, visits), ASSUMED_VARIATION);
        }
        double mean = minutes.stream().mapToDouble(Double::doubleValue).sum() / minutes.size();
        double squares =
                minutes.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
        double deviation = Math.sqrt(squares / (minutes.size() - 1));
        return ServiceTime.gamma(Duration.ofMillis(Math.round(mean * 60_000)), Math.min(5, deviation / mean));
    }
}
