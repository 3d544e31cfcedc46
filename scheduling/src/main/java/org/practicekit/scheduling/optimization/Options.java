package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the options, one request after the other. */
final class Options {
    private final Grid grid;
    private final SlotProblem problem;
    private final List<List<Integer>> blocksOfProvider = new ArrayList<>();
    private final List<List<SlotProblem.Reserved>> reserved = new ArrayList<>();
    int size;
    int[] segment = new int[1024];
    int[] cost = new int[1024];
    long[] anchors = new long[1024];
    private final long[] open;
    private final long[] units;

    Options(Grid grid) {
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
        this.units = grid.poolTicks.open();
        problem.reserved().forEach(held -> reserved.get(held.block()).add(held));
    }

    void add(int index) {
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
        for (int block :
                at.provider() < blocksOfProvider.size() ? blocksOfProvider.get(at.provider()) : List.<Integer>of()) {
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
            for (int use = grid.useFrom[index]; use < grid.useFrom[index + 1] && fits != 0; use++) {
                fits &= Bits.runs(units, grid.unit(part, use), grid.useTicks[use]);
            }
            if (fits != 0) {
                addSegment(index, request, part, fits & starts(index, request, part), base);
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
            long same = booked(index, request, part);
            for (Map.Entry<Integer, Long> level : byCost.entrySet()) {
                put(part, level.getKey(), level.getValue() & same);
                put(part, Math.addExact(level.getKey(), request.changePenalty()), level.getValue() & ~same);
            }
        } else {
            byCost.forEach((level, bits) -> put(part, level, bits));
        }
    }

    /** Anchors that make the visit start when visits may start, or when it is booked. */
    private long starts(int index, VisitRequest request, int part) {
        int every = request.startEvery();
        if (every == 1) {
            return -1;
        }
        int first = grid.segmentFirst[part] - grid.anchorOffset[index];
        long starts = booked(index, request, part);
        for (int bit = Math.floorMod(-first, every); bit < 64; bit += every) {
            starts |= 1L << bit;
        }
        return starts;
    }

    /** The anchor at which the visit is where it is booked, if that is in this segment. */
    private long booked(int index, VisitRequest request, int part) {
        WorkBlock work = problem.blocks().get(grid.segmentBlock[part]);
        return request.booked()
                .filter(now -> now.provider() == work.provider() && now.day() == work.day())
                .map(now -> now.start() + grid.anchorOffset[index] - grid.segmentFirst[part])
                .map(bit -> Bits.range(bit, bit + 1))
                .orElse(0L);
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
