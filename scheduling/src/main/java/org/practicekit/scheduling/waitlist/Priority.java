package org.practicekit.scheduling.waitlist;

/** How much a patient needs an earlier time; a clinician or the desk says so. */
public enum Priority {
    /** As soon as can be. */
    URGENT,
    /** Sooner than the booked day. */
    SOON,
    /** Whenever it suits. */
    ROUTINE
}
