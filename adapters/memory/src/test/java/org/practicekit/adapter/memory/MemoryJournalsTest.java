package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.JournalsContract;
import org.practicekit.testkit.billing.RemittanceStore;

class MemoryJournalsTest extends JournalsContract {
    @Override
    protected RemittanceStore newStore() {
        return new MemoryRemittanceStore();
    }
}
