package org.practicekit.adapter.memory;

import java.util.List;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.testkit.billing.ClaimStore;

/** Charges and claims in memory as the contracts want to see them. */
final class MemoryClaimStore implements ClaimStore {
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
    public void storeCompleted(PracticeId practice, List<CompletedVisit> visits) {
        billing.storeCompleted(practice, visits);
    }

    @Override
    public List<DomainEvent> events(PracticeId practice) {
        return billing.events(practice);
    }
}
