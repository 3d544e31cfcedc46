package org.practicekit.adapter.memory;

import java.util.List;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.port.ReminderPorts;
import org.practicekit.scheduling.reminder.ContactCard;
import org.practicekit.testkit.scheduling.ReminderStore;

/** The store of this module with its messages, as the contract wants it. */
final class MemoryReminderStore implements ReminderStore {
    private final MemoryScheduling memory = new MemoryScheduling();

    @Override
    public UnitOfWork<? extends ReminderPorts> work() {
        return memory;
    }

    @Override
    public void store(SchedulingSetup setup) {
        memory.store(setup);
    }

    @Override
    public void store(PracticeId practice, ContactCard card) {
        memory.store(practice, card);
    }

    @Override
    public List<DomainEvent> events(PracticeId practice) {
        return memory.events(practice);
    }
}
