package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.WaitlistPortsContract;
import org.practicekit.testkit.scheduling.WaitlistStore;

class MemoryWaitlistPortsTest extends WaitlistPortsContract {
    @Override
    protected WaitlistStore newStore() {
        return new MemoryWaitlistStore();
    }
}
