package org.practicekit.scheduling.optimization;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.SessionCap;
import org.practicekit.scheduling.availability.Stretch;

/** Turns open and free time into blocks of work, and what is kept for some visit types into reserved time. */
final class WorkBlocks {
    private final FreeTime time;
    private final List<PlaceTicks> places;
    private final VisitKinds kinds;
    private final Map<Capped, Set<SlotProblem.Ticks>> capped = new LinkedHashMap<>();
    private int blocks;

    WorkBlocks(FreeTime time, List<PlaceTicks> places, VisitKinds kinds) {
        this.time = time;
        this.places = places;
        this.kinds = kinds;
    }

    /** Enters all there is into a problem, each column as the provider of its number. */
    void enter(List<PlanMapping.Column> columns, SlotProblemBuilder problem) {
        for (int provider = 0; provider < columns.size(); provider++) {
            PlanMapping.Column column = columns.get(provider);
            PlaceTicks place = places.get(column.site());
            BitSet free = time.free(column.resource(), place);
            // Nobody is planned on the days before and after, which are there for setting up and cleaning.
            for (int day = 1; day < place.days() - 1; day++) {
                int end = place.origin(day + 1);
                for (int from = free.nextSetBit(place.origin(day)); from >= 0 && from < end; ) {
                    int to = Math.min(end, free.nextClearBit(from));
                    block(provider, day, from, to, column, problem);
                    from = free.nextSetBit(to);
                }
            }
        }
        capped.forEach((here, ticks) ->
                problem.addCaps(new SlotProblem.Cap(List.copyOf(ticks), kinds.counted(here.cap()), here.most())));
    }

    private void block(int provider, int day, int from, int to, PlanMapping.Column column, SlotProblemBuilder problem) {
        PlaceTicks place = places.get(column.site());
        int origin = place.origin(day);
        problem.addBlocks(new WorkBlock(provider, day, from - origin, to - origin, column.site()));
        for (Stretch stretch : time.stretches(column.resource(), place)) {
            int first = Math.max(from, place.floor(stretch.time().start()));
            int last = Math.min(to, place.ceil(stretch.time().end()));
            if (first < last) {
                kinds.only(stretch, time)
                        .ifPresent(only -> problem.addReserved(
                                new SlotProblem.Reserved(blocks, first - origin, last - origin, only)));
            }
            for (SessionCap cap : stretch.caps()) {
                int begins = Math.max(from, place.ceil(stretch.time().start()));
                int ends = Math.min(to, place.ceil(stretch.time().end()));
                if (begins < ends) {
                    capped.computeIfAbsent(capped(provider, stretch, cap), missing -> new LinkedHashSet<>())
                            .add(new SlotProblem.Ticks(blocks, begins - origin, ends - origin));
                }
            }
        }
        blocks++;
    }

    /** Visits that are in a block already may stay there, even if they are more than it takes by now. */
    private Capped capped(int provider, Stretch stretch, SessionCap cap) {
        int left = Math.max(cap.most() - time.begun(stretch, cap), kinds.booked(stretch, cap));
        return new Capped(provider, stretch.block(), cap, left);
    }

    /**
     * A cap of a block of the practice, of which several blocks of work may be part.
     *
     * @param most how many visits there may be beside those that stay
     */
    private record Capped(int provider, TimeRange block, SessionCap cap, int most) {}
}
