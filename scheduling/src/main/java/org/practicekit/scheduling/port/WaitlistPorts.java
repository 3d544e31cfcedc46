package org.practicekit.scheduling.port;

/** All that a practice with a waitlist stores, bound to one {@link org.practicekit.core.port.UnitOfWork}. */
public interface WaitlistPorts extends SchedulingPorts {
    /** Who waits. */
    Waitlist waitlist();

    /** What came free, and who was asked. */
    Backfills backfills();

    /** Who agreed to be asked. */
    OfferContacts offerContacts();
}
