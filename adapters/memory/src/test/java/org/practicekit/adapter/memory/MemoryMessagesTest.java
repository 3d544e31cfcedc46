package org.practicekit.adapter.memory;

import org.practicekit.testkit.scheduling.MessagesContract;
import org.practicekit.testkit.scheduling.ReminderStore;

class MemoryMessagesTest extends MessagesContract {
    @Override
    protected ReminderStore newStore() {
        return new MemoryReminderStore();
    }
}
