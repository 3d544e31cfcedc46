package org.practicekit.scheduling.optimization;

import java.util.List;
import java.util.function.Supplier;

/** Hears how planning goes, on the thread that plans. What it throws ends the search. */
public interface PlanListener {
    /** Hears nothing. */
    PlanListener NONE = new PlanListener() {};

    /**
     * Called now and then.
     *
     * @param rounds rounds so far
     * @param used the part of the effort that is used up, 0 to 1
     * @param cost what the best plan so far costs, rooms not handed out yet
     * @param bound what no plan costs less than
     */
    default void progress(long rounds, double used, long cost, long bound) {}

    /**
     * Called when there is a better plan than before.
     *
     * @param cost what it costs, rooms not handed out yet
     * @param placed the plan as it could be booked; worked out only when asked for, and only during this call
     */
    default void better(long cost, Supplier<List<PlacedVisit>> placed) {}
}
