package org.practicekit.benchmarks.slots;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import org.practicekit.scheduling.optimization.Effort;
import org.practicekit.scheduling.optimization.SearchListener;
import org.practicekit.scheduling.optimization.SlotProblem;
import org.practicekit.scheduling.optimization.SlotSolution;
import org.practicekit.scheduling.optimization.SlotSolver;

/** What it takes to fill the schedule of a made-up practice, with judgement of the plan. */
final class Growth implements SearchListener {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long began = threads.getCurrentThreadCpuTime();
    private double firstPlan = -1;
    private long live = -1;

    /** A practice, and the seconds of processor time it is given. */
    record Size(int requests, int providers, int days, int seconds) {}

    /**
     * What came of one run.
     *
     * @param firstPlan seconds of processor time until the bound was proven and there was a whole plan
     * @param live bytes on the heap after a collection in the middle of the search
     */
    record Outcome(long cost, long bound, double firstPlan, long live) {
        double gap() {
            return 100.0 * (cost - bound) / bound;
        }
    }

    private Growth() {}

    static Outcome of(Size size, double load, long seed) throws IOException {
        Path file = Files.createTempFile("slots", ".txt");
        Path plan = Files.createTempFile("slots", ".plan");
        try {
            Files.writeString(
                    file,
                    new InstanceGenerator(size.providers(), size.days(), size.requests(), load, seed).text("growth"));
            InstanceFile.Instance instance = InstanceFile.read(file);
            Growth growth = new Growth();
            SlotSolution solution = growth.solve(instance.problem(), size.seconds(), seed);
            InstanceFile.write(plan, instance, solution.placements());
            Judge.Verdict verdict = Judge.judge(file, plan);
            if (!verdict.broken().isEmpty()) {
                throw new IllegalStateException(
                        "the plan breaks a rule: " + verdict.broken().get(0));
            }
            return new Outcome(verdict.cost(), solution.bound(), growth.firstPlan, growth.live);
        } finally {
            Files.delete(file);
            Files.delete(plan);
        }
    }

    private SlotSolution solve(SlotProblem problem, int seconds, long seed) {
        Effort effort = Effort.metered(() -> threads.getCurrentThreadCpuTime() - began, seconds * 1_000_000_000L);
        return SlotSolver.solve(problem, effort, seed, this);
    }

    @Override
    public void progress(long rounds, double used, long cost, long bound) {
        if (firstPlan < 0) {
            firstPlan = (threads.getCurrentThreadCpuTime() - began) / 1e9;
        }
        if (live < 0 && used >= 0.5) {
            System.gc();
            live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
