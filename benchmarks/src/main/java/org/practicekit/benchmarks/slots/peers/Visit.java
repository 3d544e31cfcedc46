package org.practicekit.benchmarks.slots.peers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.CascadingUpdateShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.NextElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicekit.benchmarks.slots.peers.RoomTicks.RoomDay;
import org.practicekit.scheduling.optimization.SlotProblem;
import org.practicekit.scheduling.optimization.VisitRequest;

/** A visit for Timefold: as early as the visit before it, in the same session, and its windows allow. */
@PlanningEntity
class Visit {
    @PlanningId
    private int number;

    private VisitRequest request;
    private long leftOutCost;
    private List<RoomDay> rooms;
    private Map<Integer, Fit> fits = new HashMap<>();

    @InverseRelationShadowVariable(sourceVariableName = "visits")
    private @Nullable Session session;

    @PreviousElementShadowVariable(sourceVariableName = "visits")
    private @Nullable Visit previous;

    @NextElementShadowVariable(sourceVariableName = "visits")
    private @Nullable Visit next;

    @CascadingUpdateShadowVariable(targetMethodName = "updateStart")
    private @Nullable Integer start;

    @CascadingUpdateShadowVariable(targetMethodName = "updateStart")
    private @Nullable Integer idle;

    @SuppressWarnings({"NullAway.Init", "unused"})
    Visit() {}

    Visit(int number, SlotProblem problem, List<Fit> options, List<RoomDay> rooms) {
        this.number = number;
        this.request = problem.requests().get(number);
        this.rooms = rooms;
        this.leftOutCost = (long) problem.weights().unassigned() * request.priority();
        options.forEach(fit -> fits.put(fit.block(), fit));
    }

    void updateStart() {
        if (session == null) {
            start = null;
            idle = null;
            return;
        }
        int from = previous == null ? session.start() : previous.end();
        int fitting = fit().from(from);
        start = fitting < 0 ? from : fitting;
        idle = start - from;
    }

    private Fit fit() {
        return Objects.requireNonNull(fits.get(Objects.requireNonNull(session).number()), "value ranges hold fits");
    }

    int number() {
        return number;
    }

    @Nullable
    Session session() {
        return session;
    }

    boolean placed() {
        return session != null;
    }

    int start() {
        return Objects.requireNonNull(start);
    }

    int end() {
        return start() + request.shape().ticks();
    }

    /** Ticks after the last start that suits. */
    int tooLate() {
        return Math.max(0, start() - fit().last());
    }

    long leftOutCost() {
        return leftOutCost;
    }

    int placeCost() {
        return fit().cost();
    }

    /** Gaps too short to use before it, and after it where it is the last. */
    int shortGaps(int limit) {
        int after = next == null ? Objects.requireNonNull(session).end() - end() : 0;
        int before = Objects.requireNonNull(idle);
        return (before > 0 && before < limit ? 1 : 0) + (after > 0 && after < limit ? 1 : 0);
    }

    RoomDay roomDay() {
        return rooms.get(Objects.requireNonNull(session).day());
    }
}
