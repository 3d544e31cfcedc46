package org.practicekit.billing.posting;

/** How a payment stands. */
public enum RemittanceState {
    /** Being taken in. */
    RECEIVING,
    /** Adds up, and can be posted. */
    BALANCED,
    /** Does not add up, or is doubtful for another reason; waits whole. */
    SUSPENDED,
    /** Part of it is posted. */
    POSTING,
    /** All of it is posted; claims of it may wait for a person. */
    POSTED,
    /** Part of what was posted is taken back. */
    REVERSING,
    /** All that was posted is taken back. */
    REVERSED,
    /** Another payment, with corrected data, has taken its place. */
    REPLACED
}
