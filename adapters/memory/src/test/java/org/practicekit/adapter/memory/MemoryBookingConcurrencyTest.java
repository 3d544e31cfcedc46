package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.BookingConcurrencyContract;
import org.practicekit.testkit.scheduling.SchedulingStore;

// snippet: contract-concurrency
class MemoryBookingConcurrencyTest extends BookingConcurrencyContract {
    @Override
    protected SchedulingStore newStore() {
        return new MemoryStore();
    }

    @Override
    protected int attempts() {
        return Integer.getInteger("practicekit.attempts", 10_000);
    }
}
// end
