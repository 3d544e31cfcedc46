package org.practicekit.benchmarks.slots;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.practicekit.benchmarks.slots.peers.OneByOne;
import org.practicekit.benchmarks.slots.peers.Peer;
import org.practicekit.benchmarks.slots.peers.Peer.Answer;
import org.practicekit.scheduling.optimization.Effort;
import org.practicekit.scheduling.optimization.Placement;
import org.practicekit.scheduling.optimization.SearchListener;
import org.practicekit.scheduling.optimization.SlotProblem;
import org.practicekit.scheduling.optimization.SlotSolution;
import org.practicekit.scheduling.optimization.SlotSolver;

/** {@code slots-peers INSTANCE --seconds N --seed K}: our solver and those of others, one after the other, with one judge. */
public final class PeersCommand {
    /** How it is called. */
    public static final String USAGE = """
            Usage: benchmarks/run slots-peers INSTANCE [--seconds N] [--seed K] [--peers timefold,cpsat]

            Each solver has N seconds of processor time (10 unless given), CP-SAT N for each of its workers. Ours goes first, into a cold
            virtual machine; peers begin with the plan of a front desk that books one patient after the other.""";

    private static final String ROW = "%-24s %12s %9s %8s %9s %12s %9s";

    private final Path file;
    private final InstanceFile.Instance instance;
    private final Path plan;
    private double ours;

    private PeersCommand(Path file, Path plan) throws IOException {
        this.file = file;
        this.instance = InstanceFile.read(file);
        this.plan = plan;
    }

    /** Returns 0, or 2 when the arguments are wrong or the instance cannot be read, or 1 when our plan breaks a rule. */
    public static int run(List<String> args) {
        Arguments arguments;
        try {
            arguments = Arguments.of(args);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(USAGE);
            return 2;
        }
        try {
            Path plan = Files.createTempFile("slots", ".plan");
            try {
                return new PeersCommand(arguments.instance(), plan).compare(arguments);
            } finally {
                Files.delete(plan);
            }
        } catch (IOException unreadable) {
            System.err.println(unreadable.getMessage());
            return 2;
        }
    }

    private int compare(Arguments arguments) throws IOException {
        print(ROW, instance.name(), "cost", "to ours", "broken", "left out", "bound", "CPU s");
        SlotProblem problem = instance.problem();
        Judge.Verdict verdict = judge("PracticeKit", solve(problem, arguments.seconds(), arguments.seed()));
        Map<Integer, Placement> start = OneByOne.plan(problem);
        judge("one by one", new Answer(start, OptionalLong.empty(), 0));
        for (Peer peer : arguments.peers()) {
            System.gc();
            judge(peer.name(), peer.solve(problem, start, arguments.seconds(), arguments.seed()));
        }
        return verdict.broken().isEmpty() ? 0 : 1;
    }

    private static Answer solve(SlotProblem problem, double seconds, long seed) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        Effort effort = Effort.metered(() -> threads.getCurrentThreadCpuTime() - began, (long) (seconds * 1e9));
        SlotSolution solution = SlotSolver.solve(problem, effort, seed, SearchListener.NONE);
        double used = (threads.getCurrentThreadCpuTime() - began) / 1e9;
        return new Answer(solution.placements(), OptionalLong.of(solution.bound()), used);
    }

    private Judge.Verdict judge(String name, Answer answer) throws IOException {
        InstanceFile.write(plan, instance, answer.plan());
        Judge.Verdict verdict = Judge.judge(file, plan);
        ours = ours == 0 ? verdict.cost() : ours;
        print(
                ROW,
                name,
                "%,d".formatted(verdict.cost()),
                String.format(Locale.ROOT, "%.3f", verdict.cost() / ours),
                verdict.broken().size(),
                verdict.leftOut(),
                answer.bound().isPresent()
                        ? String.format(Locale.ROOT, "%,d", answer.bound().getAsLong())
                        : "none",
                String.format(Locale.ROOT, "%.1f", answer.seconds()));
        return verdict;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private record Arguments(Path instance, double seconds, long seed, List<Peer> peers) {
        static Arguments of(List<String> args) {
            if (args.isEmpty() || args.size() % 2 == 0) {
                throw new IllegalArgumentException("an instance is needed, then options with a value each.");
            }
            double seconds = 10;
            long seed = 1;
            String peers = "timefold,cpsat";
            for (int at = 1; at < args.size(); at += 2) {
                String value = args.get(at + 1);
                switch (args.get(at)) {
                    case "--seconds" -> seconds = Double.parseDouble(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--peers" -> peers = value;
                    default -> throw new IllegalArgumentException("there is no option '%s'.".formatted(args.get(at)));
                }
            }
            return new Arguments(Path.of(args.get(0)), seconds, seed, Peer.named(peers));
        }
    }
}
