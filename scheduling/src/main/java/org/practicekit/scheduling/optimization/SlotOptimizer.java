package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.policy.PlanningPolicy;

/**
 * Plans many visits at once: as few left out as can be, urgent ones first, by the day they are wanted by, with the provider and at the
 * times that suit, without gaps that nobody can use; and tells how far from the best possible that is.
 *
 * <p>Every visit of a plan could be booked as things stand: it keeps whatever {@link SlotSearch} keeps. Nobody is overbooked, and no visit
 * is planned over midnight. Group sessions are not planned.
 *
 * <p>A pure function of its arguments, the meter of the effort aside; immutable and thread-safe.
 */
public final class SlotOptimizer implements Serializable {
    private final SchedulingSetup setup;
    private final PlanningPolicy policy;
    private final SlotSearch search;

    /** An optimiser within what this practice agreed, and by what it minds. */
    public SlotOptimizer(SchedulingSetup setup, PlanningPolicy policy) {
        this.setup = setup;
        this.policy = policy;
        this.search = new SlotSearch(setup);
    }

    /** The best plan found at {@code now} within an effort. */
    public SchedulePlan plan(PlanRequest request, Diary diary, Instant now, Effort effort, long seed) {
        return plan(request, diary, now, effort, seed, PlanListener.NONE);
    }

    /**
     * The best plan found at {@code now} within an effort.
     *
     * @param diary hours, and everything that is taken: the booked visits of the request among it
     * @param seed with the same number of rounds, the same seed gives the same plan
     */
    public SchedulePlan plan(
            PlanRequest request, Diary diary, Instant now, Effort effort, long seed, PlanListener listener) {
        PlanScope scope = new PlanScope(setup, request, diary, now);
        PlanMapping mapping = new PlanMapping(scope, policy.weights());
        SlotSolution solution = SlotSolver.solve(mapping.problem, effort, seed, new SearchListener() {
            @Override
            public void progress(long rounds, double used, long cost, long bound) {
                listener.progress(rounds, used, cost, bound);
            }

            @Override
            public void better(long cost, Supplier<Map<Integer, Placement>> placements) {
                listener.better(cost, () -> inOrder(handedOut(scope, mapping, placements.get())));
            }
        });
        Seats seats = handedOut(scope, mapping, solution.placements());
        LeftOutReasons reasons = new LeftOutReasons(seats, policy);
        return SchedulePlan.builder()
                .request(request)
                .madeAt(now)
                .placed(inOrder(seats))
                .leftOut(scope.open.stream()
                        .filter(visit -> !seats.isPlaced(visit))
                        .map(visit -> new UnplacedVisit(visit.id(), reasons.of(visit)))
                        .toList())
                .cost(PlanCost.of(mapping.problem, seats.placements()))
                .bound(solution.bound())
                .stopReason(solution.stopReason())
                .seed(seed)
                .rounds(solution.rounds())
                .inputs(inputs(scope))
                .build();
    }

    private Seats handedOut(PlanScope scope, PlanMapping mapping, Map<Integer, Placement> placements) {
        Seats seats = new Seats(scope, mapping, search);
        Handout.enter(seats, placements);
        return seats;
    }

    private static List<PlacedVisit> inOrder(Seats seats) {
        return Stream.concat(
                        seats.placed().values().stream(),
                        seats.scope.stayingAt.entrySet().stream()
                                .map(one -> new PlacedVisit(one.getKey(), one.getValue(), PlacedVisit.Change.KEPT)))
                .sorted(Comparator.comparing((PlacedVisit one) -> one.opening().start())
                        .thenComparing(PlacedVisit::visit))
                .toList();
    }

    private Fingerprint inputs(PlanScope scope) {
        FingerprintWriter writer = new FingerprintWriter("scheduling.plan");
        writer.text("setup", setup.fingerprint().hex())
                .value("policy", policy)
                .value("request", scope.request)
                .instant("now", scope.now);
        scope.fixed.describe(writer, scope.everyone, scope.known);
        return writer.finish();
    }
}
