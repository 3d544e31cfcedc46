package org.practicekit.scheduling.optimization;

import java.util.Arrays;

/**
 * The appointment book while it is being filled: who is where, which ticks and rooms are free, and what it costs. Changes since
 * {@link #begin} can be taken back.
 */
final class Book {
    static final int NOBODY = -1;

    final Grid grid;
    /** For each segment the ticks at which the provider is free, and one word without any. */
    final long[] free;
    /** Who has the provider, for each tick of each segment. */
    final int[] holder;
    /** The option that each request has, or -1. */
    final int[] option;
    /** Where it is anchored, as a tick in {@link #holder}. */
    final int[] anchor;

    final int[] fragments;
    /** How many there are in all blocks together. */
    int allFragments;

    final int[] used;
    final long[] unitFree;
    long cost;
    /** The time that those without a place would take of their providers. */
    long ticksLeftOut;

    private final int[] logged;
    private final int[] loggedOption;
    private final int[] loggedAnchor;
    private final int[] loggedIn;
    private int logSize;
    private int round;

    Book(Grid grid) {
        this.grid = grid;
        this.free = grid.segmentTicks.clone();
        this.holder = new int[grid.segments * 64];
        Arrays.fill(holder, NOBODY);
        this.option = new int[grid.requests];
        Arrays.fill(option, -1);
        this.anchor = new int[grid.requests];
        this.fragments = new int[grid.blocks];
        this.used = new int[grid.poolTicks.capacity.length];
        this.unitFree = grid.poolTicks.open();
        for (int request = 0; request < grid.requests; request++) {
            cost += grid.leftOut[request];
            ticksLeftOut += grid.providerTicks[request];
        }
        this.logged = new int[grid.requests];
        this.loggedOption = new int[grid.requests];
        this.loggedAnchor = new int[grid.requests];
        this.loggedIn = new int[grid.requests];
    }

    int costOf(int request) {
        int has = option[request];
        return has < 0 ? grid.leftOut[request] : grid.optionCost[has];
    }

    /** From here on changes can be taken back. */
    void begin() {
        round++;
        logSize = 0;
    }

    /** Takes back everything since {@link #begin}. */
    void takeBack() {
        for (int entry = 0; entry < logSize; entry++) {
            if (option[logged[entry]] >= 0) {
                lift(logged[entry]);
            }
        }
        for (int entry = 0; entry < logSize; entry++) {
            if (loggedOption[entry] >= 0) {
                set(logged[entry], loggedOption[entry], loggedAnchor[entry] & 63);
            }
        }
    }

    int changes() {
        return logSize;
    }

    int changed(int entry) {
        return logged[entry];
    }

    /** Seats a request that has no place at an anchor of one of its options, which must be free. */
    void place(int request, int at, int bit) {
        log(request);
        set(request, at, bit);
    }

    /** Takes a request out of the book. */
    void remove(int request) {
        log(request);
        lift(request);
    }

    private void log(int request) {
        if (loggedIn[request] != round) {
            loggedIn[request] = round;
            logged[logSize] = request;
            loggedOption[logSize] = option[request];
            loggedAnchor[logSize++] = anchor[request];
        }
    }

    private void set(int request, int at, int bit) {
        int segment = grid.optionSegment[at];
        int tick = segment * 64 + bit;
        option[request] = at;
        anchor[request] = tick;
        for (int phase = grid.phaseFrom[request]; phase < grid.phaseFrom[request + 1]; phase++) {
            int from = tick + grid.phaseOffset[phase];
            int to = from + grid.phaseTicks[phase];
            for (int each = from; each < to; each++) {
                holder[each] = request;
                free[each >>> 6] &= ~(1L << each);
            }
        }
        for (int use = grid.useFrom[request]; use < grid.useFrom[request + 1]; use++) {
            int from = grid.unit(segment, use) + bit;
            int to = from + grid.useTicks[use];
            for (int each = from; each < to; each++) {
                if (++used[each] == grid.poolTicks.capacity[each]) {
                    unitFree[each >>> 6] &= ~(1L << each);
                }
            }
        }
        cost += grid.optionCost[at] - grid.leftOut[request];
        ticksLeftOut -= grid.providerTicks[request];
        countFragments(grid.segmentBlock[segment]);
    }

    private void lift(int request) {
        int segment = grid.optionSegment[option[request]];
        int tick = anchor[request];
        int bit = tick & 63;
        for (int phase = grid.phaseFrom[request]; phase < grid.phaseFrom[request + 1]; phase++) {
            int from = tick + grid.phaseOffset[phase];
            int to = from + grid.phaseTicks[phase];
            for (int each = from; each < to; each++) {
                holder[each] = NOBODY;
                free[each >>> 6] |= 1L << each;
            }
        }
        for (int use = grid.useFrom[request]; use < grid.useFrom[request + 1]; use++) {
            int from = grid.unit(segment, use) + bit;
            int to = from + grid.useTicks[use];
            for (int each = from; each < to; each++) {
                if (used[each]-- == grid.poolTicks.capacity[each]) {
                    unitFree[each >>> 6] |= 1L << each;
                }
            }
        }
        cost -= grid.optionCost[option[request]] - grid.leftOut[request];
        ticksLeftOut += grid.providerTicks[request];
        option[request] = -1;
        countFragments(grid.segmentBlock[segment]);
    }

    /** The anchors of an option at which provider and pools are free, and nothing else is in the way. */
    long anchors(int request, int at) {
        int segment = grid.optionSegment[at];
        long anchors = grid.optionAnchors[at] & grid.anchors(free, segment, request);
        if (anchors != 0) {
            for (int use = grid.useFrom[request]; use < grid.useFrom[request + 1]; use++) {
                anchors &= Bits.runs(unitFree, grid.unit(segment, use), grid.useTicks[use]);
            }
            if (anchors != 0 && grid.ties.tied[request]) {
                return grid.ties.allowed(this, request, at, anchors);
            }
        }
        return anchors;
    }

    private void countFragments(int block) {
        int before = fragments[block];
        int now = 0;
        if (grid.fragmentTicks > 1) {
            boolean seen = false;
            long carry = 0;
            for (int segment = grid.blockSegment[block]; segment < grid.blockSegment[block + 1]; segment++) {
                long ticks = free[segment];
                long starts = ticks & ~(ticks << 1 | carry);
                carry = ticks >>> 63;
                long next = grid.joined ? free[grid.segmentNext[segment]] : 0;
                long usable = starts & Bits.runs(ticks, next, grid.fragmentTicks);
                now += Long.bitCount(starts) - Long.bitCount(usable);
                seen |= ticks != grid.segmentTicks[segment];
            }
            if (!seen) {
                now = 0;
            }
        }
        fragments[block] = now;
        allFragments += now - before;
        cost += (long) grid.fragmentCost * (now - before);
    }
}
