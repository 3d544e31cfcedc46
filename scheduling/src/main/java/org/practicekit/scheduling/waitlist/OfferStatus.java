package org.practicekit.scheduling.waitlist;

/** Where an offer stands. */
public enum OfferStatus {
    /** The patient can say yes. */
    OPEN,
    /** The patient said yes first, and has the time. */
    ACCEPTED,
    /** The patient said no. */
    DECLINED,
    /** Nobody answered in time. */
    EXPIRED,
    /** Somebody else said yes first to a time that overlaps. */
    TAKEN,
    /** The patient said yes, but could not be booked by then: another visit of their own, say. */
    FAILED,
    /** The entry was withdrawn or changed, or the desk stopped asking. */
    CALLED_OFF
}
