package org.practicekit.benchmarks.slots.peers;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.PreviewFeature;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.OptionalLong;
import org.practicekit.scheduling.optimization.Placement;
import org.practicekit.scheduling.optimization.SlotProblem;

/** Timefold Solver, Community Edition, on the thread that calls, whose processor time counts. {@link Week} is its model. */
final class TimefoldPeer implements Peer {
    @Override
    public String name() {
        return "Timefold 1.32";
    }

    @Override
    public Answer solve(SlotProblem problem, Map<Integer, Placement> start, double seconds, long seed) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long began = threads.getThreadCpuTime(thread);
        Solver<Week> solver = SolverFactory.<Week>create(new SolverConfig()
                        .withPreviewFeature(PreviewFeature.DIVERSIFIED_LATE_ACCEPTANCE)
                        .withSolutionClass(Week.class)
                        .withEntityClasses(Session.class, Visit.class)
                        .withConstraintProviderClass(WeekRules.class)
                        .withRandomSeed(seed)
                        .withPhases(new LocalSearchPhaseConfig()
                                .withLocalSearchType(LocalSearchType.DIVERSIFIED_LATE_ACCEPTANCE)))
                .buildSolver();
        Week week = new Week(problem, start);
        try (Deadline deadline =
                new Deadline(() -> threads.getThreadCpuTime(thread) - began, seconds, solver::terminateEarly)) {
            Map<Integer, Placement> plan = solver.solve(week).plan();
            return new Answer(plan, OptionalLong.empty(), deadline.used());
        }
    }
}
