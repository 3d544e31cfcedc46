package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.time.Instant;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.policy.PlanningPolicy;

/**
 * Finds the smallest change to what is booked that lives with a disruption: a sick call, a broken room, a visit that takes longer,
 * somebody who has to come in between. Visits stay where they can; those that cannot, and as few others as help, are moved;
 * and it says who has to be called, in which order, and why.
 *
 * <p>How small is small the practice says in its weights; {@link org.practicekit.scheduling.policy.PlanningWeights#REPAIR} are made
 * for it. What a plan promises, {@link SlotOptimizer} says. A pure function of its arguments, the meter of the effort aside;
 * immutable and thread-safe.
 */
public final class ScheduleRepair implements Serializable {
    private final SchedulingSetup setup;
    private final PlanningPolicy policy;

    /** Repairs within what this practice agreed, and by what it minds. */
    public ScheduleRepair(SchedulingSetup setup, PlanningPolicy policy) {
        this.setup = setup;
        this.policy = policy;
    }

    /**
     * The smallest change found at {@code now} within an effort.
     *
     * @param request all visits that may be moved, with where they are booked; those who are in the office already are pinned;
     *     those who have to come in between are booked nowhere
     * @param diary hours, and everything that is taken, as they were before: the booked visits of the request among it
     * @param seed with the same number of rounds, the same seed gives the same repair
     */
    public Repair repair(
            PlanRequest request,
            Disruption disruption,
            Diary diary,
            Instant now,
            Effort effort,
            long seed,
            PlanListener listener) {
        SchedulingSetup disturbed = disruption.in(setup);
        Diary found = disruption.in(setup, diary);
        SchedulePlan plan = new SlotOptimizer(disturbed, policy).plan(request, found, now, effort, seed, listener);
        PlanScope scope = new PlanScope(disturbed, request, found, now);
        Hits hits = new Hits(found.hours(request.dates()), disruption);
        return new Repair(disruption, plan, new CallList(scope, hits, policy).of(plan));
    }
}
