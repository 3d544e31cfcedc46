package org.practicekit.benchmarks.slots.peers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;
import org.practicekit.scheduling.optimization.WorkBlock;

/** A block of working time for Timefold, with its visits in order. */
@PlanningEntity
class Session {
    @PlanningId
    private int number;

    private WorkBlock block;

    @ValueRangeProvider
    private List<Visit> fitting = new ArrayList<>();

    @PlanningListVariable(allowsUnassignedValues = true)
    private List<Visit> visits = new ArrayList<>();

    @SuppressWarnings({"NullAway.Init", "unused"})
    Session() {}

    Session(int number, WorkBlock block) {
        this.number = number;
        this.block = block;
    }

    int number() {
        return number;
    }

    int day() {
        return block.day();
    }

    int start() {
        return block.start();
    }

    int end() {
        return block.end();
    }

    WorkBlock block() {
        return block;
    }

    List<Visit> fitting() {
        return fitting;
    }

    List<Visit> visits() {
        return visits;
    }
}
