package org.practicekit.scheduling;

import java.io.Serializable;
import java.util.List;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageStatus;

/**
 * What one sweep came across, each message as it stood when the sweep was done with it. Holds ids and times, no people.
 *
 * @param messages in the order in which they were looked at
 */
public record MessageSweep(List<Message> messages) implements Serializable {
    public MessageSweep {
        messages = List.copyOf(messages);
    }

    /** Those of one status: sent, failed, lost, put off or left out. */
    public List<Message> of(MessageStatus status) {
        return messages.stream().filter(message -> message.status() == status).toList();
    }
}
