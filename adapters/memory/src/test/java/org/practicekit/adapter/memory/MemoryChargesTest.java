package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.ChargesContract;
import org.practicekit.testkit.billing.ClaimStore;

class MemoryChargesTest extends ChargesContract {
    @Override
    protected ClaimStore newStore() {
        return new MemoryClaimStore();
    }
}
