package org.practicekit.billing.denial;

/** How a denial stands. */
public enum DenialState {
    /** Nobody has begun. */
    OPEN,
    /** Somebody is at it. */
    IN_WORK,
    /** An appeal or a request to reopen is out. */
    APPEALED,
    /** A replacement of the claim is out. */
    CORRECTED,
    /** The payer said no once more. */
    UPHELD,
    /** The payer paid part of it; the rest is still denied. */
    PARTLY_OVERTURNED,
    /** Somebody wants it to be written off; who may do that decides. */
    WRITE_OFF_PROPOSED,
    /** The payer paid after all. */
    OVERTURNED,
    /** The patient owes it and is billed. */
    PATIENT_BILLED,
    /** It was given up. */
    WRITTEN_OFF,
    /** The payer no longer says so: the decision was taken back, or gives another reason. */
    WITHDRAWN;

    /** Whether something is left to do. */
    public boolean isOpen() {
        return compareTo(WRITE_OFF_PROPOSED) <= 0;
    }

    /** Whether the payer has it, and somebody waits for its answer. */
    public boolean isWithPayer() {
        return this == APPEALED || this == CORRECTED;
    }

    /** Whether the payer gave in, in whole or in part. */
    public boolean isWon() {
        return this == OVERTURNED || this == PARTLY_OVERTURNED;
    }

    /** Whether it was tried and did not help. */
    public boolean isLost() {
        return this == UPHELD || this == WRITTEN_OFF;
    }

    /** Whether somebody can do this next. What the payer says comes on top, and can come at any time. */
    public boolean canBecome(DenialState next) {
        return switch (next) {
            case IN_WORK -> isOpen() && !isWithPayer();
            case APPEALED, CORRECTED, PATIENT_BILLED, WRITE_OFF_PROPOSED -> isOpen();
            case UPHELD -> isWithPayer();
            case WRITTEN_OFF -> this == WRITE_OFF_PROPOSED;
            case OPEN, PARTLY_OVERTURNED, OVERTURNED, WITHDRAWN -> false;
        };
    }
}
