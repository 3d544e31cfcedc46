package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.SchedulingStore;
import org.practicekit.testkit.scheduling.UnitOfWorkContract;

class MemoryUnitOfWorkTest extends UnitOfWorkContract {
    @Override
    protected SchedulingStore newStore() {
        return new MemoryStore();
    }
}
