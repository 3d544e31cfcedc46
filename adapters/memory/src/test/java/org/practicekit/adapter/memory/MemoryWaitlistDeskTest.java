package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.WaitlistDeskContract;
import org.practicekit.testkit.scheduling.WaitlistStore;

class MemoryWaitlistDeskTest extends WaitlistDeskContract {
    @Override
    protected WaitlistStore newStore() {
        return new MemoryWaitlistStore();
    }
}
