package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotSolverExhaustiveTest {
    @Test
    void no_plan_of_a_tiny_practice_beats_the_bound_and_none_is_cheaper_than_one_called_optimal() {
        int optimal = 0;
        int best = 0;
        for (int seed = 0; seed < 3000; seed++) {
            SlotProblem problem = new RandomPractice(seed, 2, 3, 5, 6).problem(4);
            long least = EveryPlan.leastCost(problem);
            SlotSolution solution = SlotSolver.solve(problem, Effort.rounds(1024), seed, SearchListener.NONE);
            Auditor auditor = new Auditor(problem, solution.placements());
            assertThat(auditor.broken()).as("seed %d", seed).isEmpty();
            assertThat(auditor.cost())
                    .as("seed %d", seed)
                    .isEqualTo(solution.cost().total());
            assertThat(solution.bound()).as("seed %d", seed).isLessThanOrEqualTo(least);
            assertThat(least)
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(solution.cost().total());
            if (solution.stopReason() == StopReason.OPTIMAL) {
                optimal++;
                assertThat(solution.cost().total()).as("seed %d", seed).isEqualTo(least);
            }
            best += solution.cost().total() == least ? 1 : 0;
        }
        assertThat(optimal).isGreaterThan(300);
        assertThat(best).isGreaterThan(2950);
    }
}
