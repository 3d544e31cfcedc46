package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.billing.port.Tasks;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskBuilder;
import org.practicekit.billing.task.TaskId;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** The contract of {@link Tasks}. */
public abstract class TasksContract extends BillingContract<BillingStore> {
    private static final Instant MORNING = Instant.parse("2026-03-09T13:00:00.123Z");

    /** For the host's subclass. */
    protected TasksContract() {}

    @Test
    void find_returns_the_task_that_was_added_with_every_field() {
        Task full = task("t-1")
                .addVisits(new VisitId("v-1"), new VisitId("v-2"))
                .forWhom("front desk")
                .closing(new Task.Closing(Task.Closing.How.DROPPED, MORNING.plusMillis(1), new ActorId("desk-1")))
                .build();
        add(full);
        assertThat(find(PRACTICE, "t-1")).contains(full);
        assertThat(find(PRACTICE, "nothing")).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_tasks_of_another() {
        add(task("t-1").build());
        assertThat(find(NEIGHBOUR, "t-1")).isEmpty();
        assertThat(open(NEIGHBOUR, 10)).isEmpty();
        assertThat(about(NEIGHBOUR, TaskKind.CONTACT_PAYER, "coverage/c-1")).isEmpty();
    }

    @Test
    void open_tasks_come_with_those_due_first_before_others() {
        add(task("t-3").due(LocalDate.of(2026, 3, 9)).subject("coverage/c-3").build());
        add(task("t-1").due(LocalDate.of(2026, 3, 10)).subject("coverage/c-1").build());
        add(task("t-2").due(LocalDate.of(2026, 3, 9)).subject("coverage/c-2").build());
        assertThat(open(PRACTICE, 10))
                .extracting(Task::id)
                .containsExactly(new TaskId("t-2"), new TaskId("t-3"), new TaskId("t-1"));
        assertThat(open(PRACTICE, 1)).extracting(Task::id).containsExactly(new TaskId("t-2"));
    }

    @Test
    void a_task_that_is_closed_is_found_but_no_longer_open() {
        Task task = task("t-1").build();
        add(task);
        Task done = task.closed(new Task.Closing(Task.Closing.How.DONE, MORNING, new ActorId("desk-1")));
        assertThat(update(done, task.version())).isEqualTo(new Write.Stored(done.version()));
        assertThat(find(PRACTICE, "t-1")).contains(done);
        assertThat(open(PRACTICE, 10)).isEmpty();
        assertThat(about(PRACTICE, TaskKind.CONTACT_PAYER, "coverage/c-1")).isEmpty();
    }

    @Test
    void the_open_task_about_a_subject_is_the_one_of_that_kind() {
        Task wanted = task("t-1").build();
        add(wanted);
        add(task("t-2").kind(TaskKind.CONTACT_PATIENT).build());
        add(task("t-3").subject("coverage/c-10").build());
        assertThat(about(PRACTICE, TaskKind.CONTACT_PAYER, "coverage/c-1")).contains(wanted);
        assertThat(about(PRACTICE, TaskKind.CORRECT_RECORD, "coverage/c-1")).isEmpty();
    }

    @Test
    void a_write_over_another_version_is_stale_and_changes_nothing() {
        Task task = task("t-1").build();
        add(task);
        assertThat(tryAdd(task)).isEqualTo(new Write.Stale(task.version()));
        Task later = Task.builder().like(task).version(new Version(7)).build();
        assertThat(update(later, new Version(6))).isEqualTo(new Write.Stale(task.version()));
        assertThat(find(PRACTICE, "t-1")).contains(task);
    }

    @Test
    void what_a_failed_unit_wrote_is_gone() {
        assertThatThrownBy(() -> write(PRACTICE, ports -> {
                    ports.tasks().add(PRACTICE, task("t-1").build());
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(find(PRACTICE, "t-1")).isEmpty();
        assertThat(open(PRACTICE, 10)).isEmpty();
    }

    private void add(Task task) {
        assertThat(tryAdd(task)).isEqualTo(new Write.Stored(task.version()));
    }

    private Write tryAdd(Task task) {
        return write(PRACTICE, ports -> ports.tasks().add(PRACTICE, task));
    }

    private Write update(Task task, Version expected) {
        return write(PRACTICE, ports -> ports.tasks().update(PRACTICE, task, expected));
    }

    private Optional<Task> find(PracticeId practice, String id) {
        return read(practice, ports -> ports.tasks().find(practice, new TaskId(id)));
    }

    private List<Task> open(PracticeId practice, int limit) {
        return read(practice, ports -> ports.tasks().open(practice, limit));
    }

    private Optional<Task> about(PracticeId practice, TaskKind kind, String subject) {
        return read(practice, ports -> ports.tasks().openAbout(practice, kind, subject));
    }

    private static TaskBuilder task(String id) {
        return Task.builder()
                .id(new TaskId(id))
                .version(Version.FIRST)
                .kind(TaskKind.CONTACT_PAYER)
                .subject("coverage/c-1")
                .patient(new PatientId("patient-1"))
                .due(LocalDate.of(2026, 3, 9))
                .addReasons(Finding.of(BillingRules.KNOWN, Severity.WARNING)
                        .message("The payer no longer knows the member.")
                        .putFacts("coverage", "c-1")
                        .build())
                .openedAt(MORNING);
    }
}
