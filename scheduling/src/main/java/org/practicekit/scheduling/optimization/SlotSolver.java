package org.practicekit.scheduling.optimization;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds a good plan for a {@link SlotProblem}, and proves how good it is at least. Every plan keeps to the hard rules.
 *
 * <p>The relaxation in which visits may be cut up ({@link Transport}) says who belongs where, what a tick of each block is worth, and what no plan can
 * cost less than. From there annealing goes on for as long as it may. Uses one thread.
 */
public final class SlotSolver {
    private static final int ROUNDS_BETWEEN_LOOKS = 256;
    /** How many rounds for each request are plenty, so that a part of them may go into another try. */
    private static final int PLENTY = 1_000;
    /** Until which part of the effort the bound may be worked on. */
    private static final double BOUND_ENDS = 0.5;

    private SlotSolver() {}

    /** The best plan found within an effort. */
    public static SlotSolution solve(SlotProblem problem, Effort effort, long seed, SearchListener listener) {
        Grid grid = new Grid(problem);
        Transport transport = new Transport(grid, () -> effort.isPast(BOUND_ENDS));
        long bound = Bound.prove(grid, transport);
        Dice dice = new Dice(seed);
        Book book = new Book(grid);
        Fit fit = new Fit(book, dice);
        Waiting waiting = new Waiting(book, fit);
        FirstPlan.enter(book, fit, transport, () -> effort.isPast(1));
        Annealing annealing = new Annealing(book, fit, waiting, new Worth(grid, transport), dice);
        Incumbent incumbent = annealing.incumbent;
        Cooling cooling = new Cooling(problem);
        long rounds = 0;
        long told = Long.MAX_VALUE;
        StopReason stopped;
        while (true) {
            double used = effort.used(rounds);
            if (incumbent.cost < told) {
                told = incumbent.cost;
                listener.better(told, () -> placements(grid, incumbent));
            }
            listener.progress(rounds, Math.min(1, used), incumbent.cost, bound);
            if (incumbent.cost <= bound) {
                stopped = StopReason.OPTIMAL;
                break;
            } else if (effort.cancelled()) {
                stopped = StopReason.CANCELLED;
                break;
            } else if (used >= 1) {
                stopped = StopReason.EFFORT_SPENT;
                break;
            }
            boolean plenty = rounds >= (long) PLENTY * grid.requests;
            cooling.go(used, () -> plenty && leavesOut(grid, incumbent) > transport.likelyLeftOut);
            double temperature = cooling.temperature();
            double packing = cooling.packing();
            int next = effort.next(rounds, ROUNDS_BETWEEN_LOOKS);
            for (int round = 0; round < next; round++) {
                annealing.round(temperature, packing);
            }
            rounds += next;
        }
        Map<Integer, Placement> placements = placements(grid, incumbent);
        return SlotSolution.builder()
                .placements(placements)
                .cost(PlanCost.of(problem, placements))
                .bound(bound)
                .stopReason(stopped)
                .seed(seed)
                .rounds(rounds)
                .build();
    }

    /** The priority of those without a place who could have one. */
    private static long leavesOut(Grid grid, Incumbent plan) {
        long priority = 0;
        for (int request = 0; request < grid.requests; request++) {
            if (plan.option[request] < 0 && grid.optionFrom[request] < grid.optionFrom[request + 1]) {
                priority += grid.problem.requests().get(request).priority();
            }
        }
        return priority;
    }

    private static Map<Integer, Placement> placements(Grid grid, Incumbent incumbent) {
        Map<Integer, Placement> placements = new LinkedHashMap<>();
        for (int request = 0; request < grid.requests; request++) {
            if (incumbent.option[request] >= 0) {
                int anchor = incumbent.anchor[request];
                int segment = anchor / 64;
                WorkBlock work = grid.problem.blocks().get(grid.segmentBlock[segment]);
                int start = grid.segmentFirst[segment] + anchor % 64 - grid.anchorOffset[request];
                placements.put(request, new Placement(work.provider(), work.day(), start));
            }
        }
        return placements;
    }
}
