package org.practicekit.billing.port;

/** What authorisations store and ask, bound to one {@link org.practicekit.core.port.UnitOfWork}. */
public interface AuthorizationPorts extends BillingPorts {
    /** What patients are insured by. */
    Coverages coverages();

    /** The visits ahead. */
    UpcomingVisits visits();

    /** Who the patients are. */
    Patients patients();

    /** What payers answered about coverage. */
    EligibilityRecords eligibility();

    /** The authorisations and referrals. */
    Authorizations authorizations();

    /** What was done before. */
    PastServices pastServices();
}
