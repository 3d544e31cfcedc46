package org.practicekit.billing.assistance;

/** Where a guideline holds. */
public enum PovertyRegion {
    /** The 48 states that border each other, and the District of Columbia. */
    CONTIGUOUS,
    /** Alaska. */
    ALASKA,
    /** Hawaii. */
    HAWAII
}
