package org.practicekit.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.practicekit.billing.goodfaith.DeliveryClock;
import org.practicekit.billing.goodfaith.Due;
import org.practicekit.billing.goodfaith.DueEstimate;
import org.practicekit.billing.goodfaith.DueList;
import org.practicekit.billing.goodfaith.GoodFaithEstimate;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.EstimatePorts;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;

/**
 * Looks up for which visits a good faith estimate is due.
 *
 * @param deadlines knows by when
 */
record GoodFaithDues(DeliveryClock deadlines) {
    Optional<Due> requested(LocalDate askedOn) {
        return deadlines.requested(askedOn);
    }

    /** What is due for a visit, if its day is past. */
    Optional<Due> overdue(PracticeId practice, EstimatePorts ports, UpcomingVisit visit, Instant now) {
        LocalDate today = today(setup(practice, ports), now);
        return dueFor(practice, ports, visit).filter(due -> today.isAfter(due.by()));
    }

    /** What is due for the visits on some days. */
    DueList list(PracticeId practice, EstimatePorts ports, Instant now, DateRange days) {
        LocalDate today = today(setup(practice, ports), now);
        return new DueList(ports.visits().between(practice, days).stream()
                .flatMap(visit -> dueFor(practice, ports, visit)
                        .map(due -> new DueEstimate(
                                visit.id(), visit.patient(), visit.date(), due, today.isAfter(due.by())))
                        .stream())
                .sorted(Comparator.comparing((DueEstimate one) -> one.due().by())
                        .thenComparing(DueEstimate::visit))
                .toList());
    }

    /** By when an estimate of a visit is to be given; empty when it was given and still holds, or nobody has to. */
    Optional<Due> dueFor(PracticeId practice, EstimatePorts ports, UpcomingVisit visit) {
        BillingSetup setup = setup(practice, ports);
        Optional<GoodFaithEstimate> last = lastGiven(practice, ports, visit.id());
        if (last.isPresent()) {
            boolean same = last.get()
                    .madeFrom()
                    .equals(GoodFaithDraft.of(visit, setup, ports.fees()).madeFrom());
            return same ? Optional.empty() : deadlines.changed(visit.date());
        }
        Optional<Due> asked = ports.tasks()
                .openAbout(practice, TaskKind.GIVE_ESTIMATE, GoodFaithTasks.subject(visit.id()))
                .flatMap(task -> GoodFaithTasks.request(task).map(why -> new Due(task.due(), why)));
        boolean uninsured = ports.coverages().ofPatient(practice, visit.patient()).stream()
                .noneMatch(coverage -> coverage.coversOn(visit.date()));
        return uninsured
                ? deadlines
                        .scheduled(today(setup, visit.scheduledAt()), visit.date())
                        .filter(due ->
                                asked.isEmpty() || due.by().isBefore(asked.get().by()))
                        .or(() -> asked)
                : asked;
    }

    /** The estimate for a visit as it was given last. */
    static Optional<GoodFaithEstimate> lastGiven(PracticeId practice, EstimatePorts ports, VisitId visit) {
        return ports.estimates()
                .ofVisit(practice, visit)
                .flatMap(estimate -> ports.estimates().versions(practice, estimate.id()).stream()
                        .filter(one -> one.given().isPresent())
                        .reduce((earlier, later) -> later));
    }

    static BillingSetup setup(PracticeId practice, EstimatePorts ports) {
        return ports.setups()
                .current(practice)
                .orElseThrow(() -> new IllegalStateException(
                        "practice %s has no billing setup. Maybe it was not stored yet.".formatted(practice)));
    }

    static LocalDate today(BillingSetup setup, Instant now) {
        return LocalDate.ofInstant(now, setup.zone());
    }
}
