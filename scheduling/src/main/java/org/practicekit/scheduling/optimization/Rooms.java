package org.practicekit.scheduling.optimization;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Gives each visit of a plan its own room, device and helper. Whoever can use the fewest comes first, and takes what would be idle
 * for the shortest time around the visit; where all are taken, others that can use more make way for it.
 */
final class Rooms {
    /** How many may make way for each other, one behind the other. */
    private static final int DEEPEST = 4;

    private final FreeTime time;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<Calendar, NavigableMap<Integer, Claim>> taken = new HashMap<>();
    private final Deque<Move> moves = new ArrayDeque<>();

    Rooms(FreeTime time) {
        this.time = time;
    }

    /** A visit wants what it needs at a place from a tick on, with somebody who is certain. */
    void want(WantedVisitId visit, VisitDemand demand, PlaceTicks place, int start, ResourceId primary) {
        for (int need = 0; need < demand.needs(); need++) {
            List<ResourceId> able = need == demand.primary ? List.of(primary) : List.copyOf(demand.eligible.get(need));
            claims.add(
                    new Claim(visit, need, demand, able, place, start + demand.begin(need), start + demand.end(need)));
        }
    }

    /** A visit stays in its room. */
    void hold(WantedVisitId visit, ResourceId resource, PlaceTicks place, int from, int to) {
        Claim claim = new Claim(visit, 0, null, List.of(resource), place, from, to);
        calendar(resource, place).put(from, claim);
        claim.now = resource;
        claim.settled = true;
    }

    /** Hands out all that is wanted; those of a visit that cannot have everything are not there. */
    Map<WantedVisitId, List<ResourceId>> handOut() {
        claims.sort(Comparator.comparingInt((Claim claim) -> claim.able.size()).thenComparingInt(claim -> claim.from));
        for (Claim claim : claims) {
            moves.clear();
            give(claim, DEEPEST);
        }
        Map<WantedVisitId, List<Claim>> byVisit = new HashMap<>();
        claims.forEach(claim ->
                byVisit.computeIfAbsent(claim.visit, any -> new ArrayList<>()).add(claim));
        Map<WantedVisitId, List<ResourceId>> given = new HashMap<>();
        byVisit.forEach((visit, all) -> {
            List<ResourceId> resources = all.stream()
                    .sorted(Comparator.comparingInt(claim -> claim.need))
                    .flatMap(claim -> Optional.ofNullable(claim.now).stream())
                    .toList();
            if (resources.size() == all.size()) {
                given.put(visit, resources);
            }
        });
        return given;
    }

    private boolean give(Claim claim, int depth) {
        Optional<ResourceId> idle = claim.able.stream()
                .filter(one -> isOpen(claim, one) && inTheWay(claim, one).isEmpty() && !isWithTheSame(claim, one))
                .min(Comparator.comparingInt(one -> idleAround(claim, one)));
        if (idle.isPresent()) {
            move(claim, idle.get());
            return true;
        }
        if (depth == 0) {
            return false;
        }
        claim.settled = true;
        boolean given = claim.able.stream()
                .anyMatch(one -> isOpen(claim, one) && !isWithTheSame(claim, one) && makeWay(claim, one, depth));
        claim.settled = false;
        return given;
    }

    /** Whether those in the way all find something else. */
    private boolean makeWay(Claim claim, ResourceId resource, int depth) {
        List<Claim> others = inTheWay(claim, resource);
        if (others.stream().anyMatch(other -> other.settled)) {
            return false;
        }
        int before = moves.size();
        others.forEach(other -> move(other, null));
        move(claim, resource);
        for (Claim other : others) {
            if (!give(other, depth - 1)) {
                while (moves.size() > before) {
                    Move last = moves.pop();
                    put(last.claim(), last.from());
                }
                return false;
            }
        }
        return true;
    }

    private void move(Claim claim, @Nullable ResourceId to) {
        moves.push(new Move(claim, claim.now));
        put(claim, to);
    }

    private void put(Claim claim, @Nullable ResourceId to) {
        if (claim.now != null) {
            calendar(claim.now, claim.place).remove(claim.from, claim);
        }
        if (to != null) {
            calendar(to, claim.place).put(claim.from, claim);
        }
        claim.now = to;
    }

    private boolean isOpen(Claim claim, ResourceId resource) {
        return claim.demand != null
                && time.free(resource, claim.place, claim.demand.type.id()).nextClearBit(claim.from) >= claim.to;
    }

    private List<Claim> inTheWay(Claim claim, ResourceId resource) {
        NavigableMap<Integer, Claim> calendar = calendar(resource, claim.place);
        List<Claim> others =
                new ArrayList<>(calendar.subMap(claim.from, claim.to).values());
        Map.Entry<Integer, Claim> before = calendar.lowerEntry(claim.from);
        if (before != null && before.getValue().to > claim.from) {
            others.add(before.getValue());
        }
        return others;
    }

    /** Nothing serves two needs of a visit, not even one after the other. */
    private boolean isWithTheSame(Claim claim, ResourceId resource) {
        return calendar(resource, claim.place).values().stream()
                .anyMatch(other -> other != claim && other.visit.equals(claim.visit));
    }

    private int idleAround(Claim claim, ResourceId resource) {
        BitSet open = time.free(resource, claim.place);
        NavigableMap<Integer, Claim> calendar = calendar(resource, claim.place);
        Map.Entry<Integer, Claim> before = calendar.lowerEntry(claim.from);
        Map.Entry<Integer, Claim> after = calendar.ceilingEntry(claim.to);
        int from = Math.max(open.previousClearBit(claim.from) + 1, before == null ? 0 : before.getValue().to);
        int to = Math.min(open.nextClearBit(claim.from), after == null ? Integer.MAX_VALUE : after.getValue().from);
        return to - from;
    }

    private NavigableMap<Integer, Claim> calendar(ResourceId resource, PlaceTicks place) {
        return taken.computeIfAbsent(new Calendar(resource, place), any -> new TreeMap<>());
    }

    private record Calendar(ResourceId resource, PlaceTicks place) {}

    private record Move(Claim claim, @Nullable ResourceId from) {}

    /** Something that a visit needs for some time. */
    private static final class Claim {
        final WantedVisitId visit;
        final int need;
        final @Nullable VisitDemand demand;
        final List<ResourceId> able;
        final PlaceTicks place;
        final int from;
        final int to;

        @Nullable
        ResourceId now;
        /** Whether it does not make way. */
        boolean settled;

        Claim(
                WantedVisitId visit,
                int need,
                @Nullable VisitDemand demand,
                List<ResourceId> able,
                PlaceTicks place,
                int from,
                int to) {
            this.visit = visit;
            this.need = need;
            this.demand = demand;
            this.able = able;
            this.place = place;
            this.from = from;
            this.to = to;
        }
    }
}
