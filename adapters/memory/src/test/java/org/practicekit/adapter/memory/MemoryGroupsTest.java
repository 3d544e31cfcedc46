package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.GroupSessionsContract;
import org.practicekit.testkit.scheduling.GroupStore;

class MemoryGroupsTest extends GroupSessionsContract {
    @Override
    protected GroupStore newStore() {
        return new MemorySeriesStore();
    }

    @Override
    protected int threads() {
        return 64;
    }
}
