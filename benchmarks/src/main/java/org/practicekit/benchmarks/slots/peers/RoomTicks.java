package org.practicekit.benchmarks.slots.peers;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Counts ticks beyond what there is of a type of room on a day. A visit that comes or goes touches its own ticks alone. */
final class RoomTicks implements UniConstraintCollector<Visit, RoomTicks.Use, Integer> {
    /** A type of room on a day; every visit that needs it holds the same one. */
    record RoomDay(int pool, int day, int capacity, int ticks) {}

    @Override
    public Supplier<Use> supplier() {
        return Use::new;
    }

    @Override
    public BiFunction<Use, Visit, Runnable> accumulator() {
        return (use, visit) -> {
            RoomDay room = visit.roomDay();
            int start = visit.start();
            int end = Math.min(visit.end(), room.ticks());
            use.add(start, end, room, 1);
            return () -> use.add(start, end, room, -1);
        };
    }

    @Override
    public Function<Use, Integer> finisher() {
        return use -> use.beyond;
    }

    static final class Use {
        private int[] used = {};
        private int beyond;

        private void add(int start, int end, RoomDay room, int more) {
            if (used.length == 0) {
                used = new int[room.ticks()];
            }
            for (int tick = start; tick < end; tick++) {
                beyond -= Math.max(0, used[tick] - room.capacity());
                used[tick] += more;
                beyond += Math.max(0, used[tick] - room.capacity());
            }
        }
    }
}
