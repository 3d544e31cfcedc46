package org.practicekit.adapter.memory;

import java.util.List;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.testkit.scheduling.SchedulingStore;

/** The store of this module, as the contracts want it. */
// snippet: contract-store
final class MemoryStore implements SchedulingStore {
    private final MemoryScheduling memory = new MemoryScheduling();

    @Override
    public UnitOfWork<? extends SchedulingPorts> work() {
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
// end
