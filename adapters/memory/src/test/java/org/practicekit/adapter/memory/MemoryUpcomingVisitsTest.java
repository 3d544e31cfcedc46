package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.EligibilityStore;
import org.practicekit.testkit.billing.UpcomingVisitsContract;

class MemoryUpcomingVisitsTest extends UpcomingVisitsContract {
    @Override
    protected EligibilityStore newStore() {
        return new MemoryBillingStore();
    }
}
