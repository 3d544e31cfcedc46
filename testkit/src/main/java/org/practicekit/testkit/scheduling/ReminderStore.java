package org.practicekit.testkit.scheduling;

import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.scheduling.port.ReminderPorts;
import org.practicekit.scheduling.reminder.ContactCard;

/** A store under test that keeps messages too, empty at first. */
public interface ReminderStore extends SchedulingStore {
    @Override
    UnitOfWork<? extends ReminderPorts> work();

    /** Puts a patient's contact card in force, in place of the one before. */
    void store(PracticeId practice, ContactCard card);
}
