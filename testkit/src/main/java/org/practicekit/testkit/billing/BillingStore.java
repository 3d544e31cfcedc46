package org.practicekit.testkit.billing;

import java.util.List;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.BillingPorts;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;

/** A store under test, empty at first. */
public interface BillingStore {
    /** The store's unit of work. */
    UnitOfWork<? extends BillingPorts> work();

    /** Puts a setup in force. */
    void store(BillingSetup setup);

    /** What left through the outbox of a practice, in order. */
    List<DomainEvent> events(PracticeId practice);
}
