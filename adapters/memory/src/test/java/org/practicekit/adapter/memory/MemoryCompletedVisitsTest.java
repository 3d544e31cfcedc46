package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.ClaimStore;
import org.practicekit.testkit.billing.CompletedVisitsContract;

class MemoryCompletedVisitsTest extends CompletedVisitsContract {
    @Override
    protected ClaimStore newStore() {
        return new MemoryClaimStore();
    }
}
