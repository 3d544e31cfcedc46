package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        this.poolTicks = new PoolTicks(problem);
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

    int blockOf(int option) {
        return segmentBlock[optionSegment[option]];
    }

    /** Makes the options, one request after the other. */
    private static final class Options {
        private final Grid grid;
        private final SlotProblem problem;
        private final List<List<Integer>> blocksOfProvider = new ArrayList<>();
        private final List<List<SlotProblem.Reserved>> reserved = new ArrayList<>();
        private int size;
        private int[] segment = new int[1024];
        private int[] cost = new int[1024];
        private long[] anchors = new long[1024];
        private final long[] open;

        private Options(Grid grid) {
            this.grid = grid;
            this.problem = grid.problem;
            for (int block = 0; block < grid.blocks; block++) {
                int provider = problem.blocks().get(block).provider();
                while (blocksOfProvider.size() <= provider) {
                    blocksOfProvider.add(new ArrayList<>());
                }
                blocksOfProvider.get(provider).add(block);
                reserved.add(new ArrayList<>());
            }
            this.open = new long[grid.segments + 1];
            problem.reserved().forEach(held -> reserved.get(held.block()).add(held));
        }

        private void add(int index) {
            VisitRequest request = problem.requests().get(index);
            int first = size;
            if (request.pinned()) {
                grid.pinned[index] = true;
                addPinned(index, request.booked().orElseThrow());
                return;
            }
            int penalty = request.booked().isPresent() ? request.changePenalty() : 0;
            grid.leftOut[index] =
                    Math.addExact(Math.multiplyExact(problem.weights().unassigned(), request.priority()), penalty);
            for (ProviderChoice choice : request.choices()) {
                if (choice.provider() < blocksOfProvider.size()) {
                    for (int block : blocksOfProvider.get(choice.provider())) {
                        addBlock(index, request, block, choice.penalty());
                    }
                }
            }
            sortByCost(first);
        }

        private void addPinned(int index, Placement at) {
            int anchor = at.start() + grid.anchorOffset[index];
            for (int block : at.provider() < blocksOfProvider.size()
                    ? blocksOfProvider.get(at.provider())
                    : List.<Integer>of()) {
                WorkBlock work = problem.blocks().get(block);
                int last = grid.phaseFrom[index + 1] - 1;
                if (work.day() == at.day()
                        && anchor >= work.start()
                        && anchor + grid.phaseOffset[last] + grid.phaseTicks[last] <= work.end()) {
                    put(grid.blockSegment[block] + (anchor - work.start()) / 64, 0, 1L << (anchor - work.start()));
                    return;
                }
            }
            throw new IllegalArgumentException(
                    "request %d is pinned at %s, where its provider does not work. Maybe hours changed after it was booked."
                            .formatted(index, at));
        }

        private void addBlock(int index, VisitRequest request, int block, int choicePenalty) {
            WorkBlock work = problem.blocks().get(block);
            if (work.day() < request.earliestDay() || work.day() > request.latestDay()) {
                return;
            }
            int late = Math.max(0, work.day() - request.targetDay());
            int base = Math.addExact(
                    choicePenalty,
                    Math.multiplyExact(Math.multiplyExact(problem.weights().latePerDay(), request.priority()), late));
            for (int part = grid.blockSegment[block]; part < grid.blockSegment[block + 1]; part++) {
                long fits = fits(index, part, request.visitType());
                if (fits != 0) {
                    addSegment(index, request, part, fits, base);
                }
            }
        }

        private void addSegment(int index, VisitRequest request, int part, long fits, int base) {
            WorkBlock work = problem.blocks().get(grid.segmentBlock[part]);
            Map<Integer, Long> byCost = new TreeMap<>();
            long seen = 0;
            for (TimeWindow window : request.windows().stream()
                    .filter(window -> window.day() == work.day())
                    .sorted((a, b) -> Integer.compare(a.penalty(), b.penalty()))
                    .toList()) {
                int shift = grid.anchorOffset[index] - grid.segmentFirst[part];
                long inside = fits
                        & Bits.range(
                                window.start() + shift,
                                window.end() - request.shape().ticks() + 1 + shift)
                        & ~seen;
                seen |= inside;
                byCost.merge(Math.addExact(base, window.penalty()), inside, (a, b) -> a | b);
            }
            if (request.booked().isPresent()) {
                Placement now = request.booked().orElseThrow();
                long same = 0;
                if (now.provider() == work.provider() && now.day() == work.day()) {
                    int bit = now.start() + grid.anchorOffset[index] - grid.segmentFirst[part];
                    same = Bits.range(bit, bit + 1);
                }
                for (Map.Entry<Integer, Long> level : byCost.entrySet()) {
                    put(part, level.getKey(), level.getValue() & same);
                    put(part, Math.addExact(level.getKey(), request.changePenalty()), level.getValue() & ~same);
                }
            } else {
                byCost.forEach((level, bits) -> put(part, level, bits));
            }
        }

        /** Anchors at which all phases lie in the block and in time that is not held for others. */
        private long fits(int index, int part, int visitType) {
            int block = grid.segmentBlock[part];
            if (reserved.get(block).isEmpty()) {
                return grid.anchors(grid.segmentTicks, part, index);
            }
            for (int each = grid.blockSegment[block]; each < grid.blockSegment[block + 1]; each++) {
                open[each] = grid.segmentTicks[each];
                for (SlotProblem.Reserved held : reserved.get(block)) {
                    if (!held.visitTypes().contains(visitType)) {
                        int first = grid.segmentFirst[each];
                        open[each] &= ~Bits.range(held.start() - first, held.end() - first);
                    }
                }
            }
            return grid.anchors(open, part, index);
        }

        private void put(int part, int costs, long bits) {
            if (bits == 0) {
                return;
            }
            if (size == segment.length) {
                segment = Arrays.copyOf(segment, 2 * size);
                cost = Arrays.copyOf(cost, 2 * size);
                anchors = Arrays.copyOf(anchors, 2 * size);
            }
            segment[size] = part;
            cost[size] = costs;
            anchors[size++] = bits;
        }

        private void sortByCost(int first) {
            for (int next = first + 1; next < size; next++) {
                int part = segment[next];
                int costs = cost[next];
                long bits = anchors[next];
                int to = next;
                while (to > first && cost[to - 1] > costs) {
                    segment[to] = segment[to - 1];
                    cost[to] = cost[to - 1];
                    anchors[to] = anchors[to - 1];
                    to--;
                }
                segment[to] = part;
                cost[to] = costs;
                anchors[to] = bits;
            }
        }
    }
}
