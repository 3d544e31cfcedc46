package org.practicekit.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.billing.goodfaith.Due;
import org.practicekit.billing.goodfaith.DueEstimate;
import org.practicekit.billing.goodfaith.DueList;
import org.practicekit.billing.goodfaith.GoodFaithRules;
import org.practicekit.billing.port.EstimatePorts;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.Task.Closing;
import org.practicekit.billing.task.TaskChanged;
import org.practicekit.billing.task.TaskId;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;

/** The tasks to give good faith estimates; at most one is open for a visit. */
final class GoodFaithTasks {
    private GoodFaithTasks() {}

    /** A task for everything that is due. */
    static void raise(BillingWork.Unit<EstimatePorts> unit, DueList list) {
        for (DueEstimate due : list.estimates()) {
            raise(unit, due.visit(), due.patient(), due.due());
        }
    }

    /** The open task for a visit, made or moved to an earlier day where it has to be. */
    static Task raise(BillingWork.Unit<EstimatePorts> unit, VisitId visit, PatientId patient, Due due) {
        Optional<Task> open = unit.ports.tasks().openAbout(unit.practice, TaskKind.GIVE_ESTIMATE, subject(visit));
        unit.inputs.each("open", open.stream().toList());
        boolean known = open.filter(
                        task -> !due.by().isBefore(task.due()) && task.reasons().contains(due.why()))
                .isPresent();
        if (known) {
            return open.get();
        }
        Task task = open.map(before -> sooner(before, due))
                .orElseGet(() -> Task.builder()
                        .id(id(unit, visit))
                        .version(Version.FIRST)
                        .kind(TaskKind.GIVE_ESTIMATE)
                        .subject(subject(visit))
                        .patient(patient)
                        .addVisits(visit)
                        .due(due.by())
                        .addReasons(due.why())
                        .openedAt(unit.now)
                        .build());
        write(unit, task, open);
        return task;
    }

    /** Drops the tasks that nobody asked for and that are not on the list, of visits on these days or of none that is ahead. */
    static void dropOthers(BillingWork.Unit<EstimatePorts> unit, DueList list, DateRange days, ActorId by) {
        Set<String> due =
                list.estimates().stream().map(one -> subject(one.visit())).collect(Collectors.toSet());
        for (Task task : unit.ports.tasks().open(unit.practice, Integer.MAX_VALUE)) {
            if (task.kind() == TaskKind.GIVE_ESTIMATE
                    && !due.contains(task.subject())
                    && request(task).isEmpty()
                    && task.visits().stream().noneMatch(visit -> isAheadOnOtherDays(unit, visit, days))) {
                write(unit, task.closed(new Closing(Closing.How.DROPPED, unit.now, by)), Optional.of(task));
            }
        }
    }

    /** Closes the open task for a visit, if there is one. */
    static void settle(BillingWork.Unit<EstimatePorts> unit, VisitId visit, ActorId by) {
        unit.ports
                .tasks()
                .openAbout(unit.practice, TaskKind.GIVE_ESTIMATE, subject(visit))
                .ifPresent(task ->
                        write(unit, task.closed(new Closing(Closing.How.DONE, unit.now, by)), Optional.of(task)));
    }

    /** That somebody asked, if it is a reason of the task. */
    static Optional<Finding> request(Task task) {
        return task.reasons().stream()
                .filter(reason -> reason.rule().equals(GoodFaithRules.REQUESTED.id()))
                .findFirst();
    }

    static String subject(VisitId visit) {
        return "visit/" + visit;
    }

    private static Task sooner(Task before, Due due) {
        List<Finding> reasons = new ArrayList<>(before.reasons());
        if (!reasons.contains(due.why())) {
            reasons.add(due.why());
        }
        return Task.builder()
                .like(before)
                .version(before.version().next())
                .due(due.by().isBefore(before.due()) ? due.by() : before.due())
                .reasons(reasons)
                .build();
    }

    private static boolean isAheadOnOtherDays(BillingWork.Unit<EstimatePorts> unit, VisitId visit, DateRange days) {
        return unit.ports
                .visits()
                .find(unit.practice, visit)
                .filter(one -> !days.contains(one.date()))
                .isPresent();
    }

    private static TaskId id(BillingWork.Unit<EstimatePorts> unit, VisitId visit) {
        String hash = new FingerprintWriter("good-faith-task-id")
                .text("practice", unit.practice.value())
                .text("command", unit.command.value())
                .text("visit", visit.value())
                .finish()
                .hex();
        return new TaskId("t-" + hash.substring(0, 24));
    }

    private static void write(BillingWork.Unit<EstimatePorts> unit, Task task, Optional<Task> before) {
        unit.ifGranted(
                () -> before.isPresent()
                        ? unit.ports
                                .tasks()
                                .update(unit.practice, task, before.get().version())
                        : unit.ports.tasks().add(unit.practice, task),
                new TaskChanged(unit.practice, task, unit.now));
    }
}
