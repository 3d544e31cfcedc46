package org.practicekit.benchmarks.edits;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.practicekit.benchmarks.edits.MadeUpClaims.Case;
import org.practicekit.billing.edit.EditPacks;
import org.practicekit.billing.edit.Scrubber;
import org.practicekit.billing.edit.StandardEdits;

/** What {@link ScrubBenchmark} measures, for a crowded machine: round by round in turns, by the processor time of this one thread. */
public final class EditsCommand {
    private static final int CLAIMS = 10_000;

    private EditsCommand() {}

    /** Prints the median and the extremes of each, and gives 0. */
    public static int run(boolean quick) {
        List<Case> cases = new MadeUpClaims(MadeUpCodes.all()).make(CLAIMS);
        List<List<Object>> facts = cases.stream().map(ClaimFacts::of).toList();
        Scrubber all = Scrubber.of(EditPacks.of(StandardEdits.pack()));
        Scrubber twelve = TwelveEdits.scrubber();
        try (DroolsPeer peer = new DroolsPeer()) {
            Map<String, IntUnaryOperator> ways = new LinkedHashMap<>();
            ways.put("all edits", i -> found(all, cases.get(i)));
            ways.put("twelve edits", i -> found(twelve, cases.get(i)));
            ways.put("Drools, facts ready", i -> peer.judge(facts.get(i)).size());
            ways.put("Drools, from the claim", i -> peer.judge(ClaimFacts.of(cases.get(i))).size());
            measure(ways, quick ? 5 : 20, quick ? 5 : 21);
        }
        return 0;
    }

    private static void measure(Map<String, IntUnaryOperator> ways, int before, int rounds) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        for (int round = 0; round < before + rounds; round++) {
            for (Map.Entry<String, IntUnaryOperator> way : ways.entrySet()) {
                long start = clock.getCurrentThreadCpuTime();
                int findings = 0;
                for (int i = 0; i < CLAIMS; i++) {
                    findings += way.getValue().applyAsInt(i);
                }
                double each = (clock.getCurrentThreadCpuTime() - start) / 1_000.0 / CLAIMS;
                if (findings == 0) {
                    throw new IllegalStateException("%s found nothing.".formatted(way.getKey()));
                }
                if (round >= before) {
                    micros.computeIfAbsent(way.getKey(), key -> new ArrayList<>())
                            .add(each);
                }
            }
        }
        micros.forEach((way, each) -> {
            double[] sorted =
                    each.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double median = sorted[sorted.length / 2];
            System.out.printf(
                    "%-24s %6.2f us (%.2f to %.2f), %,.0f claims a second%n",
                    way, median, sorted[0], Arrays.stream(sorted).max().orElse(median), 1e6 / median);
        });
    }

    private static int found(Scrubber scrubber, Case one) {
        return scrubber.scrub(one.sheet(), one.context()).findings().size();
    }
}
