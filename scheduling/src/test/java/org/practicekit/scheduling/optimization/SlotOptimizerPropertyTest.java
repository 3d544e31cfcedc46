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
}
