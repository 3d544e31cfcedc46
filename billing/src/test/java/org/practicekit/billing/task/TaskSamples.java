package org.practicekit.billing.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practicekit.billing.Samples;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.shape.Shipment;

/** What tasks look like to the tests of the whole module. */
public final class TaskSamples implements Samples {
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00Z");

    @Override
    public void in(Shipment shipment) {
        Task.Closing closing = new Task.Closing(Task.Closing.How.DONE, NOON, new ActorId("desk-1"));
        Task task = task("front desk");
        shipment.values(task, task.id(), closing, task.closed(closing), new TaskList(List.of(task)))
                .values(new TaskChanged(new PracticeId("maple-street"), task, NOON));
    }

    @Override
    public List<Object> breaking() {
        return List.of(task(""), task("x".repeat(61)));
    }

    private static Task task(String who) {
        return Task.builder()
                .id(new TaskId("t-1"))
                .version(Version.FIRST)
                .kind(TaskKind.CONTACT_PAYER)
                .subject("coverage/c-1")
                .patient(new PatientId("patient-1"))
                .addVisits(new VisitId("v-1"))
                .due(LocalDate.of(2026, 3, 10))
                .addReasons(Finding.of(BillingRules.KNOWN, Severity.WARNING)
                        .message("The payer does not know the member.")
                        .build())
                .openedAt(NOON)
                .forWhom(who)
                .build();
    }
}
