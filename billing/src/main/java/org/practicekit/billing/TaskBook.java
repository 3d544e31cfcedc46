package org.practicekit.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.practicekit.billing.port.BillingPorts;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskChanged;
import org.practicekit.billing.task.TaskId;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;

/** Opens, changes and drops the tasks that a command leads to. While one of a kind about a subject is open there is no second. */
final class TaskBook {
    /** Who drops a task when its reasons are gone. */
    static final ActorId NOBODY = new ActorId("practicekit");

    private final BillingWork.Unit<? extends BillingPorts> unit;

    TaskBook(BillingWork.Unit<? extends BillingPorts> unit) {
        this.unit = unit;
    }

    /**
     * Brings the task of one kind about a subject in line with the reasons for it. Reasons under rules of others stay; without
     * any reason there is no task, and one that is open is dropped.
     *
     * @param wanted the task as it should be
     * @param own whose reasons {@code wanted} has all of
     * @return the task as it is now, if it was touched
     */
    Optional<Task> settle(Wanted wanted, Predicate<RuleId> own) {
        Optional<Task> open = unit.ports.tasks().openAbout(unit.practice, wanted.kind(), wanted.subject());
        unit.inputs.each("task", open.stream().toList());
        List<Finding> others = open.map(Task::reasons).orElse(List.of()).stream()
                .filter(reason -> !own.test(reason.rule()))
                .toList();
        List<Finding> reasons =
                Stream.concat(others.stream(), wanted.reasons().stream()).toList();
        if (reasons.isEmpty()) {
            return open.map(
                    task -> changed(task, task.closed(new Task.Closing(Task.Closing.How.DROPPED, unit.now, NOBODY))));
        }
        if (open.isEmpty()) {
            return Optional.of(added(wanted));
        }
        Task before = open.get();
        Task after = Task.builder()
                .like(before)
                .reasons(reasons)
                .visits(others.isEmpty() ? wanted.visits() : joined(before.visits(), wanted.visits()))
                .due(others.isEmpty() || wanted.due().isBefore(before.due()) ? wanted.due() : before.due())
                .build();
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(changed(
                        before,
                        Task.builder()
                                .like(after)
                                .version(before.version().next())
                                .build()));
    }

    private Task added(Wanted wanted) {
        Task task = Task.builder()
                .id(TaskId.madeBy(unit.practice, unit.command, wanted.kind(), wanted.subject()))
                .version(Version.FIRST)
                .kind(wanted.kind())
                .subject(wanted.subject())
                .patient(wanted.patient())
                .visits(wanted.visits())
                .due(wanted.due())
                .forWhom(wanted.who())
                .reasons(wanted.reasons())
                .openedAt(unit.now)
                .build();
        unit.ifGranted(
                () -> unit.ports.tasks().add(unit.practice, task), new TaskChanged(unit.practice, task, unit.now));
        return task;
    }

    private Task changed(Task before, Task after) {
        unit.ifGranted(
                () -> unit.ports.tasks().update(unit.practice, after, before.version()),
                new TaskChanged(unit.practice, after, unit.now));
        return after;
    }

    private static List<VisitId> joined(List<VisitId> some, List<VisitId> more) {
        List<VisitId> all = new ArrayList<>(some);
        more.stream().filter(visit -> !some.contains(visit)).forEach(all::add);
        return all;
    }

    /**
     * A task as it should be.
     *
     * @param kind what has to be done
     * @param subject about what
     * @param patient about whom
     * @param visits those that hang on it
     * @param due by when
     * @param who who should see to it, in the practice's own words
     * @param reasons why; none when there is nothing to do
     */
    record Wanted(
            TaskKind kind,
            String subject,
            PatientId patient,
            List<VisitId> visits,
            LocalDate due,
            Optional<String> who,
            List<Finding> reasons) {
        Wanted(
                TaskKind kind,
                String subject,
                PatientId patient,
                List<VisitId> visits,
                LocalDate due,
                List<Finding> reasons) {
            this(kind, subject, patient, visits, due, Optional.empty(), reasons);
        }
    }
}
