package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.AppointmentsContract;
import org.practicekit.testkit.scheduling.SchedulingStore;

class MemoryAppointmentsTest extends AppointmentsContract {
    @Override
    protected SchedulingStore newStore() {
        return new MemoryStore();
    }
}
