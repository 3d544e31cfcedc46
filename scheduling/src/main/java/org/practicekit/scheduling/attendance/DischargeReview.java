package org.practicekit.scheduling.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.policy.AttendanceStep;
import org.practicekit.scheduling.policy.StaffRole;

/**
 * A task for a person: look at a patient's missed visits and decide whether the practice goes on with the patient. Comes from
 * {@link StepCheck} and from nowhere else; a {@link DischargeDecision} comes from {@link #decided} and from nowhere else.
 * Immutable and thread-safe.
 */
public final class DischargeReview implements DueStep {
    private final AttendanceStep step;
    private final List<AppointmentId> missed;
    private final AppointmentId since;
    private final Set<StaffRole> reviewers;

    DischargeReview(AttendanceStep step, List<AppointmentId> missed, AppointmentId since, Set<StaffRole> reviewers) {
        this.step = step;
        this.missed = List.copyOf(missed);
        this.since = since;
        this.reviewers = Set.copyOf(reviewers);
    }

    @Override
    public AttendanceStep step() {
        return step;
    }

    @Override
    public List<AppointmentId> missed() {
        return missed;
    }

    @Override
    public AppointmentId since() {
        return since;
    }

    /**
     * Notes what a person decided, if the practice's policy lets somebody in this capacity decide it.
     *
     * @param by who decided
     * @param verdict what
     * @param reason why, in that person's words
     * @param at when
     */
    public Decision<DischargeDecision> decided(
            Reviewer by, DischargeDecision.Verdict verdict, PatientText reason, Instant at) {
        if (!reviewers.contains(by.role())) {
            return Refused.because(Finding.of(AttendanceRules.PERSON, Severity.ERROR)
                    .citation(step.citation())
                    .message("The policy does not let %s decide this; it names %s."
                            .formatted(by.role(), reviewers.isEmpty() ? "nobody" : roles()))
                    .putFacts("role", by.role().value())
                    .putFacts("reviewers", roles())
                    .build());
        }
        return new Granted<>(new DischargeDecision(this, by, verdict, reason, at), List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DischargeReview review
                && review.step.equals(step)
                && review.missed.equals(missed)
                && review.since.equals(since)
                && review.reviewers.equals(reviewers);
    }

    @Override
    public int hashCode() {
        return missed.hashCode();
    }

    /** {@code review since a-17, 5 missed}. */
    @Override
    public String toString() {
        return "review since %s, %d missed".formatted(since, missed.size());
    }

    private String roles() {
        return reviewers.stream().sorted().map(StaffRole::value).collect(Collectors.joining(", "));
    }
}
