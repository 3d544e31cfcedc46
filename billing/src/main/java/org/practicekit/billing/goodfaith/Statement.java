package org.practicekit.billing.goodfaith;

/** What an estimate tells the patient besides charges. The words are the practice's. */
public enum Statement {
    /** That more may be recommended, which is scheduled by itself and not in the estimate. */
    MORE_MAY_FOLLOW,
    /** That it is only an estimate and the bill can differ. */
    ONLY_AN_ESTIMATE,
    /** That a bill far above it can be disputed, how, and that disputing has no effect on the quality of care. */
    RIGHT_TO_DISPUTE,
    /** That it is no contract and obliges the patient to nothing. */
    NO_CONTRACT,
    /** That services listed as scheduled separately get estimates of their own, and how to ask for them. */
    SEPARATE_ESTIMATES
}
