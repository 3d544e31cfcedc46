package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.SeriesConcurrencyContract;
import org.practicekit.testkit.scheduling.SeriesStore;

class MemorySeriesConcurrencyTest extends SeriesConcurrencyContract {
    @Override
    protected SeriesStore newStore() {
        return new MemorySeriesStore();
    }

    @Override
    protected int threads() {
        return 64;
    }
}
