package org.practicekit.scheduling.attendance;

/** How a booked visit ended, as far as the patient had a part in it. */
public enum VisitOutcome {
    /** The patient came. */
    KEPT,
    /** The patient did not come and did not call it off. */
    NO_SHOW,
    /** The patient called it off, but later than the practice's policy asks. */
    LATE_CANCEL,
    /** The patient called it off, or moved it, in time. */
    CANCELLED;

    /** Whether the visit was missed, for a practice that counts late cancellations so or not. */
    public boolean missed(boolean lateCancelsCount) {
        return this == NO_SHOW || this == LATE_CANCEL && lateCancelsCount;
    }

    /** Whether the practice could expect the patient: the visit was kept or missed. */
    public boolean expected(boolean lateCancelsCount) {
        return this == KEPT || missed(lateCancelsCount);
    }
}
