package org.practicekit.billing.authorization;

import java.util.EnumSet;
import java.util.Set;

/** How a request for an authorisation stands. */
public enum AuthorizationState {
    /** Being prepared. */
    DRAFT,
    /** On its way; the payer has not said anything. */
    SUBMITTED,
    /** The payer has it and has not decided. */
    PENDED,
    /** Agreed to as asked. */
    CERTIFIED,
    /** Agreed to in another way than asked. */
    MODIFIED,
    /** Agreed to in part. */
    PARTIAL,
    /** Not agreed to. */
    DENIED,
    /** Taken back, by the office or the payer. */
    CANCELLED,
    /** Its last day is over. */
    EXPIRED;

    private static final Set<AuthorizationState> GRANTED = EnumSet.of(CERTIFIED, MODIFIED, PARTIAL);

    /** Whether the payer agreed and it still holds. */
    public boolean isGranted() {
        return GRANTED.contains(this);
    }

    /** Whether the office waits for the payer. */
    public boolean isWaiting() {
        return this == SUBMITTED || this == PENDED;
    }

    /** Whether it can be in {@code next} after this. */
    public boolean canBecome(AuthorizationState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == CANCELLED;
            case SUBMITTED -> next != SUBMITTED && next != EXPIRED;
            case PENDED -> next != DRAFT && next != SUBMITTED && next != EXPIRED;
            case CERTIFIED, MODIFIED, PARTIAL ->
                next.isGranted() || next == DENIED || next == CANCELLED || next == EXPIRED;
            case DENIED -> next.isGranted() || next == DENIED || next == PENDED;
            case EXPIRED -> next.isGranted();
            case CANCELLED -> false;
        };
    }
}
