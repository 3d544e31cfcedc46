package org.practicekit.scheduling.optimization;

/**
 * Where each pool and day lies in one long row of ticks, and how many units there are at each. Around every day there is room for
 * setting up before it and turnover after it, which needs no unit.
 */
final class PoolTicks {
    /** More units than anything could use. */
    static final int PLENTY = Integer.MAX_VALUE / 2;

    final int days;
    final int[] origin;
    final int[] capacity;

    PoolTicks(SlotProblem problem) {
        this.days = problem.dayTicks().size();
        int before = 64;
        int after = 192;
        for (VisitRequest request : problem.requests()) {
            for (PoolUse use : request.shape().pools()) {
                before = Math.max(before, 64 - use.offset());
                after = Math.max(after, 192 + use.offset() + use.ticks());
            }
        }
        int pools = problem.pools().size();
        this.origin = new int[pools * days];
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int day = 0; day < days; day++) {
                origin[pool * days + day] = at + before;
                at += (before + problem.dayTicks().get(day) + after + 63) / 64 * 64;
            }
        }
        this.capacity = new int[at + 128];
        java.util.Arrays.fill(capacity, PLENTY);
        for (int pool = 0; pool < pools; pool++) {
            Pool units = problem.pools().get(pool);
            for (int day = 0; day < days; day++) {
                int from = origin(pool, day);
                java.util.Arrays.fill(capacity, from, from + problem.dayTicks().get(day), units.capacity());
            }
            for (Pool.Change change : units.changes()) {
                int from = origin(pool, change.day());
                int end = Math.min(change.end(), problem.dayTicks().get(change.day()));
                java.util.Arrays.fill(capacity, from + Math.min(change.start(), end), from + end, change.capacity());
            }
        }
    }

    /** Where tick 0 of the day lies. */
    int origin(int pool, int day) {
        return origin[pool * days + day];
    }
}
