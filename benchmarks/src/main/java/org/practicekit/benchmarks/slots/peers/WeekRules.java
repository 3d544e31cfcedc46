package org.practicekit.benchmarks.slots.peers;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import org.practicekit.scheduling.optimization.CostWeights;

/** Rules and costs for Timefold. Each follows a change of one visit without looking at others. */
public final class WeekRules implements ConstraintProvider {
    /** Made by Timefold. */
    public WeekRules() {}

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {tooLate(factory), rooms(factory), leftOut(factory), place(factory), fragments(factory)
        };
    }

    private static Constraint tooLate(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(visit -> visit.tooLate() > 0)
                .penalizeLong(HardSoftLongScore.ONE_HARD, Visit::tooLate)
                .asConstraint("outside block or windows");
    }

    private static Constraint rooms(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .groupBy(Visit::roomDay, new RoomTicks())
                .filter((room, beyond) -> beyond > 0)
                .penalizeLong(HardSoftLongScore.ONE_HARD, (room, beyond) -> beyond)
                .asConstraint("no room");
    }

    private static Constraint leftOut(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Visit.class)
                .filter(visit -> !visit.placed())
                .penalizeLong(HardSoftLongScore.ONE_SOFT, Visit::leftOutCost)
                .asConstraint("left out");
    }

    private static Constraint place(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(visit -> visit.placeCost() > 0)
                .penalizeLong(HardSoftLongScore.ONE_SOFT, Visit::placeCost)
                .asConstraint("late, or not with the preferred clinician");
    }

    private static Constraint fragments(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .join(CostWeights.class)
                .penalizeLong(
                        HardSoftLongScore.ONE_SOFT,
                        (visit, weights) -> (long) weights.fragment() * visit.shortGaps(weights.fragmentTicks()))
                .asConstraint("gaps too short to use");
    }
}
