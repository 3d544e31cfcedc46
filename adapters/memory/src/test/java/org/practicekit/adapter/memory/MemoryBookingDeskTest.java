package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.BookingDeskContract;
import org.practicekit.testkit.scheduling.SchedulingStore;

class MemoryBookingDeskTest extends BookingDeskContract {
    @Override
    protected SchedulingStore newStore() {
        return new MemoryStore();
    }
}
