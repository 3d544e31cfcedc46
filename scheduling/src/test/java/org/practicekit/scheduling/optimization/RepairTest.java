package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of bookings when something happens. */
class RepairTest {
    private static final int CALL = 100_000;

    @Test
    void bookings_that_all_hold_stay_when_there_is_no_time_to_look_for_better_ones() {
        int kept = 0;
        for (int seed = 0; seed < 300; seed++) {
            SlotProblem asked = new RandomPractice(seed, 3, 4, 20, 23, 25).problem(20);
            Map<Integer, Placement> plan = solve(asked, 500).placements();
            SlotSolution again = solve(booked(asked, plan), 0);
            assertThat(again.placements()).as("seed %d", seed).containsAllEntriesOf(plan);
            assertThat(again.cost().changed()).isZero();
            kept += plan.size();
        }
        assertThat(kept).isGreaterThan(2000);
    }

    @Test
    void a_morning_off_moves_no_more_patients_than_it_must() {
        int disturbed = 0;
        int best = 0;
        for (int seed = 0; seed < 1000; seed++) {
            SlotProblem asked = new RandomPractice(seed, 2, 3, 5, 6).problem(4);
            SlotProblem booked = booked(asked, solve(asked, 256).placements());
            SlotProblem sick = withoutFirstBlock(booked);
            SlotSolution repaired = solve(sick, 256);
            long least = EveryPlan.leastCost(sick);
            Auditor auditor = new Auditor(sick, repaired.placements());
            assertThat(auditor.broken()).as("seed %d", seed).isEmpty();
            assertThat(auditor.cost())
                    .as("seed %d", seed)
                    .isEqualTo(repaired.cost().total());
            assertThat(repaired.bound()).as("seed %d", seed).isLessThanOrEqualTo(least);
            assertThat(repaired.cost().total() / CALL)
                    .as("patients to call, seed %d", seed)
                    .isEqualTo(least / CALL);
            disturbed += least >= CALL ? 1 : 0;
            best += repaired.cost().total() == least ? 1 : 0;
        }
        assertThat(disturbed).isGreaterThan(300);
        assertThat(best).isGreaterThan(990);
    }

    private static SlotProblem booked(SlotProblem asked, Map<Integer, Placement> plan) {
        List<VisitRequest> requests = new ArrayList<>();
        for (int request = 0; request < asked.requests().size(); request++) {
            Optional<Placement> at = Optional.ofNullable(plan.get(request));
            requests.add(VisitRequest.builder()
                    .like(asked.requests().get(request))
                    .booked(at)
                    .changePenalty(at.isPresent() ? CALL : 0)
                    .build());
        }
        return SlotProblem.builder().like(asked).requests(requests).build();
    }

    private static SlotProblem withoutFirstBlock(SlotProblem problem) {
        return SlotProblem.builder()
                .like(problem)
                .blocks(problem.blocks().subList(1, problem.blocks().size()))
                .reserved(problem.reserved().stream()
                        .filter(held -> held.block() > 0)
                        .map(held ->
                                new SlotProblem.Reserved(held.block() - 1, held.start(), held.end(), held.visitTypes()))
                        .toList())
                .caps(problem.caps().stream()
                        .map(cap -> new SlotProblem.Cap(
                                cap.ticks().stream()
                                        .filter(ticks -> ticks.block() > 0)
                                        .map(ticks ->
                                                new SlotProblem.Ticks(ticks.block() - 1, ticks.start(), ticks.end()))
                                        .toList(),
                                cap.visitTypes(),
                                cap.most()))
                        .toList())
                .build();
    }

    private static SlotSolution solve(SlotProblem problem, long rounds) {
        return SlotSolver.solve(problem, Effort.rounds(rounds), 1, SearchListener.NONE);
    }
}
