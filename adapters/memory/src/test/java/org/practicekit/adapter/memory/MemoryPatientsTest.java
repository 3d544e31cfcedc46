package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.EligibilityStore;
import org.practicekit.testkit.billing.PatientsContract;

class MemoryPatientsTest extends PatientsContract {
    @Override
    protected EligibilityStore newStore() {
        return new MemoryBillingStore();
    }
}
