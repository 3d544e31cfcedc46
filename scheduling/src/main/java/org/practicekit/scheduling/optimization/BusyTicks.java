package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When providers are with patients, for looking back on a plan. */
final class BusyTicks {
    private record ProviderDay(int provider, int day) {}

    private final SlotProblem problem;
    private final Map<ProviderDay, BitSet> busy = new HashMap<>();

    BusyTicks(SlotProblem problem, Map<Integer, Placement> placements) {
        this.problem = problem;
        placements.forEach((request, at) -> {
            BitSet ticks = busy.computeIfAbsent(new ProviderDay(at.provider(), at.day()), any -> new BitSet());
            for (Phase phase : problem.requests().get(request).shape().withProvider()) {
                ticks.set(at.start() + phase.offset(), at.start() + phase.end());
            }
        });
    }

    /** Idle stretches of a block that are shorter than so many ticks; none where nobody is seen. */
    int fragments(int block, int shorterThan) {
        List<Integer> idle = idle(block);
        WorkBlock work = problem.blocks().get(block);
        boolean empty = idle.size() == 1 && idle.get(0) == work.ticks();
        return empty
                ? 0
                : (int) idle.stream().filter(ticks -> ticks < shorterThan).count();
    }

    /** The lengths of the idle stretches of a block. */
    private List<Integer> idle(int block) {
        WorkBlock work = problem.blocks().get(block);
        BitSet ticks = busy.getOrDefault(new ProviderDay(work.provider(), work.day()), new BitSet());
        List<Integer> lengths = new ArrayList<>();
        int at = ticks.nextClearBit(work.start());
        while (at < work.end()) {
            int next = ticks.nextSetBit(at);
            int end = next < 0 ? work.end() : Math.min(next, work.end());
            lengths.add(end - at);
            at = ticks.nextClearBit(end);
        }
        return lengths;
    }
}
