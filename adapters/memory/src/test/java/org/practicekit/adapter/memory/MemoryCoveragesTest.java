package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.CoverageStore;
import org.practicekit.testkit.billing.CoveragesContract;

class MemoryCoveragesTest extends CoveragesContract {
    @Override
    protected CoverageStore newStore() {
        return new MemoryBillingStore();
    }
}
