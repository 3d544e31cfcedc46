package org.practicekit.billing.estimate;

/** As what a patient owes something, before any further payer takes over. */
public enum Part {
    /** The deductible of the first payer that covers the service. */
    DEDUCTIBLE,
    /** Its copay. */
    COPAY,
    /** Its coinsurance. */
    COINSURANCE,
    /** The charge beyond what it allows. */
    BALANCE,
    /** The charge for what no plan covers. */
    NOT_COVERED,
    /** The price for those who pay themselves. */
    SELF_PAY
}
