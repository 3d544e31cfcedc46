package org.practicekit.scheduling.optimization;

import java.util.Arrays;

/**
 * Where each pool, site and day lies in one long row of ticks, and how many units there are at each. Around every day there is room for
 * setting up before it and turnover after it, which needs no unit.
 */
final class PoolTicks {
    /** More units than anything could use. */
    static final int PLENTY = Integer.MAX_VALUE / 2;

    /** How many days there are at all sites together. */
    final int siteDays;

    final int[] origin;
    final int[] capacity;
    private final int days;

    PoolTicks(SlotProblem problem) {
        this.days = problem.dayTicks().size();
        int sites =
                1 + problem.blocks().stream().mapToInt(WorkBlock::site).max().orElse(0);
        this.siteDays = sites * days;
        int before = 64;
        int after = 192;
        for (VisitRequest request : problem.requests()) {
            for (PoolUse use : request.shape().pools()) {
                before = Math.max(before, 64 - use.offset());
                after = Math.max(after, 192 + use.offset() + use.ticks());
            }
        }
        int pools = problem.pools().size();
        this.origin = new int[pools * siteDays];
        int at = 0;
        for (int row = 0; row < origin.length; row++) {
            origin[row] = at + before;
            at += (before + problem.dayTicks().get(row % days) + after + 63) / 64 * 64;
        }
        this.capacity = new int[at + 128];
        Arrays.fill(capacity, PLENTY);
        for (int pool = 0; pool < pools; pool++) {
            Pool units = problem.pools().get(pool);
            for (int site = 0; site < sites; site++) {
                for (int day = 0; day < days; day++) {
                    int from = origin(pool, siteDay(site, day));
                    Arrays.fill(capacity, from, from + problem.dayTicks().get(day), units.capacity(site));
                }
            }
            for (Pool.Change change : units.changes()) {
                if (change.site() < sites) {
                    int from = origin(pool, siteDay(change.site(), change.day()));
                    int end = Math.min(change.end(), problem.dayTicks().get(change.day()));
                    Arrays.fill(capacity, from + Math.min(change.start(), end), from + end, change.capacity());
                }
            }
        }
    }

    /** The number of a day at a site. */
    int siteDay(int site, int day) {
        return site * days + day;
    }

    /** Where tick 0 of a day at a site lies. */
    int origin(int pool, int siteDay) {
        return origin[pool * siteDays + siteDay];
    }

    /** The ticks at which there is any unit at all, one bit each. */
    long[] open() {
        long[] open = new long[capacity.length / 64 + 1];
        for (int tick = 0; tick < capacity.length; tick++) {
            if (capacity[tick] > 0) {
                open[tick >>> 6] |= 1L << tick;
            }
        }
        return open;
    }
}
