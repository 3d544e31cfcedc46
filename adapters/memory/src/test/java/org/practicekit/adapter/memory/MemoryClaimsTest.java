package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.ClaimStore;
import org.practicekit.testkit.billing.ClaimsContract;

class MemoryClaimsTest extends ClaimsContract {
    @Override
    protected ClaimStore newStore() {
        return new MemoryClaimStore();
    }
}
