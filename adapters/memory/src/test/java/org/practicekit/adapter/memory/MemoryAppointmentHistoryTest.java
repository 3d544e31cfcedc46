package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.AppointmentHistoryContract;
import org.practicekit.testkit.scheduling.SchedulingStore;

class MemoryAppointmentHistoryTest extends AppointmentHistoryContract {
    @Override
    protected SchedulingStore newStore() {
        return new MemoryStore();
    }

    @Override
    protected int days() {
        return 200;
    }
}
