package org.practicekit.billing.eligibility;

/** Whether a patient is covered, as far as a payer said so. */
public enum CoverageStatus {
    /** The payer says so. */
    ACTIVE,
    /** The payer says that they are not. */
    INACTIVE,
    /** The payer did not say, or nobody could ask. Never to be read as "not covered". */
    UNKNOWN
}
