package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundTest {
    @Test
    void one_of_two_visits_for_a_time_that_one_and_a_half_would_fill_is_left_out_whole() {
        SlotProblemBuilder problem = SlotProblem.builder()
                .addDayTicks(10)
                .addBlocks(new WorkBlock(0, 0, 0, 6))
                .weights(new CostWeights(1000, 10, 0, 0));
        for (int request = 0; request < 2; request++) {
            problem.addRequests(visit(4, 1).build());
        }
        Grid grid = new Grid(problem.build());
        Transport transport = new Transport(grid, () -> false);
        Transport.Flow plain = transport.solve(transport.teams.all.get(0), 0);
        assertThat(plain.scaledBound()).isEqualTo(500 * transport.scale);
        assertThat(plain.leftOut()).isEqualTo(0.5);
        assertThat(Bound.prove(grid, new Transport(grid, () -> false))).isEqualTo(1000);
    }

    @Test
    void the_sharper_bound_is_still_no_higher_than_the_cheapest_of_all_plans() {
        int sharper = 0;
        int met = 0;
        for (int seed = 0; seed < 800; seed++) {
            SlotProblem problem = crowded(new Random(seed));
            Grid grid = new Grid(problem);
            Transport transport = new Transport(grid, () -> false);
            long plain = 0;
            for (Teams.Team team : transport.teams.all) {
                plain += transport.solve(team, 0).scaledBound();
            }
            long bound = Bound.prove(grid, transport);
            long least = EveryPlan.leastCost(problem);
            assertThat(bound).as("seed %d", seed).isBetween(Numbers.ceiling(plain, transport.scale), least);
            sharper += bound > Numbers.ceiling(plain, transport.scale) ? 1 : 0;
            met += bound == least ? 1 : 0;
        }
        assertThat(sharper)
                .as("practices in which whole patients make a difference")
                .isGreaterThan(200);
        assertThat(met).as("practices in which the bound is what a plan costs").isGreaterThan(200);
    }

    private static SlotProblem crowded(Random random) {
        SlotProblemBuilder problem = SlotProblem.builder()
                .addDayTicks(6, 6)
                .weights(new CostWeights(10 + random.nextInt(60), 1 + random.nextInt(10), 0, 0));
        for (int block = 0; block < 3; block++) {
            problem.addBlocks(new WorkBlock(block / 2, block % 2, 0, 2 + random.nextInt(4)));
        }
        for (int request = 0; request < 5; request++) {
            problem.addRequests(visit(1 + random.nextInt(4), 1 + random.nextInt(3))
                    .addWindows(new TimeWindow(1, 0, 6, 0))
                    .addChoices(new ProviderChoice(1, random.nextInt(5)))
                    .build());
        }
        return problem.build();
    }

    private static VisitRequestBuilder visit(int ticks, int priority) {
        return VisitRequest.builder()
                .shape(VisitShape.whole(ticks))
                .addChoices(new ProviderChoice(0, 0))
                .addWindows(new TimeWindow(0, 0, 6, 0))
                .priority(priority)
                .targetDay(0);
    }
}
