package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.Scenario;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.PlanningWeights;
import org.practicekit.testkit.property.Property;

/** What holds for every plan, in random offices around both clock changes of three zones. */
class SlotOptimizerPropertyTest {
    private static final PlanningPolicy POLICY = PlanningPolicy.standard(Office.HANDBOOK);

    static Stream<Scenario.ClockChange> changes() {
        return Scenario.CHANGES.stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void every_visit_of_a_plan_could_be_booked_and_costs_what_the_plan_says(Scenario.ClockChange change) {
        AtomicInteger placed = new AtomicInteger();
        Property.forAll(choices -> PlanningCase.of(Scenario.around(change, choices), choices))
                .runs(150)
                .holds(one -> {
                    SchedulePlan plan = new SlotOptimizer(one.setup(), POLICY)
                            .plan(one.request(), one.diary(), one.now(), Effort.rounds(200), 1);
                    placed.addAndGet(plan.placed().size());

                    one.audit().check(plan, PlanningWeights.STANDARD);
                });
        assertThat(placed.get()).as("visits that were placed").isGreaterThan(100);
    }

    /** Gaps cost nothing here, so that what every plan costs can be told visit by visit. */
    @ParameterizedTest
    @MethodSource("changes")
    void in_tiny_practices_no_plan_of_all_is_below_the_bound_and_hardly_any_better_than_ours(
            Scenario.ClockChange change) {
        PlanningWeights weights = new PlanningWeights(1000, 10, 25, 15, 0, 15, 40, 3, 10);
        AtomicInteger best = new AtomicInteger();
        AtomicInteger proven = new AtomicInteger();
        Property.forAll(choices -> TinyClinic.around(change, choices)).runs(80).holds(one -> {
            SchedulePlan plan = new SlotOptimizer(one.setup(), new PlanningPolicy(Office.HANDBOOK, weights))
                    .plan(one.request(), one.diary(), one.now(), Effort.rounds(2_000), 1);
            one.audit().check(plan, weights);
            long least = new EverySchedule(one, weights).least();

            assertThat(plan.bound()).isLessThanOrEqualTo(least);
            assertThat(plan.cost().total()).isGreaterThanOrEqualTo(least);
            best.addAndGet(plan.cost().total() == least ? 1 : 0);
            proven.addAndGet(plan.gap() == 0 ? 1 : 0);
        });
        assertThat(best.get()).as("plans that are the best of all").isGreaterThan(75);
    }
}
