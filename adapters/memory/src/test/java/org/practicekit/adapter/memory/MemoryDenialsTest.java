package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.DenialStore;
import org.practicekit.testkit.billing.DenialsContract;

class MemoryDenialsTest extends DenialsContract {
    @Override
    protected DenialStore newStore() {
        return new MemoryDenialStore();
    }
}
