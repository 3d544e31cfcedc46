package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.AccountStore;
import org.practicekit.testkit.billing.InquiriesContract;

class MemoryInquiriesTest extends InquiriesContract {
    @Override
    protected AccountStore newStore() {
        return new MemoryAccountStore();
    }
}
