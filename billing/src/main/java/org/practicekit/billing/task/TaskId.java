package org.practicekit.billing.task;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names something that somebody in the office has to do.
 *
 * @param value the host's text, see {@link IdText}
 */
public record TaskId(String value) implements Serializable, Comparable<TaskId> {
    public TaskId {
        IdText.check(value, "task id");
    }

    /** The id of the task of one kind about a subject that {@code command} opens: always the same one. */
    public static TaskId madeBy(PracticeId practice, CommandId command, TaskKind kind, String subject) {
        String hash = new FingerprintWriter("task-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .text("kind", kind.name())
                .text("subject", subject)
                .finish()
                .hex();
        return new TaskId("t-" + hash.substring(0, 24));
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
