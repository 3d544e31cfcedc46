package org.practicekit.billing.port;

/** What estimates need of a host. */
public interface EstimatePorts extends BillingPorts {
    /** The visits ahead. */
    UpcomingVisits visits();

    /** The insurances, to tell who has none. */
    Coverages coverages();

    /** What is charged and what payers allow. */
    FeeSchedules fees();

    /** What was estimated. */
    GoodFaithEstimates estimates();
}
