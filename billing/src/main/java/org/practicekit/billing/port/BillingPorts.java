package org.practicekit.billing.port;

import org.practicekit.core.port.CommandLog;
import org.practicekit.core.port.Outbox;

/** What every desk of billing stores, bound to one {@link org.practicekit.core.port.UnitOfWork}. */
public interface BillingPorts {
    /** What each practice agreed. */
    BillingSetups setups();

    /** What somebody has to do. */
    Tasks tasks();

    /** Which commands ran. */
    CommandLog commands();

    /** Where events leave. */
    Outbox outbox();
}
