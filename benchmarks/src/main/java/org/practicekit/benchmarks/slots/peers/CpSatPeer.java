package org.practicekit.benchmarks.slots.peers;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.OptionalLong;
import org.practicekit.scheduling.optimization.Placement;
import org.practicekit.scheduling.optimization.SlotProblem;

/**
 * OR-Tools CP-SAT. Each worker has as much processor time as others have, so two have twice that. Its threads are not Java's: what counts is
 * the time of the whole process, in which nothing else happens meanwhile.
 */
final class CpSatPeer implements Peer {
    private final int workers;

    CpSatPeer(int workers) {
        this.workers = workers;
    }

    @Override
    public String name() {
        return "CP-SAT 9.15, " + (workers == 1 ? "1 worker" : workers + " workers");
    }

    @Override
    public Answer solve(SlotProblem problem, Map<Integer, Placement> start, double seconds, long seed) {
        Loader.loadNativeLibraries();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long began = system.getProcessCpuTime();
        CpSatModel model = new CpSatModel(problem);
        model.hint(start);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(workers)
                .setRandomSeed((int) seed)
                .setLinearizationLevel(2)
                .setInterleaveSearch(workers == 1);
        try (Deadline deadline =
                new Deadline(() -> system.getProcessCpuTime() - began, seconds * workers, solver::stopSearch)) {
            CpSolverStatus status = solver.solve(model.model());
            boolean any = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
            long bound = (long) Math.ceil(solver.bestObjectiveBound() - 1e-6);
            return new Answer(
                    any ? model.plan(solver) : Map.of(), OptionalLong.of(Math.max(0, bound)), deadline.used());
        }
    }
}
