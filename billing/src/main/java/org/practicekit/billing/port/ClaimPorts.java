package org.practicekit.billing.port;

/** What the way from charge to closed balance stores, bound to one {@link org.practicekit.core.port.UnitOfWork}. */
public interface ClaimPorts extends BillingPorts {
    /** What was done and is to be paid for. */
    Charges charges();

    /** What payers are asked for. */
    Claims claims();

    /** What patients are insured by. */
    Coverages coverages();

    /** What moved from account to account. */
    Journals journals();

    /** The visits that took place. */
    CompletedVisits completedVisits();

    /** Who the patients are. */
    Patients patients();

    /** What is charged. */
    FeeSchedules fees();

    /** What payers agreed to. */
    Authorizations authorizations();

    /** Who let claims pass in spite of what. */
    EditOverrides overrides();
}
