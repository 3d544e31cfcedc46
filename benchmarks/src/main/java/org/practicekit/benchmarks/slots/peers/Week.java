package org.practicekit.benchmarks.slots.peers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.practicekit.benchmarks.slots.peers.RoomTicks.RoomDay;
import org.practicekit.scheduling.optimization.CostWeights;
import org.practicekit.scheduling.optimization.Placement;
import org.practicekit.scheduling.optimization.SlotProblem;

/** The whole problem for Timefold. */
@PlanningSolution
class Week {
    @PlanningEntityCollectionProperty
    private List<Session> sessions;

    @PlanningEntityCollectionProperty
    private List<Visit> visits;

    @ProblemFactProperty
    private CostWeights weights;

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    @SuppressWarnings({"NullAway.Init", "unused"})
    Week() {}

    Week(SlotProblem problem, Map<Integer, Placement> start) {
        weights = problem.weights();
        List<List<RoomDay>> rooms = IntStream.range(0, problem.pools().size())
                .mapToObj(pool -> rooms(problem, pool))
                .toList();
        sessions = new ArrayList<>();
        visits = new ArrayList<>();
        for (int number = 0; number < problem.blocks().size(); number++) {
            sessions.add(new Session(number, problem.blocks().get(number)));
        }
        for (int number = 0; number < problem.requests().size(); number++) {
            List<Fit> fits = Fit.of(problem, problem.requests().get(number));
            Visit visit = new Visit(
                    number,
                    problem,
                    fits,
                    rooms.get(problem.requests()
                            .get(number)
                            .shape()
                            .pools()
                            .get(0)
                            .pool()));
            visits.add(visit);
            fits.forEach(fit -> sessions.get(fit.block()).fitting().add(visit));
        }
        begin(start);
    }

    private static List<RoomDay> rooms(SlotProblem problem, int pool) {
        int capacity = problem.pools().get(pool).capacities().get(0);
        return IntStream.range(0, problem.dayTicks().size())
                .mapToObj(day ->
                        new RoomDay(pool, day, capacity, problem.dayTicks().get(day)))
                .toList();
    }

    private void begin(Map<Integer, Placement> start) {
        start.entrySet().stream()
                .sorted((a, b) -> a.getValue().start() - b.getValue().start())
                .forEach(each -> sessions.stream()
                        .filter(session -> Fit.holds(session.block(), each.getValue()))
                        .forEach(session -> session.visits().add(visits.get(each.getKey()))));
    }

    Map<Integer, Placement> plan() {
        Map<Integer, Placement> plan = new HashMap<>();
        for (Session session : sessions) {
            for (Visit visit : session.visits()) {
                plan.put(visit.number(), new Placement(session.block().provider(), session.day(), visit.start()));
            }
        }
        return plan;
    }
}
