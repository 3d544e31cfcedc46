package org.practicekit.billing.port;

/** What the coverage desk stores and asks, bound to one {@link org.practicekit.core.port.UnitOfWork}. */
public interface CoveragePorts extends BillingPorts {
    /** The insurances. */
    Coverages coverages();

    /** The visits ahead. */
    UpcomingVisits visits();
}
