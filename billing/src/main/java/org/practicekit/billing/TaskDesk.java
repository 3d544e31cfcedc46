package org.practicekit.billing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.port.BillingPorts;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskChanged;
import org.practicekit.billing.task.TaskId;
import org.practicekit.billing.task.TaskRules;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

/**
 * What somebody in the office has to do about money, by the day on which it is due. The other desks of billing open tasks; here
 * people close them. Thread-safe. Reads the clock it was given, and no other.
 */
public final class TaskDesk {
    private static final RulePack<TaskRules> RULES = RulePack.of("billing-tasks", "0.1.0", List.of(TaskRules.values()));

    private final BillingWork<BillingPorts> work;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     */
    public TaskDesk(UnitOfWork<? extends BillingPorts> work, Clock clock) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
    }

    /** The open tasks, those due first before others; at most {@code limit}. */
    public List<Task> open(PracticeId practice, int limit) {
        return work.read(practice, ports -> ports.tasks().open(practice, limit));
    }

    /** A task as it stands. */
    public Optional<Task> find(PracticeId practice, TaskId task) {
        return work.read(practice, ports -> ports.tasks().find(practice, task));
    }

    /** Somebody did it. Refused when it is closed already or was changed since it was looked at. */
    public Receipt<Task> done(PracticeId practice, CommandId command, TaskId task, Version version, ActorId by) {
        return close("billing.task.done", practice, command, task, version, by, Task.Closing.How.DONE);
    }

    /** There is no need any more. Refused when it is closed already or was changed since it was looked at. */
    public Receipt<Task> drop(PracticeId practice, CommandId command, TaskId task, Version version, ActorId by) {
        return close("billing.task.drop", practice, command, task, version, by, Task.Closing.How.DROPPED);
    }

    private Receipt<Task> close(
            String question,
            PracticeId practice,
            CommandId command,
            TaskId id,
            Version version,
            ActorId by,
            Task.Closing.How how) {
        FingerprintWriter wish = new FingerprintWriter(question)
                .text("task", id.value())
                .number("version", version.value())
                .text("by", by.value());
        Set<Guard> guards = find(practice, id)
                .map(Task::patient)
                .map(BillingWork::guard)
                .map(Set::of)
                .orElse(Set.of());
        return work.once(question, practice, command, wish.finish(), guards, unit -> {
            Optional<Task> found = unit.ports.tasks().find(practice, id);
            unit.inputs.each("task", found.stream().toList());
            return found.map(task -> closed(unit, task, version, new Task.Closing(how, unit.now, by)))
                    .orElseGet(() -> Refused.because(BillingWork.unknown("task", id.value())));
        });
    }

    private static Decision<Task> closed(
            BillingWork.Unit<BillingPorts> unit, Task task, Version version, Task.Closing closing) {
        if (!task.isOpen()) {
            return Refused.because(Finding.of(TaskRules.OPEN, Severity.ERROR)
                    .message("Task %s is closed already.".formatted(task.id()))
                    .putFacts("task", task.id().value())
                    .build());
        }
        if (!task.version().equals(version)) {
            return Refused.because(BillingWork.stale("task", task.id().value(), version, task.version()));
        }
        Task closed = task.closed(closing);
        unit.ifGranted(
                () -> unit.ports.tasks().update(unit.practice, closed, task.version()),
                new TaskChanged(unit.practice, closed, unit.now));
        return new Granted<>(closed, List.of());
    }
}
