package org.practicekit.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.practicekit.benchmarks.edits.EditsCommand;
import org.practicekit.benchmarks.edits.ScrubBenchmark;
import org.practicekit.benchmarks.prices.PricesCommand;
import org.practicekit.benchmarks.scheduling.BookingBenchmark;
import org.practicekit.benchmarks.scheduling.SlotSearchBenchmark;
import org.practicekit.benchmarks.scheduling.SlotSearchGrowthBenchmark;
import org.practicekit.benchmarks.season.SeasonCommand;
import org.practicekit.benchmarks.slots.GenerateCommand;
import org.practicekit.benchmarks.slots.GrowthCommand;
import org.practicekit.benchmarks.slots.PeersCommand;
import org.practicekit.benchmarks.slots.SlotsCommand;
import org.practicekit.benchmarks.x12.X12PostCommand;
import org.practicekit.benchmarks.x12.X12ReadCommand;

/** Starts the benchmarks: {@code benchmarks/run slot-search --quick}. Always measures allocation as well as time. */
public final class Benchmarks {
    private static final String SEASON = "season";
    private static final String PRICES = "prices";
    private static final String QUICK = "--quick";
    private static final Map<String, Class<?>> COMMANDS = commands();
    private static final Map<String, ToIntFunction<List<String>>> SLOTS = Map.of(
            "slots", SlotsCommand::run,
            "slots-peers", PeersCommand::run,
            "slots-growth", GrowthCommand::run,
            "slots-instance", GenerateCommand::run);
    private static final String USAGE = """
            Usage: benchmarks/run COMMAND [--quick] [JMH options]

              slot-search         the ten best times in a clinic of 50 providers, and the first free time in a full month
              slot-search-growth  the same questions with more and more appointments stored
              booking             bookings a second, with one and two threads
              edits               claims a second through all edits with a million pairs, and twelve of them beside Drools
              edits-turns         the same in turns, by the processor time of one thread, for a crowded machine
              season              ninety days at a practice, first come first served and with the waitlist
              prices              twelve weeks of calls, first come first served, with carve-outs, and ranked by what later patients need
              slots INSTANCE      fills a schedule in batch: benchmarks/run slots INSTANCE --seconds 10 --seed 1 --out PLAN
              slots-peers         the same with Timefold and CP-SAT: benchmarks/run slots-peers INSTANCE --seconds 10 --seed 1
              slots-growth        cost, time and memory as practices grow, as a picture: benchmarks/run slots-growth --out FILE.svg
              slots-instance      makes up such an instance: benchmarks/run slots-instance FILE PROVIDERS DAYS REQUESTS LOAD SEED
              x12-read            reads a file of payers' answers, beside bare StAEDI, and looks at the heap
              x12-post            reads and posts payments of up to 100,000 claims, and looks at the heap
              list                the benchmarks behind each command

            --quick takes about a minute and gives a first impression. JMH options come last: -f 3 for three
            processes, -wi and -i for rounds, -p for parameters; benchmarks/RESULTS.md has the commands behind its figures.""";

    private Benchmarks() {}

    /** Exits with 2 on a command that is not there, with 1 when a benchmark failed. */
    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> args) {
        if (args.equals(List.of("list"))) {
            COMMANDS.forEach((command, type) -> System.out.printf("%-19s %s%n", command, type.getName()));
            return 0;
        }
        if (!args.isEmpty() && (args.get(0).equals(SEASON) || args.get(0).equals(PRICES))) {
            return seasons(args.get(0), args.subList(1, args.size()));
        }
        if (!args.isEmpty() && SLOTS.containsKey(args.get(0))) {
            return SLOTS.get(args.get(0)).applyAsInt(args.subList(1, args.size()));
        }
        if (!args.isEmpty() && args.get(0).equals("edits-turns")) {
            return EditsCommand.run(args.contains(QUICK));
        }
        if (!args.isEmpty() && args.get(0).equals("x12-read")) {
            return X12ReadCommand.run(args.contains(QUICK));
        }
        if (!args.isEmpty() && args.get(0).equals("x12-post")) {
            return X12PostCommand.run(args.contains(QUICK));
        }
        Class<?> type = args.isEmpty() ? null : COMMANDS.get(args.get(0));
        if (type == null) {
            System.err.println(USAGE);
            return 2;
        }
        boolean quick = args.contains(QUICK);
        String[] rest = args.stream().skip(1).filter(arg -> !arg.equals(QUICK)).toArray(String[]::new);
        try {
            new Runner(options(type, quick, new CommandLineOptions(rest)).build()).run();
            return 0;
        } catch (CommandLineOptionException unknown) {
            System.err.println(Arrays.toString(rest) + ": " + unknown.getMessage());
            System.err.println(USAGE);
            return 2;
        } catch (RunnerException failed) {
            System.err.println(failed.getMessage());
            return 1;
        }
    }

    private static int seasons(String command, List<String> args) {
        if (!args.isEmpty() && !args.equals(List.of(QUICK))) {
            System.err.println(args + ": " + command + " takes nothing but " + QUICK + ".");
            return 2;
        }
        if (command.equals(SEASON)) {
            SeasonCommand.run(!args.isEmpty());
        } else {
            PricesCommand.run(!args.isEmpty());
        }
        return 0;
    }

    private static ChainedOptionsBuilder options(Class<?> type, boolean quick, CommandLineOptions given) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .parent(given)
                .addProfiler(CpuProfiler.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        if (given.getIncludes().isEmpty()) {
            options.include(type.getName() + "\\.");
        }
        if (quick) {
            options.forks(1)
                    .warmupIterations(2)
                    .warmupTime(TimeValue.milliseconds(500))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.milliseconds(500));
        }
        return options;
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("slot-search", SlotSearchBenchmark.class);
        commands.put("slot-search-growth", SlotSearchGrowthBenchmark.class);
        commands.put("booking", BookingBenchmark.class);
        commands.put("edits", ScrubBenchmark.class);
        return commands;
    }
}
