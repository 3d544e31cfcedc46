package org.practicekit.scheduling.optimization;

import java.util.Arrays;

/**
 * A {@link SlotProblem} as plain arrays, never changed once made.
 *
 * <p>Each block is cut into <em>segments</em> of at most 64 ticks, one bit each. A visit is <em>anchored</em> at the tick at which its
 * provider is first needed. An <em>option</em> of a request is a segment, the anchors in it that suit, and what each of these costs;
 * whatever depends on one request alone (windows, eligibility, lateness, preferences, held time, moves) is in its options.
 */
final class Grid {
    final SlotProblem problem;
    final int requests;
    final int blocks;
    final int segments;
    final int fragmentCost;
    final int fragmentTicks;

    /** Whether some block has more than one segment. */
    final boolean joined;
    /** Whether all blocks have one segment and all visits one phase, so that one word tells everything. */
    final boolean plain;

    final int[] blockSegment;
    final int[] segmentBlock;
    final int[] segmentFirst;
    final int[] segmentDay;
    /** The day at its site, see {@link PoolTicks#siteDay}. */
    final int[] segmentSiteDay;

    final long[] segmentTicks;
    /** The segment that goes on where this one ends, or one without ticks. */
    final int[] segmentNext;

    final int[] optionFrom;
    final int[] optionSegment;
    final int[] optionCost;
    final long[] optionAnchors;
    final int[] leftOut;
    final boolean[] pinned;
    final int[] anchorOffset;

    final int[] phaseFrom;
    final int[] phaseOffset;
    final int[] phaseTicks;
    final int[] useFrom;
    final int[] usePool;
    final int[] useOffset;
    final int[] useTicks;

    /** How long each request needs its provider. */
    final int[] providerTicks;
    /** How far from the time with the provider somebody may use a pool. */
    final int[] poolReach;

    final PoolTicks poolTicks;
    final Ties ties;

    Grid(SlotProblem problem) {
        this.problem = problem;
        this.requests = problem.requests().size();
        this.blocks = problem.blocks().size();
        this.fragmentCost = problem.weights().fragment();
        this.fragmentTicks = problem.weights().fragmentTicks();
        this.blockSegment = new int[blocks + 1];
        for (int block = 0; block < blocks; block++) {
            WorkBlock work = problem.blocks().get(block);
            if (work.day() >= problem.dayTicks().size()
                    || work.end() > problem.dayTicks().get(work.day())) {
                throw new IllegalArgumentException(
                        "%s ends after its day. Maybe the day's number of ticks is too small.".formatted(work));
            }
            blockSegment[block + 1] = blockSegment[block] + (work.ticks() + 63) / 64;
        }
        this.segments = blockSegment[blocks];
        this.joined = segments > blocks;
        this.segmentBlock = new int[segments];
        this.segmentFirst = new int[segments];
        this.segmentDay = new int[segments];
        this.segmentSiteDay = new int[segments];
        this.poolTicks = new PoolTicks(problem);
        this.segmentTicks = new long[segments + 1];
        this.segmentNext = new int[segments + 1];
        Arrays.fill(segmentNext, segments);
        for (int block = 0; block < blocks; block++) {
            WorkBlock work = problem.blocks().get(block);
            for (int segment = blockSegment[block]; segment < blockSegment[block + 1]; segment++) {
                int first = work.start() + 64 * (segment - blockSegment[block]);
                segmentBlock[segment] = block;
                segmentFirst[segment] = first;
                segmentDay[segment] = work.day();
                segmentSiteDay[segment] = poolTicks.siteDay(work.site(), work.day());
                segmentTicks[segment] = Bits.ones(work.end() - first);
                if (segment + 1 < blockSegment[block + 1]) {
                    segmentNext[segment] = segment + 1;
                }
            }
        }
        this.anchorOffset = new int[requests];
        this.phaseFrom = new int[requests + 1];
        this.useFrom = new int[requests + 1];
        for (int request = 0; request < requests; request++) {
            VisitShape shape = problem.requests().get(request).shape();
            anchorOffset[request] = shape.withProvider().get(0).offset();
            phaseFrom[request + 1] = phaseFrom[request] + shape.withProvider().size();
            useFrom[request + 1] = useFrom[request] + shape.pools().size();
        }
        this.phaseOffset = new int[phaseFrom[requests]];
        this.phaseTicks = new int[phaseFrom[requests]];
        this.usePool = new int[useFrom[requests]];
        this.useOffset = new int[useFrom[requests]];
        this.useTicks = new int[useFrom[requests]];
        for (int request = 0; request < requests; request++) {
            VisitShape shape = problem.requests().get(request).shape();
            int phase = phaseFrom[request];
            for (Phase part : shape.withProvider()) {
                phaseOffset[phase] = part.offset() - anchorOffset[request];
                phaseTicks[phase++] = part.ticks();
            }
            int use = useFrom[request];
            for (PoolUse part : shape.pools()) {
                usePool[use] = part.pool();
                useOffset[use] = part.offset() - anchorOffset[request];
                useTicks[use++] = part.ticks();
            }
        }
        this.providerTicks = new int[requests];
        this.poolReach = new int[problem.pools().size()];
        for (int request = 0; request < requests; request++) {
            int last = 0;
            for (int phase = phaseFrom[request]; phase < phaseFrom[request + 1]; phase++) {
                providerTicks[request] += phaseTicks[phase];
                last = phaseOffset[phase] + phaseTicks[phase] - 1;
            }
            for (int use = useFrom[request]; use < useFrom[request + 1]; use++) {
                int before = Math.max(0, -useOffset[use]);
                int after = Math.max(0, useOffset[use] + useTicks[use] - 1 - last);
                poolReach[usePool[use]] = Math.max(poolReach[usePool[use]], Math.max(before, after));
            }
        }
        this.plain = !joined
                && phaseFrom[requests] == requests
                && Arrays.stream(phaseTicks).allMatch(ticks -> ticks <= 64);
        this.leftOut = new int[requests];
        this.pinned = new boolean[requests];
        this.optionFrom = new int[requests + 1];
        Options options = new Options(this);
        for (int request = 0; request < requests; request++) {
            options.add(request);
            optionFrom[request + 1] = options.size;
        }
        this.optionSegment = Arrays.copyOf(options.segment, options.size);
        this.optionCost = Arrays.copyOf(options.cost, options.size);
        this.optionAnchors = Arrays.copyOf(options.anchors, options.size);
        this.ties = new Ties(this);
    }

    /**
     * The anchors in a segment at which a request finds all its phases among the ticks that are set in {@code words}, one word a
     * segment.
     */
    long anchors(long[] words, int segment, int request) {
        int phase = phaseFrom[request];
        if (plain) {
            return Bits.runs(words[segment], 0, phaseTicks[phase]);
        }
        int end = blockSegment[segmentBlock[segment] + 1];
        long anchors = -1;
        for (; phase < phaseFrom[request + 1]; phase++) {
            anchors &= runs(words, segment, end, phaseOffset[phase], phaseTicks[phase]);
        }
        return anchors;
    }

    private static long runs(long[] words, int segment, int end, int offset, int ticks) {
        long all = -1;
        for (int done = 0; done < ticks; done += 64) {
            int at = offset + done;
            long low = window(words, segment, end, at);
            long high = window(words, segment, end, at + 64);
            all &= Bits.runs(low, high, Math.min(64, ticks - done));
        }
        return all;
    }

    private static long window(long[] words, int segment, int end, int from) {
        int word = segment + (from >> 6);
        int shift = from & 63;
        long low = word < end ? words[word] : 0;
        long high = word + 1 < end ? words[word + 1] : 0;
        return low >>> shift | high << 1 << (63 - shift);
    }

    /** The tick of a pool at which a use begins for a visit anchored at bit 0 of a segment. */
    int unit(int segment, int use) {
        return poolTicks.origin[usePool[use] * poolTicks.siteDays + segmentSiteDay[segment]]
                + segmentFirst[segment]
                + useOffset[use];
    }

    int blockOf(int option) {
        return segmentBlock[optionSegment[option]];
    }
}
