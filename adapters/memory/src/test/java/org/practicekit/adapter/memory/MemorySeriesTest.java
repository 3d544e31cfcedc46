package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.SeriesRecordsContract;
import org.practicekit.testkit.scheduling.SeriesStore;

class MemorySeriesTest extends SeriesRecordsContract {
    @Override
    protected SeriesStore newStore() {
        return new MemorySeriesStore();
    }
}
