package org.practicekit.billing.estimate;

/** Whether a plan pays for a service at all. */
public enum Covered {
    /** It does. */
    YES,
    /** It does not. */
    NO,
    /** Nobody knows yet. */
    UNKNOWN
}
