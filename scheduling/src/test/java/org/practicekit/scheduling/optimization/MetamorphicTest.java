package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not change, or only in one direction, when a problem is told differently. */
class MetamorphicTest {
    private static final int REQUESTS = 40;

    private static SlotProblem practice(long seed) {
        SlotProblem everything = new RandomPractice(seed, 4, 6, 40, 46, 40).problem(REQUESTS);
        return SlotProblem.builder().like(everything).links(List.of()).build();
    }

    private static SlotSolution solve(SlotProblem problem) {
        return SlotSolver.solve(problem, Effort.rounds(256), 1, SearchListener.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void the_bound_does_not_depend_on_the_order_of_requests(long seed) {
        SlotProblem problem = practice(seed);
        List<VisitRequest> shuffled = new ArrayList<>(problem.requests());
        Collections.shuffle(shuffled, new Random(seed));
        SlotProblem other =
                SlotProblem.builder().like(problem).requests(shuffled).build();
        assertThat(solve(other).bound()).isEqualTo(solve(problem).bound());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void the_bound_does_not_depend_on_the_numbers_of_providers(long seed) {
        SlotProblem problem = practice(seed);
        SlotProblem other = SlotProblem.builder()
                .like(problem)
                .blocks(problem.blocks().stream()
                        .map(work -> new WorkBlock(
                                renumbered(work.provider()), work.day(), work.start(), work.end(), work.site()))
                        .toList())
                .requests(problem.requests().stream()
                        .map(request -> VisitRequest.builder()
                                .like(request)
                                .choices(request.choices().stream()
                                        .map(choice ->
                                                new ProviderChoice(renumbered(choice.provider()), choice.penalty()))
                                        .toList())
                                .booked(request.booked()
                                        .map(at -> new Placement(renumbered(at.provider()), at.day(), at.start())))
                                .build())
                        .toList())
                .build();
        SlotSolution solution = solve(other);
        assertThat(solution.bound()).isEqualTo(solve(problem).bound());
        Auditor auditor = new Auditor(other, solution.placements());
        assertThat(auditor.broken()).isEmpty();
        assertThat(auditor.cost()).isEqualTo(solution.cost().total());
    }

    private static int renumbered(int provider) {
        return 17 - 3 * provider;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void everything_an_hour_later_costs_the_same(long seed) {
        SlotProblem problem = practice(seed);
        SlotProblem later = later(problem, 12);
        SlotSolution solution = solve(problem);
        SlotSolution shifted = solve(later);
        assertThat(shifted.bound()).isEqualTo(solution.bound());
        assertThat(shifted.cost()).isEqualTo(solution.cost());
        solution.placements()
                .forEach((request, at) -> assertThat(shifted.placements())
                        .containsEntry(request, new Placement(at.provider(), at.day(), at.start() + 12)));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void a_clinician_nobody_may_see_changes_no_bound_and_one_more_for_everybody_raises_none(long seed) {
        SlotProblem problem = practice(seed);
        SlotProblem useless = SlotProblem.builder()
                .like(problem)
                .addBlocks(new WorkBlock(9, 0, 0, 40))
                .build();
        assertThat(solve(useless).bound()).isEqualTo(solve(problem).bound());
        SlotProblem useful = SlotProblem.builder()
                .like(useless)
                .requests(problem.requests().stream()
                        .map(request -> VisitRequest.builder()
                                .like(request)
                                .addChoices(new ProviderChoice(9, 0))
                                .build())
                        .toList())
                .build();
        assertThat(solve(useful).bound()).isLessThanOrEqualTo(solve(problem).bound());
    }

    private static SlotProblem later(SlotProblem problem, int ticks) {
        return SlotProblem.builder()
                .like(problem)
                .dayTicks(problem.dayTicks().stream().map(day -> day + ticks).toList())
                .blocks(problem.blocks().stream()
                        .map(work -> new WorkBlock(
                                work.provider(), work.day(), work.start() + ticks, work.end() + ticks, work.site()))
                        .toList())
                .pools(problem.pools().stream()
                        .map(pool -> new Pool(
                                pool.capacities(),
                                pool.changes().stream()
                                        .map(change -> new Pool.Change(
                                                change.site(),
                                                change.day(),
                                                change.start() + ticks,
                                                change.end() + ticks,
                                                change.capacity()))
                                        .toList()))
                        .toList())
                .reserved(problem.reserved().stream()
                        .map(held -> new SlotProblem.Reserved(
                                held.block(), held.start() + ticks, held.end() + ticks, held.visitTypes()))
                        .toList())
                .caps(problem.caps().stream()
                        .map(cap -> new SlotProblem.Cap(
                                cap.ticks().stream()
                                        .map(some -> new SlotProblem.Ticks(
                                                some.block(), some.start() + ticks, some.end() + ticks))
                                        .toList(),
                                cap.visitTypes(),
                                cap.most()))
                        .toList())
                .requests(problem.requests().stream()
                        .map(request -> VisitRequest.builder()
                                .like(request)
                                .windows(request.windows().stream()
                                        .map(window -> new TimeWindow(
                                                window.day(),
                                                window.start() + ticks,
                                                window.end() + ticks,
                                                window.penalty()))
                                        .toList())
                                .booked(request.booked()
                                        .map(at -> new Placement(at.provider(), at.day(), at.start() + ticks)))
                                .build())
                        .toList())
                .build();
    }
}
