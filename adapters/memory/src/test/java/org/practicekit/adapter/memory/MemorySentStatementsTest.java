package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.AccountStore;
import org.practicekit.testkit.billing.SentStatementsContract;

class MemorySentStatementsTest extends SentStatementsContract {
    @Override
    protected AccountStore newStore() {
        return new MemoryAccountStore();
    }
}
