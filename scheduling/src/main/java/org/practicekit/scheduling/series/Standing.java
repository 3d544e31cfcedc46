package org.practicekit.scheduling.series;

/** Where one visit of a series stands, its appointment taken into account. */
public enum Standing {
    /** It was not to be had and waits for somebody. */
    OPEN,
    /** It is to come. */
    BOOKED,
    /** It took place, is taking place, was missed, or its time has come: no edit changes it. */
    DONE,
    /** It was called off. */
    CANCELLED
}
