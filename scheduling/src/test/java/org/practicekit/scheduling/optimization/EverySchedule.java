package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SessionCap;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.PlanningWeights;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitType;

/**
 * Tries every plan of a tiny practice: each minute of each day at each place, with all combinations of resources, by asking the rules of
 * booking. Shares nothing with the optimiser but the wishes.
 */
final class EverySchedule {
    private final PlanningCase asked;
    private final PlanAudit audit;
    private final PlanningWeights weights;
    private final List<List<Priced>> options = new ArrayList<>();
    private final long[] leastFrom;
    private final Map<WantedVisitId, Opening> placed = new HashMap<>();
    private final Map<WantedVisitId, List<Use>> taken = new HashMap<>();
    private final Map<DateRange, OpenHours> known = new HashMap<>();
    private long best = Long.MAX_VALUE;

    EverySchedule(PlanningCase asked, PlanningWeights weights) {
        this.asked = asked;
        this.audit = asked.audit();
        this.weights = weights;
        for (WantedVisit visit : asked.request().visits()) {
            List<Priced> all = new ArrayList<>();
            everyOpening(visit).forEach(opening -> all.add(priced(visit, Optional.of(opening))));
            all.add(priced(visit, Optional.empty()));
            all.sort(Comparator.comparing(Priced::points));
            options.add(all);
        }
        this.leastFrom = new long[options.size() + 1];
        for (int visit = options.size() - 1; visit >= 0; visit--) {
            leastFrom[visit] = leastFrom[visit + 1] + options.get(visit).get(0).points();
        }
    }

    /** What the best plan costs, gaps aside. */
    long least() {
        descend(0, 0);
        return best;
    }

    private Priced priced(WantedVisit visit, Optional<Opening> opening) {
        return new Priced(opening, audit.points(visit, opening, weights));
    }

    private void descend(int number, long points) {
        if (points + leastFrom[number] >= best) {
            return;
        }
        if (number == options.size()) {
            if (tiesHold()) {
                best = points;
            }
            return;
        }
        WantedVisit visit = asked.request().visits().get(number);
        for (Priced option : options.get(number)) {
            if (option.opening().isEmpty()) {
                descend(number + 1, points + option.points());
            } else if (isFree(visit, option.opening().get())
                    && hasRoom(option.opening().get())) {
                placed.put(visit.id(), option.opening().get());
                taken.put(
                        visit.id(),
                        PlanAudit.appointment(visit, option.opening().get()).allUses());
                descend(number + 1, points + option.points());
                placed.remove(visit.id());
                taken.remove(visit.id());
            }
        }
    }

    private boolean isFree(WantedVisit visit, Opening opening) {
        List<Use> uses = PlanAudit.appointment(visit, opening).allUses();
        return taken.values().stream()
                .flatMap(List::stream)
                .noneMatch(other -> uses.stream().anyMatch(other::clashesWith));
    }

    /** Whether no block takes more with this visit than it may. */
    private boolean hasRoom(Opening opening) {
        DateRange around = new DateRange(
                PlanAudit.date(opening).minusDays(2), PlanAudit.date(opening).plusDays(3));
        OpenHours hours = known.computeIfAbsent(around, days -> OpenHours.of(asked.setup(), days));
        for (Use use : opening.uses()) {
            Stretch stretch = hours.at(use.resource(), use.time().start()).orElseThrow();
            for (SessionCap cap : stretch.caps()) {
                long beside = placed.values().stream()
                        .filter(other -> cap.counts(other.visitType()))
                        .flatMap(other -> other.uses().stream())
                        .filter(other -> other.resource().equals(use.resource())
                                && stretch.block().contains(other.time().start()))
                        .count();
                if (cap.counts(opening.visitType()) && beside >= cap.most()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean tiesHold() {
        for (WantedVisit visit : asked.request().visits()) {
            Opening later = placed.get(visit.id());
            for (Follows follows : visit.follows()) {
                Opening earlier = placed.get(follows.other());
                if (later != null && earlier == null && follows.onlyAfterIt()) {
                    return false;
                }
                if (later != null && earlier != null) {
                    long days = PlanAudit.date(later).toEpochDay()
                            - PlanAudit.date(earlier).toEpochDay();
                    if (days < follows.leastDays()
                            || days > follows.mostDays()
                            || follows.sameProvider()
                                    && !PlanAudit.provider(later).equals(PlanAudit.provider(earlier))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Where a visit could be booked if nobody else of the plan were there, and not over midnight. */
    private List<Opening> everyOpening(WantedVisit visit) {
        VisitType type = asked.setup().visitType(visit.wish().visitType()).orElseThrow();
        List<List<ResourceId>> combinations = new ArrayList<>();
        combine(type, new ArrayList<>(), combinations);
        List<Opening> found = new ArrayList<>();
        for (Location location : asked.setup().locations()) {
            WallClock clock = location.clock();
            for (LocalDate date : asked.request()
                    .dates()
                    .from()
                    .datesUntil(asked.request().dates().to())
                    .toList()) {
                TimeRange day = clock.day(date).orElseThrow();
                for (Instant start = day.start(); start.isBefore(day.end()); start = start.plusSeconds(60)) {
                    for (List<ResourceId> with : combinations) {
                        Opening opening = opening(type, location, start, with);
                        if (day.encloses(opening.time())
                                && day.encloses(opening.uses().get(0).time())
                                && audit.suits(visit.wish(), opening)
                                && audit.refusal(visit.wish(), opening, PlanAudit.appointments(asked.taken()))
                                        .isEmpty()) {
                            found.add(opening);
                        }
                    }
                }
            }
        }
        return found;
    }

    private void combine(VisitType type, List<ResourceId> some, List<List<ResourceId>> all) {
        if (some.size() == type.needs().size()) {
            all.add(List.copyOf(some));
            return;
        }
        for (Resource one : asked.setup().resources()) {
            if (type.needs().get(some.size()).metBy(one) && !some.contains(one.id())) {
                some.add(one.id());
                combine(type, some, all);
                some.remove(some.size() - 1);
            }
        }
    }

    private static Opening opening(VisitType type, Location location, Instant start, List<ResourceId> with) {
        TimeRange time = TimeRange.of(start, type.duration());
        var opening = Opening.builder()
                .visitType(type.id())
                .location(location.id())
                .zone(location.zone())
                .time(time);
        for (int need = 0; need < with.size(); need++) {
            opening.addUses(Use.of(with.get(need), type.taken(type.needs().get(need), start)));
        }
        return opening.build();
    }

    private record Priced(Optional<Opening> opening, long points) {}
}
