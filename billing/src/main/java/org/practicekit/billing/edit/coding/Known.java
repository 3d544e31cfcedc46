package org.practicekit.billing.edit.coding;

/** What a look-up says. */
public enum Known {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** Nothing here tells. */
    UNKNOWN
}
