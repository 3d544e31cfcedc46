package org.practicekit.benchmarks.slots;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.practicekit.scheduling.optimization.Effort;
import org.practicekit.scheduling.optimization.PlanCost;
import org.practicekit.scheduling.optimization.SearchListener;
import org.practicekit.scheduling.optimization.SlotSolution;
import org.practicekit.scheduling.optimization.SlotSolver;

/** {@code slots INSTANCE --seconds N --seed K --out FILE}: fills the schedule of an instance, and says how far the plan is from the best. */
public final class SlotsCommand {
    /** How it is called. */
    public static final String USAGE = """
            Usage: benchmarks/run slots INSTANCE [--seconds N | --rounds N] [--seed K] [--out FILE]

            --seconds is processor time of the solving thread, from when the instance is read (10 unless given);
            --rounds of improvement give the same plan on every machine.
            The plan, a line 'assign REQUEST PROVIDER DAY START' for each visit, goes to FILE (INSTANCE.plan unless given).""";

    private SlotsCommand() {}

    /** Returns 0, or 2 when the arguments are wrong or the instance cannot be read, or 1 when the plan breaks a rule. */
    public static int run(List<String> args) {
        try {
            return run(Arguments.of(args));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(USAGE);
            return 2;
        } catch (IOException unreadable) {
            System.err.println(unreadable.getMessage());
            return 2;
        }
    }

    private static int run(Arguments arguments) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        InstanceFile.Instance instance = InstanceFile.read(arguments.instance());
        long began = threads.getCurrentThreadCpuTime();
        long limit = (long) (arguments.seconds() * 1e9);
        Effort effort = arguments.rounds() > 0
                ? Effort.rounds(arguments.rounds())
                : Effort.metered(() -> threads.getCurrentThreadCpuTime() - began, limit);
        SlotSolution solution = SlotSolver.solve(instance.problem(), effort, arguments.seed(), new Progress());
        double seconds = (threads.getCurrentThreadCpuTime() - began) / 1e9;
        InstanceFile.write(arguments.out(), instance, solution.placements());
        Judge.Verdict verdict = Judge.judge(arguments.instance(), arguments.out());
        PlanCost cost = solution.cost();
        print(
                "%-12s %10d  (%d of %d requests)",
                "unassigned",
                cost.unassigned(),
                verdict.leftOut(),
                instance.requests().size());
        print("%-12s %10d", "late", cost.late());
        print("%-12s %10d", "preference", cost.provider());
        print("%-12s %10d", "fragments", cost.fragments());
        print("%-12s %10d", "cost", cost.total());
        print("%-12s %10d", "bound", solution.bound());
        print("%-12s %10.2f %%", "gap", 100 * solution.gap());
        print("%-12s %10s after %.2f s and %d rounds", "stopped", solution.stopReason(), seconds, solution.rounds());
        print(
                "%-12s %10d broken rules, cost %d, plan in %s",
                "judge", verdict.broken().size(), verdict.cost(), arguments.out());
        verdict.broken().stream().limit(10).forEach(System.err::println);
        return verdict.broken().isEmpty() && verdict.cost() == cost.total() ? 0 : 1;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private record Arguments(Path instance, double seconds, long rounds, long seed, Path out) {
        static Arguments of(List<String> args) {
            if (args.isEmpty() || args.size() % 2 == 0) {
                throw new IllegalArgumentException("an instance is needed, then options with a value each.");
            }
            Path instance = Path.of(args.get(0));
            double seconds = 10;
            long rounds = 0;
            long seed = 1;
            Path out = Path.of(args.get(0) + ".plan");
            for (int at = 1; at < args.size(); at += 2) {
                String value = args.get(at + 1);
                switch (args.get(at)) {
                    case "--seconds" -> seconds = Double.parseDouble(value);
                    case "--rounds" -> rounds = Long.parseLong(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--out" -> out = Path.of(value);
                    default -> throw new IllegalArgumentException("there is no option '%s'.".formatted(args.get(at)));
                }
            }
            return new Arguments(instance, seconds, rounds, seed, out);
        }
    }

    /** Prints a line for each tenth of the effort. */
    private static final class Progress implements SearchListener {
        private double next;

        @Override
        public void progress(long rounds, double used, long cost, long bound) {
            if (used >= next) {
                print("%4.0f %% %12d rounds   cost %9d   bound %9d", 100 * used, rounds, cost, bound);
                next = Math.max(next + 0.1, Math.floor(used * 10) / 10 + 0.1);
            }
        }
    }
}
