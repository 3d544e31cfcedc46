package org.practicekit.adapter.memory;

import java.util.List;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.port.WaitlistPorts;
import org.practicekit.scheduling.waitlist.OfferContact;
import org.practicekit.testkit.scheduling.WaitlistStore;

/** The store of this module, as the contracts of the waitlist want it. */
final class MemoryWaitlistStore implements WaitlistStore {
    private final MemoryScheduling memory = new MemoryScheduling();

    @Override
    public UnitOfWork<? extends WaitlistPorts> work() {
        return memory;
    }

    @Override
    public void store(SchedulingSetup setup) {
        memory.store(setup);
    }

    @Override
    public void store(PracticeId practice, PatientId patient, OfferContact contact) {
        memory.store(practice, patient, contact);
    }

    @Override
    public List<DomainEvent> events(PracticeId practice) {
        return memory.events(practice);
    }
}
