package org.practicekit.billing.port;

/** What patients' accounts store and ask, bound to one {@link org.practicekit.core.port.UnitOfWork}. */
public interface AccountPorts extends RemittancePorts {
    /** What is paid in instalments. */
    PaymentPlans plans();

    /** What patients ask about their bills. */
    Inquiries inquiries();

    /** Who asks for help. */
    AssistanceRequests assistance();

    /** What went out. */
    SentStatements statements();

    /** What was estimated. */
    GoodFaithEstimates estimates();
}
