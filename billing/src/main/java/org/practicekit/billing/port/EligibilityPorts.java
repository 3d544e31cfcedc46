package org.practicekit.billing.port;

/** What verifying coverage stores and asks, bound to one {@link org.practicekit.core.port.UnitOfWork}. */
public interface EligibilityPorts extends BillingPorts {
    /** What patients are insured by. */
    Coverages coverages();

    /** The visits ahead. */
    UpcomingVisits visits();

    /** Who the patients are. */
    Patients patients();

    /** The look-ups and what payers answered. */
    EligibilityRecords eligibility();
}
