package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.BillingStore;
import org.practicekit.testkit.billing.TasksContract;

class MemoryTasksTest extends TasksContract {
    @Override
    protected BillingStore newStore() {
        return new MemoryBillingStore();
    }
}
