package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.EstimateStore;
import org.practicekit.testkit.billing.GoodFaithEstimatesContract;

class MemoryGoodFaithEstimatesTest extends GoodFaithEstimatesContract {
    @Override
    protected EstimateStore newStore() {
        return new MemoryEstimateStore();
    }
}
