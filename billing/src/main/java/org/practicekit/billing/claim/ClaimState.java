package org.practicekit.billing.claim;

/** How a claim stands. */
public enum ClaimState {
    /** Being prepared. */
    DRAFT,
    /** Edits found something that has to be mended or overridden first. */
    HELD,
    /** Passed all edits, or what they found was overridden. */
    READY,
    /** On its way to the payer. */
    SUBMITTED,
    /** The payer took it for processing. */
    ACCEPTED,
    /** The payer or somebody on the way did not take it; as if it had never been sent. */
    REJECTED,
    /** The payer decided. */
    ADJUDICATED,
    /** Nothing is left to do. */
    CLOSED,
    /** Taken back. */
    VOIDED;

    /** Whether it was sent and is still with the payer, or was decided by it. */
    public boolean isLive() {
        return this == SUBMITTED || this == ACCEPTED || this == ADJUDICATED;
    }

    /** Whether it waits to be sent, for the first time or once more. */
    public boolean isInPreparation() {
        return this == DRAFT || this == HELD || this == READY;
    }

    /** Whether it can be in {@code next} after this. What the payer has is prepared once more to be replaced or voided. */
    public boolean canBecome(ClaimState next) {
        return switch (this) {
            case DRAFT, HELD, READY -> next.isInPreparation() || next == SUBMITTED || next == VOIDED;
            case SUBMITTED -> next == ACCEPTED || next == REJECTED || next == ADJUDICATED || next == VOIDED;
            case ACCEPTED -> next == REJECTED || next == ADJUDICATED || next == VOIDED || next == DRAFT;
            case REJECTED -> next == DRAFT || next == ADJUDICATED || next == VOIDED;
            case ADJUDICATED -> next == DRAFT || next == CLOSED || next == VOIDED;
            case CLOSED -> next == DRAFT || next == ADJUDICATED;
            case VOIDED -> false;
        };
    }
}
