package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.PastServicesContract;
import org.practicekit.testkit.billing.PastServicesStore;

class MemoryPastServicesTest extends PastServicesContract {
    @Override
    protected PastServicesStore newStore() {
        return new MemoryBillingStore();
    }
}
