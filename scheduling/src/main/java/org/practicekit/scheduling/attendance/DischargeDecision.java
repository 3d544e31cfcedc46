package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.privacy.PatientText;

/**
 * What a person decided about a patient who missed many visits. Can only be had from
 * {@link DischargeReview#decided}, so there is none without somebody's name under it. It does nothing by itself: the notice,
 * the time to find another practice and the records are the practice's to see to. Immutable.
 */
public final class DischargeDecision implements Serializable, Fingerprinted {
    private final DischargeReview review;
    private final Reviewer by;
    private final Verdict verdict;
    private final PatientText reason;
    private final Instant at;

    DischargeDecision(DischargeReview review, Reviewer by, Verdict verdict, PatientText reason, Instant at) {
        this.review = review;
        this.by = Objects.requireNonNull(by, "by");
        this.verdict = Objects.requireNonNull(verdict, "verdict");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.at = Objects.requireNonNull(at, "at");
    }

    /** What was looked at. */
    public DischargeReview review() {
        return review;
    }

    /** Who decided. */
    public Reviewer by() {
        return by;
    }

    /** What was decided. */
    public Verdict verdict() {
        return verdict;
    }

    /** Why. */
    public PatientText reason() {
        return reason;
    }

    /** When. */
    public Instant at() {
        return at;
    }

    /** The reason itself stays out. */
    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("review", review)
                .value("by", by)
                .text("verdict", verdict.name())
                .instant("at", at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DischargeDecision decision
                && decision.review.equals(review)
                && decision.by.equals(by)
                && decision.verdict == verdict
                && decision.reason.equals(reason)
                && decision.at.equals(at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(review, by, verdict, reason, at);
    }

    /** {@code KEEP by dr-adams at 2026-03-09T13:00:00Z}. */
    @Override
    public String toString() {
        return "%s by %s at %s".formatted(verdict, by.person(), at);
    }

    /** What can be decided. */
    public enum Verdict {
        /** The practice goes on with the patient. */
        KEEP,
        /** The practice will part with the patient. */
        DISCHARGE
    }
}
