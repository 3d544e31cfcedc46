package org.practicekit.billing.goodfaith;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.BusinessDays;

/**
 * Knows by when an estimate is due, in business days as {@link BusinessDays} counts them. Dates are those of the practice's
 * calendar. A pure function of its arguments; immutable, thread-safe.
 */
public final class DeliveryClock implements Serializable, Fingerprinted {
    private final GoodFaithLaw law;

    /** A clock by this law. */
    public DeliveryClock(GoodFaithLaw law) {
        this.law = law;
    }

    /** By when, for a service that somebody scheduled; empty for one scheduled so shortly ahead that none is due unasked. */
    public Optional<Due> scheduled(LocalDate scheduledOn, LocalDate serviceOn) {
        return within(LawTopic.SCHEDULED_FAR_AHEAD, LawTopic.GIVE_AFTER_SCHEDULING_FAR_AHEAD, scheduledOn, serviceOn)
                .or(() -> within(LawTopic.SCHEDULED_AHEAD, LawTopic.GIVE_AFTER_SCHEDULING, scheduledOn, serviceOn));
    }

    /** By when, after a patient asked. */
    public Optional<Due> requested(LocalDate askedOn) {
        return law.row(LawTopic.GIVE_AFTER_REQUEST, askedOn)
                .map(row -> new Due(
                        BusinessDays.after(askedOn, row.number()),
                        finding(
                                GoodFaithRules.REQUESTED,
                                row,
                                "Asked for on %s: due within %d business days.".formatted(askedOn, row.number()))));
    }

    /** By when, after something changed that had been estimated. */
    public Optional<Due> changed(LocalDate serviceOn) {
        return law.row(LawTopic.GIVE_ANEW_BEFORE_SERVICE, serviceOn)
                .map(row -> new Due(
                        BusinessDays.before(serviceOn, row.number()),
                        finding(
                                GoodFaithRules.CHANGED,
                                row,
                                "What was estimated for %s changed: due anew %d business day before."
                                        .formatted(serviceOn, row.number()))));
    }

    private Optional<Due> within(LawTopic ahead, LawTopic time, LocalDate scheduledOn, LocalDate serviceOn) {
        return law.row(ahead, scheduledOn)
                .filter(row -> !scheduledOn.isAfter(BusinessDays.before(serviceOn, row.number())))
                .flatMap(row -> law.row(time, scheduledOn))
                .map(row -> new Due(
                        BusinessDays.after(scheduledOn, row.number()),
                        finding(
                                GoodFaithRules.SCHEDULED,
                                row,
                                "Scheduled on %s for %s: due within %d business %s."
                                        .formatted(
                                                scheduledOn,
                                                serviceOn,
                                                row.number(),
                                                row.number() == 1 ? "day" : "days"))));
    }

    private static Finding finding(GoodFaithRules rule, LawRow row, String message) {
        return Finding.builder()
                .rule(rule.id())
                .severity(Severity.WARNING)
                .citation(row.citation())
                .message(message)
                .putFacts("businessDays", Integer.toString(row.number()))
                .build();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        law.describeTo(writer);
    }
}
