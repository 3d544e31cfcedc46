package org.practicekit.benchmarks.slots.peers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.practicekit.scheduling.optimization.Placement;
import org.practicekit.scheduling.optimization.PoolUse;
import org.practicekit.scheduling.optimization.SlotProblem;
import org.practicekit.scheduling.optimization.VisitRequest;
import org.practicekit.scheduling.optimization.WorkBlock;

/**
 * Books as a front desk does: the most urgent first, then whoever is due first, each at the first of the times that cost least. A plan for
 * peers to begin with.
 */
public final class OneByOne {
    private final SlotProblem problem;
    private final boolean[][] busy;
    private final int[][][] rooms;
    private final Map<Integer, Placement> plan = new LinkedHashMap<>();

    private OneByOne(SlotProblem problem) {
        this.problem = problem;
        int days = problem.dayTicks().size();
        int ticks =
                problem.dayTicks().stream().mapToInt(Integer::intValue).max().orElse(0);
        this.busy = new boolean[problem.blocks().size()][ticks];
        this.rooms = new int[problem.pools().size()][days][ticks];
    }

    /** The plan, by request. */
    public static Map<Integer, Placement> plan(SlotProblem problem) {
        OneByOne desk = new OneByOne(problem);
        List<VisitRequest> requests = problem.requests();
        IntStream.range(0, requests.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                each -> -requests.get(each).priority())
                        .thenComparing(each -> requests.get(each).targetDay()))
                .forEach(desk::book);
        return desk.plan;
    }

    private void book(int number) {
        VisitRequest request = problem.requests().get(number);
        List<Fit> fits = Fit.of(problem, request).stream()
                .sorted(Comparator.comparingInt(Fit::cost)
                        .thenComparing(fit -> problem.blocks().get(fit.block()).day()))
                .toList();
        for (Fit fit : fits) {
            for (int start = fit.from(0); start >= 0; start = fit.from(start + 1)) {
                if (free(request, fit.block(), start)) {
                    take(number, request, fit.block(), start);
                    return;
                }
            }
        }
    }

    private boolean free(VisitRequest request, int number, int start) {
        int day = problem.blocks().get(number).day();
        for (int tick = start; tick < start + request.shape().ticks(); tick++) {
            if (busy[number][tick]) {
                return false;
            }
            for (PoolUse use : request.shape().pools()) {
                if (rooms[use.pool()][day][tick]
                        >= problem.pools().get(use.pool()).capacities().get(0)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void take(int number, VisitRequest request, int blockNumber, int start) {
        WorkBlock block = problem.blocks().get(blockNumber);
        for (int tick = start; tick < start + request.shape().ticks(); tick++) {
            busy[blockNumber][tick] = true;
            for (PoolUse use : request.shape().pools()) {
                rooms[use.pool()][block.day()][tick]++;
            }
        }
        plan.put(number, new Placement(block.provider(), block.day(), start));
    }
}
