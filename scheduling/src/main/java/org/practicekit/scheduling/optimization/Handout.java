package org.practicekit.scheduling.optimization;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotRequestBuilder;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Hands out rooms, devices and staff to a plan that only counted them, each visit by the practice's own search, so that the plan keeps every rule
 * that booking keeps. In the order in which visits begin there is a room for each as long as any of a set will do; who finds
 * none because counting was too hopeful, and who was left out, takes the best time that is left.
 */
final class Handout {
    /** How many openings are looked at for a visit that lost its place. */
    private static final int LOOK_AT = 500;

    private final PlanScope scope;
    private final PlanMapping mapping;
    private final SlotSearch search;
    private final PlannedDiary diary;
    private final Map<WantedVisitId, PlacedVisit> placed = new HashMap<>();

    Handout(PlanScope scope, PlanMapping mapping, SlotSearch search, Map<Integer, Placement> placements) {
        this.scope = scope;
        this.mapping = mapping;
        this.search = search;
        this.diary = new PlannedDiary(scope);
        Map<WantedVisit, Placement> others = new LinkedHashMap<>();
        for (WantedVisit visit : scope.open) {
            Placement at = placements.get(mapping.number(visit));
            if (at != null && mapping.isAsBooked(visit, at) && mapping.mayStay(visit)) {
                stay(visit);
            } else if (at != null) {
                others.put(visit, at);
            }
        }
        others.entrySet().stream()
                .sorted(Comparator.comparing(one -> start(one.getKey(), one.getValue())))
                .forEach(one -> takeAt(one.getKey(), one.getValue()));
        placeTheRest();
        dropWhatIsNoUseAlone();
        moveNearer();
    }

    /** Where each visit is that is placed. */
    Map<WantedVisitId, PlacedVisit> placed() {
        return placed;
    }

    /** The plan so far as placements by number. */
    Map<Integer, Placement> placements() {
        Map<Integer, Placement> placements = new LinkedHashMap<>();
        for (WantedVisit visit : scope.open) {
            Optional.ofNullable(placed.get(visit.id()))
                    .ifPresent(one -> placements.put(mapping.number(visit), placement(visit, one.opening())));
        }
        return placements;
    }

    PlannedDiary diary() {
        return diary;
    }

    /** Where a visit may be as things are: tied as agreed, and not over midnight. */
    Predicate<Opening> fitting(WantedVisit visit) {
        return opening -> isWithinADay(opening) && keepsTies(visit, opening);
    }

    /** Whether the visit is as agreed to those it is tied to, as far as they are placed. */
    boolean keepsTies(WantedVisit visit, Opening opening) {
        return scope.ties(visit, this::where).stream().allMatch(tie -> {
            Opening first = tie.otherFirst() ? tie.other() : opening;
            Opening second = tie.otherFirst() ? opening : tie.other();
            return tie.terms().holds(first.local().toLocalDate(), second.local().toLocalDate())
                    && (!tie.terms().sameProvider() || scope.primary(first).equals(scope.primary(second)));
        });
    }

    /** Whether it is no use because a visit that it follows is not planned. */
    boolean isAlone(WantedVisit visit) {
        return visit.follows().stream()
                .anyMatch(follows ->
                        follows.onlyAfterIt() && where(follows.other()).isEmpty());
    }

    /** The wish as far as it lies within the plan. */
    SlotRequestBuilder wish(WantedVisit visit, DateRange dates) {
        return SlotRequest.builder().like(visit.wish()).dates(dates).allowOverbooking(false);
    }

    private Optional<Opening> where(WantedVisitId id) {
        return Optional.ofNullable(placed.get(id))
                .map(PlacedVisit::opening)
                .or(() -> Optional.ofNullable(scope.stayingAt.get(id)));
    }

    private void stay(WantedVisit visit) {
        Opening here = scope.opening(scope.booked(visit).orElseThrow());
        place(visit, here, PlacedVisit.Change.KEPT);
    }

    private void place(WantedVisit visit, Opening opening, PlacedVisit.Change change) {
        List<Use> uses = uses(visit, opening);
        diary.place(uses);
        placed.put(visit.id(), new PlacedVisit(visit.id(), opening, change));
    }

    private static List<Use> uses(WantedVisit visit, Opening opening) {
        List<Use> uses = new ArrayList<>(opening.uses());
        uses.add(Use.of(ResourceId.of(visit.wish().patient()), opening.time()));
        return uses;
    }

    private Instant start(WantedVisit visit, Placement at) {
        return mapping.start(at, mapping.demand(visit).orElseThrow());
    }

    /** Takes a room for a visit whose time and provider are known, if there is one. */
    private void takeAt(WantedVisit visit, Placement at) {
        VisitDemand demand = mapping.demand(visit).orElseThrow();
        ResourceId primary = mapping.primary(at);
        Instant start = start(visit, at);
        LocationId place = mapping.location(at).id();
        WallClock clock = mapping.location(at).clock();
        SlotRequestBuilder wish =
                wish(visit, DateRange.day(clock.date(start))).location(place).limit(1);
        boolean onlyOneOfItsKind = demand.type.needs().stream()
                        .filter(need -> need.kind() == primary.kind())
                        .count()
                == 1;
        if (onlyOneOfItsKind) {
            wish.onlyWith(visit.wish().onlyWith().stream()
                            .filter(id -> id.kind() != primary.kind())
                            .collect(Collectors.toSet()))
                    .addOnlyWith(primary);
        }
        search
                .offers(
                        wish.build(),
                        diary,
                        scope.now,
                        opening -> opening.start().equals(start)
                                && scope.primary(opening).equals(primary)
                                && keepsTies(visit, opening))
                .stream()
                .findFirst()
                .ifPresent(opening -> place(visit, opening, change(visit, opening)));
    }

    private PlacedVisit.Change change(WantedVisit visit, Opening opening) {
        if (scope.booked(visit).isEmpty()) {
            return PlacedVisit.Change.NEW;
        }
        return mapping.isAsBooked(visit, placement(visit, opening))
                ? PlacedVisit.Change.OTHER_ROOM
                : PlacedVisit.Change.MOVED;
    }

    private Placement placement(WantedVisit visit, Opening opening) {
        return mapping.placement(opening, mapping.demand(visit).orElseThrow());
    }

    /** The dearest to leave out first, until nobody finds a place any more. */
    private void placeTheRest() {
        List<WantedVisit> waiting = scope.open.stream()
                .filter(visit -> mapping.demand(visit).isPresent())
                .sorted(Comparator.comparing((WantedVisit visit) -> -mapping.pointsLeftOut(visit))
                        .thenComparing(WantedVisit::targetBy))
                .collect(Collectors.toCollection(ArrayList::new));
        int before;
        do {
            before = placed.size();
            waiting.removeIf(visit -> placed.containsKey(visit.id()));
            waiting.stream().filter(visit -> !isAlone(visit)).forEach(this::placeAnywhere);
        } while (placed.size() > before);
    }

    private void placeAnywhere(WantedVisit visit) {
        if (mapping.mayStay(visit) && staysFree(visit)) {
            stay(visit);
            return;
        }
        Optional<DateRange> dates = new Binding(scope, visit).dates;
        dates.map(days -> wish(visit, days).limit(LOOK_AT).build()).stream()
                .flatMap(wish -> search.offers(wish, diary, scope.now, fitting(visit)).stream())
                .filter(opening ->
                        mapping.points(visit, placement(visit, opening)).isPresent())
                .min(Comparator.comparing((Opening opening) -> points(visit, opening))
                        .thenComparing(Opening::start)
                        .thenComparing(opening -> opening.resources().toString()))
                .filter(opening -> points(visit, opening) <= mapping.pointsLeftOut(visit))
                .ifPresent(opening -> place(visit, opening, change(visit, opening)));
    }

    /** Moves visits that are booked elsewhere as near as can be to where they are booked, where that costs nothing. */
    private void moveNearer() {
        for (WantedVisit visit : scope.open) {
            PlacedVisit now = placed.get(visit.id());
            if (now == null || now.change() != PlacedVisit.Change.MOVED) {
                continue;
            }
            Instant booked = scope.booked(visit).orElseThrow().time().start();
            long cost = cost();
            takeAway(visit, now);
            DateRange day = DateRange.day(now.opening().local().toLocalDate());
            search.offers(wish(visit, day).limit(LOOK_AT).build(), diary, scope.now, fitting(visit)).stream()
                    .filter(opening -> apart(opening, booked).compareTo(apart(now.opening(), booked)) < 0)
                    .filter(opening ->
                            mapping.points(visit, placement(visit, opening)).isPresent()
                                    && points(visit, opening) <= points(visit, now.opening()))
                    .min(Comparator.comparing((Opening opening) -> apart(opening, booked))
                            .thenComparing(opening -> points(visit, opening))
                            .thenComparing(Opening::start)
                            .thenComparing(opening -> opening.resources().toString()))
                    .ifPresent(opening -> place(visit, opening, change(visit, opening)));
            if (!placed.containsKey(visit.id()) || cost() > cost) {
                Optional.ofNullable(placed.get(visit.id())).ifPresent(nearer -> takeAway(visit, nearer));
                place(visit, now.opening(), now.change());
            }
        }
    }

    private void takeAway(WantedVisit visit, PlacedVisit at) {
        diary.giveBack(uses(visit, at.opening()));
        placed.remove(visit.id());
    }

    private long cost() {
        return PlanCost.of(mapping.problem, placements()).total();
    }

    private static Duration apart(Opening opening, Instant booked) {
        return Duration.between(booked, opening.start()).abs();
    }

    private boolean staysFree(WantedVisit visit) {
        Opening here = scope.opening(scope.booked(visit).orElseThrow());
        return diary.isFree(uses(visit, here)) && keepsTies(visit, here);
    }

    private long points(WantedVisit visit, Opening opening) {
        return mapping.points(visit, placement(visit, opening)).orElseThrow();
    }

    private void dropWhatIsNoUseAlone() {
        List<WantedVisit> alone;
        do {
            alone = scope.open.stream()
                    .filter(visit -> placed.containsKey(visit.id()) && isAlone(visit))
                    .toList();
            for (WantedVisit visit : alone) {
                where(visit.id()).ifPresent(opening -> diary.giveBack(uses(visit, opening)));
                placed.remove(visit.id());
            }
        } while (!alone.isEmpty());
    }

    private boolean isWithinADay(Opening opening) {
        WallClock clock = new WallClock(opening.zone());
        return opening.uses().stream()
                        .filter(use -> use.resource().equals(scope.primary(opening)))
                        .allMatch(use ->
                                !clock.date(use.time().end().minusNanos(1)).isAfter(clock.date(opening.start()))
                                        && !clock.date(use.time().start()).isBefore(clock.date(opening.start())))
                && !clock.date(opening.time().end().minusNanos(1)).isAfter(clock.date(opening.start()));
    }
}
