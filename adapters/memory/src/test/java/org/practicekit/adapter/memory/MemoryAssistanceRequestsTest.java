package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.AccountStore;
import org.practicekit.testkit.billing.AssistanceRequestsContract;

class MemoryAssistanceRequestsTest extends AssistanceRequestsContract {
    @Override
    protected AccountStore newStore() {
        return new MemoryAccountStore();
    }
}
