package org.practicekit.adapter.memory;

import java.util.List;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.FeeTable;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.testkit.billing.RemittanceStore;

/** Payments, claims and journals in memory as the contracts want to see them. */
final class MemoryRemittanceStore implements RemittanceStore {
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
    public void storeFees(PracticeId practice, List<Fee> fees) {
        billing.store(practice, FeeTable.of(fees));
    }

    @Override
    public List<DomainEvent> events(PracticeId practice) {
        return billing.events(practice);
    }
}
