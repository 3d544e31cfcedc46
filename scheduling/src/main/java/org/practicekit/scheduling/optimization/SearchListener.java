package org.practicekit.scheduling.optimization;

import java.util.Map;
import java.util.function.Supplier;

/** Hears how the search goes, on the thread that searches. What it throws ends the search. */
public interface SearchListener {
    /** Hears nothing. */
    SearchListener NONE = new SearchListener() {};

    /**
     * Called now and then.
     *
     * @param rounds rounds so far
     * @param used the part of the effort that is used up, 0 to 1
     * @param cost what the best plan so far costs
     * @param bound what no plan costs less than
     */
    default void progress(long rounds, double used, long cost, long bound) {}

    /**
     * Called when there is a better plan than before, at most every few hundred rounds.
     *
     * @param placements the plan, made only when asked for, and valid only during this call
     */
    default void better(long cost, Supplier<Map<Integer, Placement>> placements) {}
}
