package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that is ended early, wherever it is just then, still gives a plan that holds and a bound that is true. */
class StoppingTest {
    private static final SlotProblem PRACTICE = new RandomPractice(12, 4, 6, 60, 60).problem(60);

    static IntStream looks() {
        return IntStream.rangeClosed(1, 30);
    }

    @ParameterizedTest(name = "at look {0}")
    @MethodSource("looks")
    void a_search_called_off_gives_a_plan_that_breaks_no_rule(int look) {
        AtomicInteger looks = new AtomicInteger();
        SlotSolution solution = SlotSolver.solve(
                PRACTICE,
                Effort.rounds(1_000_000).unless(() -> looks.incrementAndGet() >= look),
                1,
                SearchListener.NONE);
        assertThat(solution.stopReason()).isEqualTo(StopReason.CANCELLED);
        judge(PRACTICE, solution);
    }

    @ParameterizedTest(name = "at look {0}")
    @MethodSource("looks")
    void a_search_whose_time_is_up_gives_a_plan_that_breaks_no_rule(int look) {
        AtomicInteger looks = new AtomicInteger();
        SlotSolution solution = SlotSolver.solve(
                PRACTICE,
                Effort.metered(() -> looks.incrementAndGet() >= look ? 1_000 : 0, 1_000),
                1,
                SearchListener.NONE);
        assertThat(solution.stopReason()).isEqualTo(StopReason.EFFORT_SPENT);
        judge(PRACTICE, solution);
    }

    @Test
    void a_bound_cut_short_is_lower_and_never_above_the_cheapest_of_all_plans() {
        int lower = 0;
        for (int seed = 0; seed < 700; seed++) {
            SlotProblem problem = new RandomPractice(seed, 2, 3, 5, 6).problem(4);
            Grid grid = new Grid(problem);
            long whole = Bound.prove(grid, new Transport(grid, () -> false));
            long least = EveryPlan.leastCost(problem);
            for (int look = 1; look < 8; look++) {
                int at = look;
                AtomicInteger looks = new AtomicInteger();
                long cut = Bound.prove(grid, new Transport(grid, () -> looks.incrementAndGet() >= at));
                assertThat(cut).as("seed %d, cut short at look %d", seed, look).isLessThanOrEqualTo(least);
                lower += cut < whole ? 1 : 0;
            }
        }
        assertThat(lower).isGreaterThan(300);
    }

    @Test
    void bookings_stand_when_a_search_is_called_off_before_it_begins() {
        SlotProblem asked = SlotProblem.builder()
                .addDayTicks(48)
                .weights(new CostWeights(1000, 10, 2, 3))
                .addBlocks(new WorkBlock(0, 0, 0, 24))
                .addRequests(booked(4), booked(12), pinned(18))
                .build();
        SlotSolution solution =
                SlotSolver.solve(asked, Effort.rounds(1_000).unless(() -> true), 1, SearchListener.NONE);
        assertThat(solution.placements())
                .containsEntry(0, new Placement(0, 0, 4))
                .containsEntry(1, new Placement(0, 0, 12))
                .containsEntry(2, new Placement(0, 0, 18));
        assertThat(solution.rounds()).isZero();
        judge(asked, solution);
    }

    private static VisitRequest booked(int start) {
        return VisitRequest.builder()
                .shape(VisitShape.whole(6))
                .addChoices(new ProviderChoice(0, 0))
                .addWindows(new TimeWindow(0, 0, 48, 0))
                .targetDay(0)
                .booked(new Placement(0, 0, start))
                .build();
    }

    private static VisitRequest pinned(int start) {
        return VisitRequest.builder().like(booked(start)).pinned(true).build();
    }

    private static void judge(SlotProblem problem, SlotSolution solution) {
        Auditor auditor = new Auditor(problem, solution.placements());
        assertThat(auditor.broken()).isEmpty();
        assertThat(auditor.cost()).isEqualTo(solution.cost().total()).isGreaterThanOrEqualTo(solution.bound());
    }
}
