package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.EstimateStore;
import org.practicekit.testkit.billing.FeeSchedulesContract;

class MemoryFeeSchedulesTest extends FeeSchedulesContract {
    @Override
    protected EstimateStore newStore() {
        return new MemoryEstimateStore();
    }
}
