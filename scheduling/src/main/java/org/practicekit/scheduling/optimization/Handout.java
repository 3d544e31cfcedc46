package org.practicekit.scheduling.optimization;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Makes openings of placements for which rooms were only counted, each by the practice's own search, so that the plan keeps every rule that booking
 * keeps. Who finds no room because counting was too hopeful, and who was left out, takes the best time that is left, or one that
 * another visit leaves for it.
 */
final class Handout {
    /** How many exchanges are looked at in all, so that a crowd without any chance costs no more than a few seconds. */
    private static final int MOST_TRIES = 3_000;
    /** How many visits are asked to go elsewhere for one. */
    private static final int NEIGHBOURS = 60;

    private final PlanScope scope;
    private final PlanMapping mapping;
    private final Seats seats;
    private final Map<Integer, Placement> placements;
    private int tries = MOST_TRIES;

    private Handout(Seats seats, Map<Integer, Placement> placements) {
        this.scope = seats.scope;
        this.mapping = seats.mapping;
        this.seats = seats;
        this.placements = placements;
    }

    /** Gives everybody a place that can have one. */
    static void enter(Seats seats, Map<Integer, Placement> placements) {
        Handout handout = new Handout(seats, placements);
        handout.placeAsPlanned();
        handout.placeTheRest();
        handout.dropWhatIsNoUseAlone();
        Nearer.move(seats);
    }

    private void placeAsPlanned() {
        Map<WantedVisit, Placement> others = new LinkedHashMap<>();
        for (WantedVisit visit : scope.open) {
            Placement at = placements.get(mapping.number(visit));
            if (at != null && mapping.isAsBooked(visit, at) && mapping.mayStay(visit)) {
                seats.place(visit, scope.booked(visit).map(scope::opening).orElseThrow());
            } else if (at != null) {
                others.put(visit, at);
            }
        }
        Map<WantedVisitId, List<ResourceId>> given =
                mapping.rooms(seats.placed().values(), others);
        others.forEach((visit, at) ->
                Optional.ofNullable(given.get(visit.id())).ifPresent(resources -> takeAt(visit, at, resources)));
    }

    /** Takes what was given to a visit, as the search would. */
    private void takeAt(WantedVisit visit, Placement at, List<ResourceId> given) {
        Instant start = mapping.start(at, mapping.demand(visit).orElseThrow());
        SlotRequest wish = seats.wish(
                        visit, DateRange.day(mapping.location(at).clock().date(start)))
                .location(mapping.location(at).id())
                .onlyWith(given)
                .limit(1)
                .build();
        seats.search
                .offers(
                        wish,
                        seats.diary,
                        scope.now,
                        opening -> opening.start().equals(start) && seats.keepsTies(visit, opening))
                .forEach(opening -> seats.place(visit, opening));
    }

    /** The dearest to leave out first, until nobody finds a place any more. */
    private void placeTheRest() {
        List<WantedVisit> inOrder = scope.open.stream()
                .filter(visit -> mapping.demand(visit).isPresent())
                .sorted(Comparator.comparing((WantedVisit visit) -> -mapping.pointsLeftOut(visit))
                        .thenComparing(WantedVisit::targetBy))
                .toList();
        boolean more = true;
        while (more) {
            more = false;
            for (WantedVisit visit : inOrder) {
                more |= !seats.isPlaced(visit) && (placeAnywhere(visit) || placeByExchange(visit));
            }
        }
    }

    private boolean placeAnywhere(WantedVisit visit) {
        Optional<Opening> best = seats.cheapest(visit);
        best.ifPresent(opening -> seats.place(visit, opening));
        return best.isPresent();
    }

    /** Places a visit where another one goes elsewhere for it, if the practice minds that less. */
    private boolean placeByExchange(WantedVisit visit) {
        Exchange best = null;
        for (WantedVisit other : neighbours(visit)) {
            if (tries == 0) {
                break;
            }
            tries--;
            Exchange exchange = exchange(visit, other);
            if (exchange != null && (best == null || exchange.points() < best.points())) {
                best = exchange;
            }
        }
        if (best == null || best.points() >= mapping.pointsLeftOut(visit)) {
            return false;
        }
        seats.takeAway(best.other());
        seats.place(visit, best.here());
        seats.place(best.other(), best.there());
        return true;
    }

    /** What would come of it if the other went elsewhere; null when one of both would find no place. */
    private @Nullable Exchange exchange(WantedVisit visit, WantedVisit other) {
        Opening before = seats.where(other.id()).orElseThrow();
        seats.takeAway(other);
        Optional<Opening> here = seats.cheapest(visit);
        Exchange exchange = null;
        if (here.isPresent()) {
            seats.place(visit, here.get());
            Optional<Opening> there = seats.cheapest(other);
            if (there.isPresent()) {
                long points = seats.points(visit, here.get())
                        + seats.points(other, there.get())
                        - seats.points(other, before);
                exchange = new Exchange(other, here.get(), there.get(), points);
            }
            seats.takeAway(visit);
        }
        seats.place(other, before);
        return exchange;
    }

    /** Who is seen around the time for which the visit was planned, or the day it is wanted by, the nearest first. */
    private List<WantedVisit> neighbours(WantedVisit visit) {
        Placement at = placements.get(mapping.number(visit));
        Instant around = at == null
                ? scope.setup.locations().get(0).clock().at(visit.targetBy().atTime(12, 0))
                : mapping.start(at, mapping.demand(visit).orElseThrow());
        return scope.open.stream()
                .filter(seats::isPlaced)
                .sorted(Comparator.comparing((WantedVisit other) -> apart(around, other))
                        .thenComparing(WantedVisit::id))
                .limit(NEIGHBOURS)
                .toList();
    }

    private Duration apart(Instant around, WantedVisit other) {
        return Duration.between(around, seats.where(other.id()).orElseThrow().start())
                .abs();
    }

    private void dropWhatIsNoUseAlone() {
        List<WantedVisit> alone;
        do {
            alone = scope.open.stream()
                    .filter(visit -> seats.isPlaced(visit) && seats.isAlone(visit))
                    .toList();
            alone.forEach(seats::takeAway);
        } while (!alone.isEmpty());
    }

    /**
     * A visit takes a time that another leaves.
     *
     * @param points what the practice minds more than before
     */
    private record Exchange(WantedVisit other, Opening here, Opening there, long points) {}
}
