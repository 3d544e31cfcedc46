package org.practicekit.billing.task;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Tasks as a command left them: opened, changed, or closed because there is no need any more.
 *
 * @param tasks in the order of their kinds
 */
public record TaskList(List<Task> tasks) implements Serializable, Fingerprinted {
    public TaskList {
        tasks = List.copyOf(tasks);
    }

    /** Those that are still to be done. */
    public List<Task> open() {
        return tasks.stream().filter(Task::isOpen).toList();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("tasks", tasks);
    }
}
