package org.practicekit.adapter.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.port.Tasks;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskId;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * The tasks of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book what is kept
 * @param undo how to take back what the unit does
 */
record MemoryTasks(PracticeId own, VersionedBook<TaskId, Task> book, Undo undo) implements Tasks {
    private static final Comparator<Task> DUE_FIRST =
            Comparator.comparing(Task::due).thenComparing(Task::id);

    @Override
    public Optional<Task> find(PracticeId practice, TaskId id) {
        OwnPractice.check(own, practice);
        return book.find(id);
    }

    @Override
    public Optional<Task> openAbout(PracticeId practice, TaskKind kind, String subject) {
        OwnPractice.check(own, practice);
        return book
                .where(task ->
                        task.isOpen() && task.kind() == kind && task.subject().equals(subject))
                .stream()
                .findFirst();
    }

    @Override
    public List<Task> open(PracticeId practice, int limit) {
        OwnPractice.check(own, practice);
        return book.where(Task::isOpen, DUE_FIRST, limit);
    }

    @Override
    public Write add(PracticeId practice, Task task) {
        OwnPractice.check(own, practice);
        return book.add(task, undo);
    }

    @Override
    public Write update(PracticeId practice, Task task, Version expected) {
        OwnPractice.check(own, practice);
        return book.update(task, expected, undo);
    }
}
