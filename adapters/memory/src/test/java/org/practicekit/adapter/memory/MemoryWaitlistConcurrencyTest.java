package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.WaitlistConcurrencyContract;
import org.practicekit.testkit.scheduling.WaitlistStore;

class MemoryWaitlistConcurrencyTest extends WaitlistConcurrencyContract {
    @Override
    protected WaitlistStore newStore() {
        return new MemoryWaitlistStore();
    }
}
