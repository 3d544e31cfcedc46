package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.EligibilityRecordsContract;
import org.practicekit.testkit.billing.EligibilityStore;

class MemoryEligibilityTest extends EligibilityRecordsContract {
    @Override
    protected EligibilityStore newStore() {
        return new MemoryBillingStore();
    }
}
