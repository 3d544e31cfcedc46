package org.practicekit.adapter.memory;

import java.util.List;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.testkit.scheduling.GroupStore;
import org.practicekit.testkit.scheduling.SeriesStore;

/** The store of this module, as the contracts of recurring visits and of group sessions want it. */
final class MemorySeriesStore implements SeriesStore, GroupStore {
    private final MemoryScheduling memory = new MemoryScheduling();

    @Override
    public UnitOfWork<MemoryScheduling.Ports> work() {
        return memory;
    }

    @Override
    public void store(SchedulingSetup setup) {
        memory.store(setup);
    }

    @Override
    public List<DomainEvent> events(PracticeId practice) {
        return memory.events(practice);
    }
}
