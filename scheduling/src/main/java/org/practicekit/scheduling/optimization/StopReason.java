package org.practicekit.scheduling.optimization;

/** Why the search for better plans ended. */
public enum StopReason {
    /** The cost equals the bound: no plan is better. */
    OPTIMAL,
    /** The effort is used up. */
    EFFORT_SPENT,
    /** Somebody called it off. */
    CANCELLED
}
