package org.practicekit.billing.claim;

/** How a charge stands. */
public enum ChargeState {
    /** Captured, on no claim yet. */
    CAPTURED,
    /** On a claim, or billed to the patient. */
    BILLED,
    /** Taken back: it never should have been captured. */
    VOIDED
}
