package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.AccountStore;
import org.practicekit.testkit.billing.PaymentPlansContract;

class MemoryPaymentPlansTest extends PaymentPlansContract {
    @Override
    protected AccountStore newStore() {
        return new MemoryAccountStore();
    }
}
