package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.UnitOfWorkContract;
import org.practicekit.testkit.scheduling.SchedulingStore;

class MemoryUnitOfWorkTest extends UnitOfWorkContract {
    @Override
    protected SchedulingStore newStore() {
        return new MemoryStore();
    }
}
