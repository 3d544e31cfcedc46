package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.RemittanceStore;
import org.practicekit.testkit.billing.RemittancesContract;

class MemoryRemittancesTest extends RemittancesContract {
    @Override
    protected RemittanceStore newStore() {
        return new MemoryRemittanceStore();
    }
}
