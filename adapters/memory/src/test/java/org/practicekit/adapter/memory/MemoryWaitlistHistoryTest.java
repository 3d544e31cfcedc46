package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.WaitlistHistoryContract;
import org.practicekit.testkit.scheduling.WaitlistStore;

class MemoryWaitlistHistoryTest extends WaitlistHistoryContract {
    @Override
    protected WaitlistStore newStore() {
        return new MemoryWaitlistStore();
    }
}
