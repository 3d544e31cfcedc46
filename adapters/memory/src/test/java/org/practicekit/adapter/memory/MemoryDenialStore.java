package org.practicekit.adapter.memory;

import java.util.List;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.testkit.billing.DenialStore;

/** Denials in memory as the contract wants to see them. */
final class MemoryDenialStore implements DenialStore {
    private final MemoryBilling billing = new MemoryBilling();

    @Override
    public UnitOfWork<MemoryBilling.Ports> work() {
        return billing;
    }

    @Override
    public void store(BillingSetup setup) {
        billing.store(setup);
    }

    @Override
    public List<DomainEvent> events(PracticeId practice) {
        return billing.events(practice);
    }
}
