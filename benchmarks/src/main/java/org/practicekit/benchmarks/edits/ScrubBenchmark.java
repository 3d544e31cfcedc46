package org.practicekit.benchmarks.edits;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.practicekit.benchmarks.edits.MadeUpClaims.Case;
import org.practicekit.billing.edit.EditFinding;
import org.practicekit.billing.edit.EditPacks;
import org.practicekit.billing.edit.ScrubResult;
import org.practicekit.billing.edit.Scrubber;
import org.practicekit.billing.edit.StandardEdits;
import org.practicekit.billing.edit.coding.CodeSets;

/**
 * Ten thousand claims, one for each call: all edits with a million pairs, and twelve of them here and in Drools. Before anything is
 * timed both have to find the same in every claim.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class ScrubBenchmark {
    private static final int CLAIMS = 10_000;

    private final Scrubber all = Scrubber.of(EditPacks.of(StandardEdits.pack()));
    private final Scrubber twelve = TwelveEdits.scrubber();
    private List<Case> cases = List.of();
    private List<List<Object>> facts = List.of();
    private @Nullable KieBase rules;
    private @Nullable DroolsPeer peer;
    private int next;

    /** Makes lists and claims up, compiles the rules, and compares what is found. */
    @Setup
    public void prepare() {
        long start = System.nanoTime();
        CodeSets codes = MadeUpCodes.all();
        System.out.printf(
                "# %,d rows of pairs read in %.1f s%n",
                codes.pairs().orElseThrow().size(), since(start));
        cases = new MadeUpClaims(codes).make(CLAIMS);
        facts = cases.stream().map(ClaimFacts::of).toList();
        start = System.nanoTime();
        Scrubber fresh = TwelveEdits.scrubber();
        fresh.scrub(cases.get(0).sheet(), cases.get(0).context());
        System.out.printf("# ready to judge in %.4f s%n", since(start));
        start = System.nanoTime();
        DroolsPeer drools = new DroolsPeer();
        drools.judge(facts.get(0));
        System.out.printf("# Drools ready to judge in %.1f s%n", since(start));
        peer = drools;
        rules = DroolsPeer.compile();
        System.out.printf("# both find the same %,d things in %,d claims%n", compare(drools), CLAIMS);
    }

    /** Ends the session. */
    @TearDown
    public void close() {
        Objects.requireNonNull(peer).close();
    }

    /** All edits. */
    @Benchmark
    public ScrubResult allEdits() {
        Case one = cases.get(index());
        return all.scrub(one.sheet(), one.context());
    }

    /** All edits, each call timed for itself. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public ScrubResult allEditsOneByOne() {
        Case one = cases.get(index());
        return all.scrub(one.sheet(), one.context());
    }

    /** Twelve edits. */
    @Benchmark
    public ScrubResult twelveEdits() {
        Case one = cases.get(index());
        return twelve.scrub(one.sheet(), one.context());
    }

    /** The same twelve by Drools, in one session. */
    @Benchmark
    public List<EditFinding> twelveEditsByDrools() {
        return Objects.requireNonNull(peer).judge(facts.get(index()));
    }

    /** The same twelve by Drools, in a session for each claim. */
    @Benchmark
    public List<EditFinding> twelveEditsByDroolsAlone() {
        return DroolsPeer.judgeAlone(Objects.requireNonNull(rules), facts.get(index()));
    }

    private int index() {
        next = next == CLAIMS - 1 ? 0 : next + 1;
        return next;
    }

    private int compare(DroolsPeer drools) {
        int same = 0;
        for (int i = 0; i < CLAIMS; i++) {
            List<String> ours = said(
                    twelve.scrub(cases.get(i).sheet(), cases.get(i).context()).findings());
            List<String> theirs = said(drools.judge(facts.get(i)));
            if (!ours.equals(theirs)
                    || !ours.equals(said(DroolsPeer.judgeAlone(Objects.requireNonNull(rules), facts.get(i))))) {
                throw new IllegalStateException("claim %d: here %s, Drools %s.".formatted(i, ours, theirs));
            }
            same += ours.size();
        }
        return same;
    }

    private static List<String> said(List<EditFinding> findings) {
        return findings.stream()
                .map(one -> one.finding().rule() + " " + one.where())
                .sorted()
                .toList();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
