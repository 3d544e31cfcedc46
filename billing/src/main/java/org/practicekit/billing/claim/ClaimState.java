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
}
