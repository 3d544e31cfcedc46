package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotSolverTest {
    private static final CostWeights WEIGHTS = new CostWeights(1000, 10, 2, 3);

    @Test
    void a_patient_is_seen_by_the_target_day_with_the_own_provider() {
        SlotProblem problem = practice(48)
                .addBlocks(new WorkBlock(0, 0, 0, 12), new WorkBlock(1, 0, 0, 12))
                .addRequests(visit(6).addChoices(new ProviderChoice(0, 5), new ProviderChoice(1, 0))
                        .build())
                .build();
        SlotSolution solution = solve(problem);
        assertThat(solution.placements().values())
                .extracting(Placement::provider)
                .containsExactly(1);
        assertThat(solution.cost().total()).isZero();
        assertThat(solution.stopReason()).isEqualTo(StopReason.OPTIMAL);
        assertThat(solution.gap()).isZero();
    }

    @Test
    void the_urgent_patient_is_seen_when_there_is_time_for_one_only() {
        SlotProblem problem = practice(48)
                .addBlocks(new WorkBlock(0, 0, 10, 16))
                .addRequests(visit(6).addChoices(new ProviderChoice(0, 0))
                        .priority(1)
                        .build())
                .addRequests(visit(6).addChoices(new ProviderChoice(0, 0))
                        .priority(3)
                        .build())
                .build();
        SlotSolution solution = solve(problem);
        assertThat(solution.placements()).containsOnly(Map.entry(1, new Placement(0, 0, 10)));
        assertThat(solution.cost().unassigned()).isEqualTo(1000);
        assertThat(solution.bound()).isEqualTo(1000);
    }

    @Test
    void a_room_that_is_turned_over_for_two_ticks_is_not_given_to_the_next_at_once() {
        SlotProblem problem = practice(48)
                .addPools(Pool.of(1))
                .addBlocks(new WorkBlock(0, 0, 0, 4), new WorkBlock(1, 0, 4, 8), new WorkBlock(1, 0, 20, 24))
                .addRequests(inRoom(0), inRoom(1))
                .build();
        assertThat(solve(problem).placements())
                .containsOnly(Map.entry(0, new Placement(0, 0, 0)), Map.entry(1, new Placement(1, 0, 20)));
    }

    @Test
    void a_visit_uses_a_room_of_the_site_at_which_its_provider_works_then() {
        SlotProblem problem = practice(48)
                .addPools(Pool.of(1, 1))
                .addBlocks(new WorkBlock(0, 0, 0, 4, 0), new WorkBlock(1, 0, 0, 4, 1))
                .addRequests(inRoom(0), inRoom(1))
                .build();
        assertThat(solve(problem).placements()).hasSize(2);
        SlotProblem together = SlotProblem.builder()
                .like(problem)
                .blocks(List.of(new WorkBlock(0, 0, 0, 4, 1), new WorkBlock(1, 0, 0, 4, 1)))
                .build();
        assertThat(solve(together).placements()).hasSize(1);
        SlotProblem elsewhere = SlotProblem.builder()
                .like(problem)
                .blocks(List.of(new WorkBlock(0, 0, 0, 4, 2), new WorkBlock(1, 0, 0, 4, 2)))
                .build();
        assertThat(solve(elsewhere).placements()).isEmpty();
        assertThat(solve(elsewhere).stopReason()).isEqualTo(StopReason.OPTIMAL);
    }

    @Test
    void visits_start_on_the_quarter_hour_where_the_practice_says_so_and_one_booked_between_may_stay() {
        VisitRequest asked =
                visit(4).addChoices(new ProviderChoice(0, 0)).startEvery(3).build();
        SlotProblem problem = practice(48)
                .addBlocks(new WorkBlock(0, 0, 1, 11))
                .addRequests(asked, asked)
                .build();
        assertThat(solve(problem).placements().values())
                .extracting(Placement::start)
                .allMatch(start -> start % 3 == 0)
                .hasSize(1);
        SlotProblem booked = SlotProblem.builder()
                .like(problem)
                .requests(List.of(
                        VisitRequest.builder()
                                .like(asked)
                                .booked(new Placement(0, 0, 2))
                                .changePenalty(5)
                                .build(),
                        asked))
                .build();
        assertThat(solve(booked).placements())
                .containsOnly(Map.entry(0, new Placement(0, 0, 2)), Map.entry(1, new Placement(0, 0, 6)));
    }

    private static VisitRequest inRoom(int provider) {
        return visit(4).shape(VisitShape.whole(4, new PoolUse(0, 0, 6)))
                .addChoices(new ProviderChoice(provider, 0))
                .build();
    }

    @Test
    void a_provider_sees_somebody_else_while_the_patient_waits_between_two_phases() {
        VisitShape twoPhases = new VisitShape(8, List.of(new Phase(0, 2), new Phase(6, 2)), List.of());
        SlotProblem problem = practice(48)
                .addBlocks(new WorkBlock(0, 0, 0, 8))
                .addRequests(visit(8).shape(twoPhases)
                        .addChoices(new ProviderChoice(0, 0))
                        .build())
                .addRequests(visit(4).addChoices(new ProviderChoice(0, 0)).build())
                .build();
        assertThat(solve(problem).placements())
                .containsOnly(Map.entry(0, new Placement(0, 0, 0)), Map.entry(1, new Placement(0, 0, 2)));
    }

    @Test
    void a_booking_moves_only_when_that_is_worth_what_the_call_costs() {
        SlotProblem kept = practice(48)
                .addBlocks(new WorkBlock(0, 0, 0, 7))
                .addRequests(visit(4).addChoices(new ProviderChoice(0, 0))
                        .booked(new Placement(0, 0, 2))
                        .changePenalty(5)
                        .build())
                .build();
        assertThat(solve(kept).placements()).containsEntry(0, new Placement(0, 0, 2));
        SlotProblem moved = SlotProblem.builder()
                .like(kept)
                .addRequests(visit(3).addChoices(new ProviderChoice(0, 0)).build())
                .build();
        assertThat(solve(moved).cost().changed()).isEqualTo(5);
        assertThat(solve(moved).placements()).hasSize(2);
    }

    @Test
    void a_pinned_visit_stays_although_it_suits_nobody() {
        SlotProblem problem = practice(48)
                .addBlocks(new WorkBlock(0, 0, 0, 11))
                .addRequests(VisitRequest.builder()
                        .shape(VisitShape.whole(6))
                        .targetDay(0)
                        .booked(new Placement(0, 0, 3))
                        .pinned(true)
                        .build())
                .addRequests(visit(6).addChoices(new ProviderChoice(0, 0)).build())
                .build();
        SlotSolution solution = solve(problem);
        assertThat(solution.placements()).containsOnly(Map.entry(0, new Placement(0, 0, 3)));
        assertThat(solution.bound()).isPositive().isLessThanOrEqualTo(1000);
    }

    @Test
    void a_visit_pinned_outside_working_time_is_refused_with_a_reason() {
        SlotProblem problem = practice(48)
                .addBlocks(new WorkBlock(0, 0, 0, 12))
                .addRequests(
                        visit(6).booked(new Placement(0, 0, 9)).pinned(true).build())
                .build();
        assertThatThrownBy(() -> solve(problem))
                .hasMessageContaining("request 0 is pinned")
                .hasMessageContaining("Maybe");
    }

    @ParameterizedTest(name = "a day of {0} ticks")
    @CsvSource({"92, 100", "300, 276"})
    void days_on_which_the_clocks_change_are_filled_to_their_last_tick(int first, int second) {
        SlotProblemBuilder problem = SlotProblem.builder().weights(WEIGHTS).addDayTicks(first, second);
        problem.addBlocks(new WorkBlock(0, 0, 0, first), new WorkBlock(0, 1, 0, second));
        for (int visit = 0; visit < (first + second) / 4; visit++) {
            problem.addRequests(VisitRequest.builder()
                    .shape(VisitShape.whole(4))
                    .addChoices(new ProviderChoice(0, 0))
                    .addWindows(new TimeWindow(0, 0, first, 0), new TimeWindow(1, 0, second, 0))
                    .targetDay(1)
                    .build());
        }
        SlotSolution solution = solve(problem.build());
        assertThat(solution.placements()).hasSize((first + second) / 4);
        assertThat(solution.cost().total()).isZero();
        assertThat(new Auditor(problem.build(), solution.placements()).broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_plan_of_a_practice_with_everything_in_it_breaks_a_rule(long seed) {
        SlotProblem problem = new RandomPractice(seed, 5, 70, 276, 288, 300).problem(80);
        SlotSolution solution = SlotSolver.solve(problem, Effort.rounds(5000), seed, SearchListener.NONE);
        Auditor auditor = new Auditor(problem, solution.placements());
        assertThat(auditor.broken()).isEmpty();
        assertThat(auditor.cost()).isEqualTo(solution.cost().total()).isGreaterThanOrEqualTo(solution.bound());
    }

    @Test
    void the_same_seed_and_rounds_give_the_same_plan_and_another_seed_may_give_another() {
        SlotProblem problem = new RandomPractice(11, 4, 6, 60, 60).problem(60);
        SlotSolution once = SlotSolver.solve(problem, Effort.rounds(3000), 5, SearchListener.NONE);
        assertThat(SlotSolver.solve(problem, Effort.rounds(3000), 5, SearchListener.NONE))
                .isEqualTo(once);
        assertThat(SlotSolver.solve(problem, Effort.rounds(3000), 6, SearchListener.NONE)
                        .placements())
                .isNotEqualTo(once.placements());
    }

    @Test
    void whoever_listens_hears_of_better_and_better_plans_none_of_which_breaks_a_rule() {
        SlotProblem problem = new RandomPractice(14, 4, 6, 60, 60).problem(60);
        List<Long> costs = new ArrayList<>();
        SlotSolution solution = SlotSolver.solve(problem, Effort.rounds(20_000), 1, new SearchListener() {
            @Override
            public void better(long cost, Supplier<Map<Integer, Placement>> placements) {
                Auditor auditor = new Auditor(problem, placements.get());
                assertThat(auditor.broken()).isEmpty();
                assertThat(auditor.cost()).isEqualTo(cost);
                costs.add(cost);
            }
        });
        assertThat(costs).hasSizeGreaterThan(2).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(costs.get(costs.size() - 1)).isEqualTo(solution.cost().total());
    }

    private static SlotSolution solve(SlotProblem problem) {
        return SlotSolver.solve(problem, Effort.rounds(2000), 1, SearchListener.NONE);
    }

    private static SlotProblemBuilder practice(int... dayTicks) {
        return SlotProblem.builder().addDayTicks(dayTicks).weights(WEIGHTS);
    }

    private static VisitRequestBuilder visit(int ticks) {
        return VisitRequest.builder()
                .shape(VisitShape.whole(ticks))
                .addWindows(new TimeWindow(0, 0, 48, 0))
                .targetDay(0);
    }
}
