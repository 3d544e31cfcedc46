package org.practicekit.billing.eligibility;

/** Yes, no, or not said. */
public enum Answer {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** The payer does not know. */
    UNKNOWN,
    /** It makes no difference. */
    NOT_APPLICABLE
}
