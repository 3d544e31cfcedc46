package org.practicekit.billing.estimate;

/** Whether the provider has a contract with the plan. */
public enum Network {
    /** It has: what is charged beyond the allowed amount is written off. */
    IN,
    /** It has not: what is charged beyond the allowed amount may be the patient's. */
    OUT,
    /** Nobody knows yet. */
    UNKNOWN
}
