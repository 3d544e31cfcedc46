package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries every plan of a tiny problem, and keeps what the cheapest costs. */
final class EveryPlan {
    private final SlotProblem problem;
    private final List<List<Placement>> places = new ArrayList<>();
    private final Map<Integer, Placement> plan = new HashMap<>();
    private long least = Long.MAX_VALUE;

    private EveryPlan(SlotProblem problem) {
        this.problem = problem;
        for (int request = 0; request < problem.requests().size(); request++) {
            List<Placement> possible = new ArrayList<>();
            for (WorkBlock work : problem.blocks()) {
                for (int start = 0; start < problem.dayTicks().get(work.day()); start++) {
                    Placement at = new Placement(work.provider(), work.day(), start);
                    if (!possible.contains(at) && Auditor.mayBeAt(problem, request, at)) {
                        possible.add(at);
                    }
                }
            }
            places.add(possible);
        }
    }

    static long leastCost(SlotProblem problem) {
        EveryPlan every = new EveryPlan(problem);
        every.choose(0, 0);
        return every.least;
    }

    private void choose(int request, long cost) {
        if (cost >= least) {
            return;
        }
        if (request == places.size()) {
            Auditor auditor = new Auditor(problem, plan);
            if (auditor.broken().isEmpty()) {
                least = Math.min(least, auditor.cost());
            }
            return;
        }
        for (Placement at : places.get(request)) {
            plan.put(request, at);
            choose(request + 1, cost + Auditor.cost(problem, request, at));
            plan.remove(request);
        }
        choose(request + 1, cost + Auditor.cost(problem, request, null));
    }
}
