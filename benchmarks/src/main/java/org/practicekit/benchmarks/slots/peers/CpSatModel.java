package org.practicekit.benchmarks.slots.peers;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicekit.scheduling.optimization.Placement;
import org.practicekit.scheduling.optimization.PoolUse;
import org.practicekit.scheduling.optimization.SlotProblem;
import org.practicekit.scheduling.optimization.VisitRequest;
import org.practicekit.scheduling.optimization.WorkBlock;

/**
 * A request has an optional interval in each block where it fits; the intervals of a block do not overlap, and a room type is a cumulative
 * resource of a day. Gaps too short to use are not in it, which makes its bound a bound all the same: with them plans were worse.
 */
final class CpSatModel {
    private final SlotProblem problem;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final List<List<Option>> options = new ArrayList<>();
    private final List<BoolVar> leftOut = new ArrayList<>();
    private final List<List<IntervalVar>> inBlock = new ArrayList<>();
    private final Map<List<Integer>, CumulativeConstraint> rooms = new HashMap<>();

    private record Option(Fit fit, BoolVar present, IntVar start) {}

    CpSatModel(SlotProblem problem) {
        this.problem = problem;
        problem.blocks().forEach(block -> inBlock.add(new ArrayList<>()));
        problem.requests().forEach(this::add);
        inBlock.forEach(model::addNoOverlap);
        model.minimize(cost);
    }

    CpModel model() {
        return model;
    }

    private void add(VisitRequest request) {
        List<Option> here = Fit.of(problem, request).stream()
                .map(fit -> option(request, fit))
                .toList();
        options.add(here);
        BoolVar out = model.newBoolVar("");
        cost.addTerm(out, (long) problem.weights().unassigned() * request.priority());
        leftOut.add(out);
        List<Literal> oneOf = new ArrayList<>(List.of(out));
        here.forEach(option -> oneOf.add(option.present()));
        model.addExactlyOne(oneOf);
    }

    private Option option(VisitRequest request, Fit fit) {
        BoolVar present = model.newBoolVar("");
        IntVar start = model.newIntVarFromDomain(domain(fit), "");
        IntervalVar interval =
                model.newOptionalFixedSizeIntervalVar(start, request.shape().ticks(), present, "");
        inBlock.get(fit.block()).add(interval);
        int day = problem.blocks().get(fit.block()).day();
        for (PoolUse use : request.shape().pools()) {
            room(use.pool(), day).addDemand(interval, 1);
        }
        cost.addTerm(present, fit.cost());
        return new Option(fit, present, start);
    }

    private static Domain domain(Fit fit) {
        return Domain.fromIntervals(fit.starts().stream()
                .map(span -> new long[] {span.first(), span.last()})
                .toArray(long[][]::new));
    }

    private CumulativeConstraint room(int pool, int day) {
        return rooms.computeIfAbsent(
                List.of(pool, day),
                any -> model.addCumulative(
                        problem.pools().get(pool).capacities().get(0)));
    }

    void hint(Map<Integer, Placement> plan) {
        for (int number = 0; number < options.size(); number++) {
            Placement at = plan.get(number);
            model.addHint(leftOut.get(number), at == null);
            for (Option option : options.get(number)) {
                hint(option, at);
            }
        }
    }

    private void hint(Option option, @Nullable Placement at) {
        if (at != null && Fit.holds(problem.blocks().get(option.fit().block()), at)) {
            model.addHint(option.present(), true);
            model.addHint(option.start(), at.start());
        } else {
            model.addHint(option.present(), false);
            model.addHint(option.start(), option.fit().from(0));
        }
    }

    Map<Integer, Placement> plan(CpSolver solver) {
        Map<Integer, Placement> plan = new HashMap<>();
        for (int number = 0; number < options.size(); number++) {
            for (Option option : options.get(number)) {
                if (solver.booleanValue(option.present())) {
                    WorkBlock block = problem.blocks().get(option.fit().block());
                    plan.put(number, new Placement(block.provider(), block.day(), (int) solver.value(option.start())));
                }
            }
        }
        return plan;
    }
}
