package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.policy.AttendancePolicy;

/**
 * Says how many visits a block can take beyond its bookings, so that more patients than can be seen come no more often than
 * the practice's policy allows. It looks at the number of patients only, not at when in the block they come. Immutable and
 * thread-safe.
 */
public final class ExtraVisitCheck implements Serializable {
    private final AttendancePolicy policy;

    /** A check under a practice's limit. */
    public ExtraVisitCheck(AttendancePolicy policy) {
        this.policy = policy;
    }

    /**
     * The most extra visits that keep the limit, or why there are none.
     *
     * @param booked what to expect of the bookings
     * @param capacity how many patients the block can see, 0 or more
     * @param noShowOfExtra the chance that an extra visit is missed, 0 to 1
     * @param atMost as many as the block's own overbooking limit allows, 1 or more
     */
    public Decision<ExtraVisits> mayTake(ExpectedAttendance booked, int capacity, double noShowOfExtra, int atMost) {
        if (capacity < 0 || atMost < 1) {
            throw new IllegalArgumentException(
                    "a block sees 0 or more patients and is asked for 1 or more extra visits, not %d and %d."
                            .formatted(capacity, atMost));
        }
        double limit = policy.overCapacityPercent() / 100.0;
        ExpectedAttendance fits = booked;
        ExpectedAttendance next = booked.with(noShowOfExtra);
        while (fits.booked() < booked.booked() + atMost && next.chanceOfMoreThan(capacity) <= limit) {
            fits = next;
            next = fits.with(noShowOfExtra);
        }
        int extra = fits.booked() - booked.booked();
        if (extra == 0) {
            return Refused.because(finding(Severity.ERROR, booked, next, capacity)
                    .message(
                            "An extra visit would bring more than %d patients with a chance of %s, over the limit of %d %%."
                                    .formatted(
                                            capacity,
                                            Words.percent(next.chanceOfMoreThan(capacity)),
                                            policy.overCapacityPercent()))
                    .build());
        }
        ExtraVisits granted = new ExtraVisits(extra, capacity, booked, fits);
        String why = extra == atMost
                ? "the block takes no more"
                : "with one more it would be " + Words.percent(next.chanceOfMoreThan(capacity));
        return new Granted<>(
                granted,
                List.of(finding(Severity.INFO, booked, fits, capacity)
                        .message(
                                "%d extra: more than %d patients come with a chance of %s, within the limit of %d %%; %s."
                                        .formatted(
                                                extra,
                                                capacity,
                                                Words.percent(granted.overCapacity()),
                                                policy.overCapacityPercent(),
                                                why))
                        .build()));
    }

    private FindingBuilder finding(
            Severity severity, ExpectedAttendance booked, ExpectedAttendance looked, int capacity) {
        return Finding.of(AttendanceRules.EXTRA_VISITS, severity)
                .citation(policy.citation())
                .putFacts("capacity", Integer.toString(capacity))
                .putFacts("booked", Integer.toString(booked.booked()))
                .putFacts("expected", Words.one(booked.expected()))
                .putFacts("looked-at", Integer.toString(looked.booked()))
                .putFacts("over-capacity", Words.percent(looked.chanceOfMoreThan(capacity)))
                .putFacts("limit", policy.overCapacityPercent() + " %");
    }
}
