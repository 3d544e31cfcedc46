package org.practicekit.billing.task;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names something that somebody in the office has to do.
 *
 * @param value the host's text, see {@link IdText}
 */
public record TaskId(String value) implements Serializable, Comparable<TaskId> {
    public TaskId {
        IdText.check(value, "task id");
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
