package org.practicekit.billing.account;

/** How a payment plan stands. */
public enum PlanState {
    /** The patient pays as agreed, or nearly. */
    ACTIVE,
    /** All was paid. */
    FULFILLED,
    /** Too much was not paid in time. */
    BROKEN,
    /** The practice or the patient ended it. */
    ENDED
}
