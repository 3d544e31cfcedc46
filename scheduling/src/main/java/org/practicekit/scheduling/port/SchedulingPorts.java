package org.practicekit.scheduling.port;

import org.practicekit.core.port.CommandLog;
import org.practicekit.core.port.Outbox;

/** All that scheduling stores, bound to one {@link org.practicekit.core.port.UnitOfWork}. */
public interface SchedulingPorts {
    /** What is held and booked. */
    Appointments appointments();

    /** What each practice agreed. */
    Setups setups();

    /** Which commands ran. */
    CommandLog commands();

    /** Where events leave. */
    Outbox outbox();
}
