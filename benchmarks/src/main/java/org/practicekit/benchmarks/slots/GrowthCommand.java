package org.practicekit.benchmarks.slots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.practicekit.benchmarks.slots.Growth.Outcome;
import org.practicekit.benchmarks.slots.Growth.Size;

/** {@code slots-growth --out FILE.svg}: cost, time and memory as practices grow, as a picture. */
public final class GrowthCommand {
    /** How it is called. */
    public static final String USAGE = """
            Usage: benchmarks/run slots-growth --out FILE.svg

            Fills the schedules of five practices, up to 50,000 requests with 300 clinicians in 20 days, in 10 to 100 seconds of processor
            time each, 170 in all. JDK_JAVA_OPTIONS=-Xmx2g sets the heap.""";

    private static final List<Size> SIZES = List.of(
            new Size(600, 10, 5, 10),
            new Size(2000, 20, 10, 10),
            new Size(6000, 40, 15, 10),
            new Size(20_000, 120, 20, 40),
            new Size(50_000, 300, 20, 100));
    private static final double LOAD = 0.94;
    private static final int SEED = 7;
    private static final String ROW = "%9s %9s %5s %9s %12s %12s %7s %11s %8s";

    private GrowthCommand() {}

    /** Returns 0, or 2 when the arguments are wrong or the file cannot be written. */
    public static int run(List<String> args) {
        if (args.size() != 2 || !args.get(0).equals("--out")) {
            System.err.println(USAGE);
            return 2;
        }
        try {
            Files.writeString(Path.of(args.get(1)), picture());
            return 0;
        } catch (IOException unwritable) {
            System.err.println(unwritable.getMessage());
            return 2;
        }
    }

    private static String picture() throws IOException {
        print(ROW, "requests", "providers", "days", "seconds", "cost", "bound", "gap", "first plan", "live MB");
        List<Integer> sizes = SIZES.stream().map(Size::requests).toList();
        List<Double> gaps = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        List<Double> firstPlans = new ArrayList<>();
        List<Double> heaps = new ArrayList<>();
        for (Size size : SIZES) {
            Outcome outcome = measure(size);
            gaps.add(outcome.gap());
            costs.add((double) outcome.cost() / size.requests());
            firstPlans.add(outcome.firstPlan());
            heaps.add(outcome.live() / 1e6);
        }
        List<Double> seconds =
                SIZES.stream().map(size -> (double) size.seconds()).toList();
        return LineChart.page(List.of(
                new LineChart("Gap to the proven bound, %", sizes).draw(List.of(""), List.of(gaps)),
                new LineChart("Cost for each request", sizes).draw(List.of(""), List.of(costs)),
                new LineChart("Processor time, s", sizes)
                        .draw(List.of("to bound and first plan", "all"), List.of(firstPlans, seconds)),
                new LineChart("Live heap, MB", sizes).draw(List.of(""), List.of(heaps))));
    }

    private static Outcome measure(Size size) throws IOException {
        Outcome outcome = Growth.of(size, LOAD, SEED);
        print(
                ROW,
                size.requests(),
                size.providers(),
                size.days(),
                size.seconds(),
                outcome.cost(),
                outcome.bound(),
                String.format(Locale.ROOT, "%.1f %%", outcome.gap()),
                String.format(Locale.ROOT, "%.2f s", outcome.firstPlan()),
                outcome.live() / 1_000_000);
        return outcome;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
