package org.practicekit.billing.edit.coding;

/** Which side of the body a diagnosis is about. */
public enum Side {
    /** It has no sides. */
    NONE,
    /** The left one. */
    LEFT,
    /** The right one. */
    RIGHT,
    /** Both. */
    BOTH,
    /** It has sides, and the code does not say which. */
    UNSPECIFIED
}
