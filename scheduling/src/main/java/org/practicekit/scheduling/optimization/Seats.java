package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotRequestBuilder;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;

/** Who is placed where so far, with all that takes up, and where else somebody could be by the practice's own search. */
final class Seats {
    /** How many openings are looked at for a visit. */
    private static final int LOOK_AT = 500;

    final PlanScope scope;
    final PlanMapping mapping;
    final SlotSearch search;
    final PlannedDiary diary;
    private final Map<WantedVisitId, PlacedVisit> placed = new HashMap<>();

    Seats(PlanScope scope, PlanMapping mapping, SlotSearch search) {
        this.scope = scope;
        this.mapping = mapping;
        this.search = search;
        this.diary = new PlannedDiary(scope);
    }

    void place(WantedVisit visit, Opening opening) {
        diary.place(opening.visitType(), uses(visit, opening));
        placed.put(visit.id(), new PlacedVisit(visit.id(), opening, change(visit, opening)));
    }

    void takeAway(WantedVisit visit) {
        where(visit.id()).ifPresent(opening -> diary.giveBack(opening.visitType(), uses(visit, opening)));
        placed.remove(visit.id());
    }

    boolean isPlaced(WantedVisit visit) {
        return placed.containsKey(visit.id());
    }

    /** Where each visit is that could be placed. */
    Map<WantedVisitId, PlacedVisit> placed() {
        return placed;
    }

    /** The same as placements by number. */
    Map<Integer, Placement> placements() {
        Map<Integer, Placement> placements = new LinkedHashMap<>();
        for (WantedVisit visit : scope.open) {
            Optional.ofNullable(placed.get(visit.id()))
                    .ifPresent(one -> placements.put(mapping.number(visit), placement(visit, one.opening())));
        }
        return placements;
    }

    /** Where a visit is, one that stays where it is booked too. */
    Optional<Opening> where(WantedVisitId id) {
        return Optional.ofNullable(placed.get(id))
                .map(PlacedVisit::opening)
                .or(() -> Optional.ofNullable(scope.stayingAt.get(id)));
    }

    /** The least minded time that is left for a visit, where that is minded no more than leaving it out. */
    Optional<Opening> cheapest(WantedVisit visit) {
        Optional<Opening> here = scope.booked(visit)
                .map(scope::opening)
                .filter(opening -> mapping.mayStay(visit) && diary.isFree(uses(visit, opening)))
                .filter(this::takesNobodysPlace)
                .filter(opening -> keepsTies(visit, opening));
        return here.isPresent() || isAlone(visit) ? here : found(visit);
    }

    /** Whether staying in a block that has all the visits it takes leaves out nobody who comes into it. */
    private boolean takesNobodysPlace(Opening here) {
        return here.uses().stream()
                .flatMap(use -> diary.full(here.visitType(), use, here.local().toLocalDate()).stream())
                .noneMatch(full -> placed.values().stream()
                        .filter(one -> one.change() != PlacedVisit.Change.KEPT)
                        .flatMap(one -> one.opening().uses().stream())
                        .anyMatch(use -> use.resource().equals(full.resource())
                                && full.block().contains(use.time().start())));
    }

    private Optional<Opening> found(WantedVisit visit) {
        Optional<DateRange> dates = new Binding(scope, visit).dates;
        List<Opening> openings = dates.map(days ->
                        search.offers(wish(visit, days).limit(LOOK_AT).build(), diary, scope.now, fitting(visit)))
                .orElse(List.of());
        return openings.stream()
                .filter(opening -> isKnown(visit, opening))
                .min(Comparator.comparing((Opening opening) -> points(visit, opening))
                        .thenComparing(Opening::start)
                        .thenComparing(opening -> opening.resources().toString()))
                .filter(opening -> points(visit, opening) <= mapping.pointsLeftOut(visit));
    }

    /** Whether the plan knows that the visit could be there, and so what is minded about it. */
    boolean isKnown(WantedVisit visit, Opening opening) {
        return mapping.points(visit, placement(visit, opening)).isPresent();
    }

    /** What the practice minds about a visit there. */
    long points(WantedVisit visit, Opening opening) {
        return mapping.points(visit, placement(visit, opening)).orElseThrow();
    }

    /** The wish on some dates, overbooking nobody. */
    SlotRequestBuilder wish(WantedVisit visit, DateRange dates) {
        return SlotRequest.builder().like(visit.wish()).dates(dates).allowOverbooking(false);
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

    /** Whether it is no use because a visit that it follows is not placed. */
    boolean isAlone(WantedVisit visit) {
        return visit.follows().stream()
                .anyMatch(follows ->
                        follows.onlyAfterIt() && where(follows.other()).isEmpty());
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

    private PlacedVisit.Change change(WantedVisit visit, Opening opening) {
        Optional<Appointment> booked = scope.booked(visit);
        if (booked.isEmpty()) {
            return PlacedVisit.Change.NEW;
        }
        if (booked.get().uses().equals(opening.uses())) {
            return PlacedVisit.Change.KEPT;
        }
        return mapping.isAsBooked(visit, placement(visit, opening))
                ? PlacedVisit.Change.OTHER_ROOM
                : PlacedVisit.Change.MOVED;
    }

    private Placement placement(WantedVisit visit, Opening opening) {
        return mapping.placement(opening, mapping.demand(visit).orElseThrow());
    }

    private static List<Use> uses(WantedVisit visit, Opening opening) {
        List<Use> uses = new ArrayList<>(opening.uses());
        uses.add(Use.of(ResourceId.of(visit.wish().patient()), opening.time()));
        return uses;
    }
}
