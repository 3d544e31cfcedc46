package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.policy.AttendanceAction;
import org.practicekit.scheduling.policy.AttendancePolicy;
import org.practicekit.scheduling.policy.AttendanceStep;

/**
 * Says which steps of a practice's no-show policy are due for a patient. Does nothing: measures are for the practice to take,
 * reviews for a person to decide. Immutable and thread-safe.
 */
public final class StepCheck implements Serializable {
    private final AttendancePolicy policy;

    /** A check of a practice's steps. */
    public StepCheck(AttendancePolicy policy) {
        this.policy = policy;
    }

    /**
     * What is due on the day of the record. Always granted; the findings say why each step is due and what was not counted.
     *
     * @param record the patient's record, which reaches back at least as far as the longest step
     * @param leniency what staff decided in the patient's favour
     */
    public Decision<AttendanceStanding> due(AttendanceRecord record, Leniency leniency) {
        LocalDate today = record.asOf();
        Set<AppointmentId> excused = leniency.excused();
        List<RecordedVisit> missed = new ArrayList<>();
        List<RecordedVisit> forgiven = new ArrayList<>();
        int keptInARow = 0;
        for (RecordedVisit one : record.without(excused).visits()) {
            if (counts(one)) {
                missed.add(one);
                keptInARow = 0;
            } else if (one.visit().outcome() == VisitOutcome.KEPT && ++keptInARow == policy.forgivenAfterKept()) {
                forgiven.addAll(missed);
                missed.clear();
            }
        }
        List<RecordedVisit> pardoned = record.visits().stream()
                .filter(one -> excused.contains(one.appointment()) && counts(one))
                .toList();
        boolean exempt = leniency.exemptOn(today);
        List<DueStep> due = exempt
                ? List.of()
                : policy.steps().stream()
                        .flatMap(step -> due(step, missed, today).stream())
                        .toList();
        AttendanceStanding standing = AttendanceStanding.builder()
                .record(record)
                .missed(ids(missed))
                .excused(ids(pardoned))
                .forgiven(ids(forgiven))
                .due(due)
                .build();
        return new Granted<>(standing, findings(standing, exempt));
    }

    private boolean counts(RecordedVisit one) {
        return one.visit().outcome().missed(policy.lateCancelsCount())
                && !policy.exemptVisitTypes().contains(one.visit().visitType());
    }

    private Optional<DueStep> due(AttendanceStep step, List<RecordedVisit> missed, LocalDate today) {
        List<RecordedVisit> now = within(step, missed, today);
        if (now.size() < step.missed()) {
            return Optional.empty();
        }
        AppointmentId since = since(step, missed);
        return Optional.of(
                step.action() == AttendanceAction.DISCHARGE_REVIEW
                        ? new DischargeReview(step, ids(now), since, policy.dischargeReviewers())
                        : new DueMeasure(step, ids(now), since));
    }

    /**
     * The missed visit with which the number was reached, the last time that it was. It is found from the days of the visits
     * alone and not from today, so it stays the same while earlier ones move out of the window.
     */
    private static AppointmentId since(AttendanceStep step, List<RecordedVisit> missed) {
        AppointmentId since = missed.get(missed.size() - 1).appointment();
        boolean reached = false;
        for (int i = 0; i < missed.size(); i++) {
            LocalDate day = missed.get(i).visit().date();
            boolean now = within(step, missed.subList(0, i + 1), day).size() >= step.missed();
            if (now && !reached) {
                since = missed.get(i).appointment();
            }
            reached = now;
        }
        return since;
    }

    private static List<RecordedVisit> within(AttendanceStep step, List<RecordedVisit> missed, LocalDate day) {
        DateRange window = DateRange.closed(day.minusDays(step.withinDays()), day);
        return missed.stream()
                .filter(one -> window.contains(one.visit().date()))
                .toList();
    }

    private List<Finding> findings(AttendanceStanding standing, boolean exempt) {
        List<Finding> findings = new ArrayList<>();
        standing.due()
                .forEach(due -> findings.add(Finding.of(AttendanceRules.STEP, Severity.WARNING)
                        .citation(due.step().citation())
                        .message("%d missed within %d days; due: %s."
                                .formatted(
                                        due.missed().size(),
                                        due.step().withinDays(),
                                        words(due.step().action())))
                        .putFacts("missed", due.missed().toString())
                        .putFacts("since", due.since().value())
                        .putFacts("from", Integer.toString(due.step().missed()))
                        .build()));
        leftOut(AttendanceRules.EXCUSED, "Excused", standing.excused()).ifPresent(findings::add);
        leftOut(
                        AttendanceRules.FORGIVEN,
                        "Forgiven after %d kept in a row".formatted(policy.forgivenAfterKept()),
                        standing.forgiven())
                .ifPresent(findings::add);
        if (exempt) {
            findings.add(Finding.of(AttendanceRules.EXEMPT, Severity.INFO)
                    .citation(policy.citation())
                    .message("The patient is exempt on %s."
                            .formatted(standing.record().asOf()))
                    .putFacts("day", standing.record().asOf().toString())
                    .build());
        }
        return findings;
    }

    private String words(AttendanceAction action) {
        return action == AttendanceAction.DEPOSIT
                ? "%s (%s)".formatted(action.words(), policy.deposit().orElseThrow())
                : action.words();
    }

    private Optional<Finding> leftOut(AttendanceRules rule, String how, List<AppointmentId> visits) {
        return visits.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(rule, Severity.INFO)
                        .citation(policy.citation())
                        .message("%s: %d missed %s."
                                .formatted(how, visits.size(), visits.size() == 1 ? "visit" : "visits"))
                        .putFacts("visits", visits.toString())
                        .build());
    }

    private static List<AppointmentId> ids(List<RecordedVisit> visits) {
        return visits.stream().map(RecordedVisit::appointment).toList();
    }
}
