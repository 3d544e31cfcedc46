package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskId;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/** Holds the tasks of each practice. One practice never sees another's. */
public interface Tasks {
    /** The task as it stands. */
    Optional<Task> find(PracticeId practice, TaskId id);

    /** The task of this kind about a subject that is open; there is at most one. */
    Optional<Task> openAbout(PracticeId practice, TaskKind kind, String subject);

    /** The open tasks, those due first before others, then by id; at most {@code limit}. */
    List<Task> open(PracticeId practice, int limit);

    /**
     * Stores a new task of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, Task task);

    /**
     * Stores the next version of a task.
     *
     * @param task whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, Task task, Version expected);
}
