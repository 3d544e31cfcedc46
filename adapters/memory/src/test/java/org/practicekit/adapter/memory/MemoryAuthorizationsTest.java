package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.AuthorizationStore;
import org.practicekit.testkit.billing.AuthorizationsContract;

class MemoryAuthorizationsTest extends AuthorizationsContract {
    @Override
    protected AuthorizationStore newStore() {
        return new MemoryBillingStore();
    }
}
