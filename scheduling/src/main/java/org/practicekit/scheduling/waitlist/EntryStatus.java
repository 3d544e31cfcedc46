package org.practicekit.scheduling.waitlist;

import java.util.Set;

/** Where an entry of the waitlist stands. */
public enum EntryStatus {
    /** Waiting to be asked. */
    WAITING,
    /** Asked; an offer is open. */
    OFFERED,
    /** The patient has an earlier time. */
    FILLED,
    /** The patient, or the desk for the patient, no longer wants one. */
    WITHDRAWN,
    /** The last day that would suit is over, or the visit that would have been given up took place. */
    EXPIRED;

    /** Whether the entry still waits for a time. */
    public boolean isOpen() {
        return this == WAITING || this == OFFERED;
    }

    /** What it can become next. */
    public Set<EntryStatus> next() {
        return switch (this) {
            case WAITING -> Set.of(OFFERED, WITHDRAWN, EXPIRED);
            case OFFERED -> Set.of(WAITING, FILLED, WITHDRAWN);
            case FILLED, WITHDRAWN, EXPIRED -> Set.of();
        };
    }
}
