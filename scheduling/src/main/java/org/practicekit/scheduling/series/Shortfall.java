package org.practicekit.scheduling.series;

/** What to do when some visits of a series can be booked and others not. */
public enum Shortfall {
    /** Nothing is changed; the refusal says which visits are in the way and what each could be instead. */
    REFUSE,
    /**
     * What fits is booked. A new visit that does not fit is left open for somebody to settle; one that cannot be moved keeps
     * the time it has.
     */
    LEAVE_OPEN
}
