package org.practicekit.billing.verification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.eligibility.CoverageStatus;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Finding;

/** One look-up of a coverage at its payer, from the first try to its end. Immutable; each step makes a new one with the next version. */
@Value.Immutable
@PracticeKitStyle
public interface Verification extends Serializable, Fingerprinted {
    /** What the payer is asked; its id is this look-up's id and travels with the question. */
    EligibilityInquiry inquiry();

    /** How often it was written. */
    Version version();

    /** Which coverage. */
    CoverageId coverage();

    /** Which version of the coverage the question was made from. */
    Version coverageVersion();

    /** Whose. */
    PatientId patient();

    /** The visits it was asked for. */
    List<VisitId> visits();

    /** The day of the first of them. */
    LocalDate firstVisit();

    /** Why it was asked. */
    List<Finding> reasons();

    /** How it stands. */
    State state();

    /** How often the payer was asked, 1 or more. */
    int tries();

    /** When the payer was asked last. */
    Instant askedAt();

    /** While it is asked: until when whoever took it has to bring word. While it waits: when it is tried again. */
    Optional<Instant> until();

    /** Why the last try brought no answer. */
    Optional<LookupFailure> failure();

    /** A hash over the message that answered it. */
    Optional<Fingerprint> answer();

    /** When the office had the answer. */
    Optional<Instant> answeredAt();

    /** What the answer says of the first visit. */
    Optional<CoverageStatus> status();

    /** A builder. */
    static VerificationBuilder builder() {
        return new VerificationBuilder();
    }

    /** Its id. */
    default InquiryId id() {
        return inquiry().id();
    }

    /** Whether it is not over: being asked, or waiting to be. */
    default boolean isOpen() {
        return state() == State.ASKING || state() == State.WAITING;
    }

    /** When the payer's answer came, or, without one, when it was asked last. */
    default Instant endedAt() {
        return answeredAt().orElse(askedAt());
    }

    /** Begins the next version. */
    default VerificationBuilder next() {
        return builder().like(this).version(version().next());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("inquiry", inquiry())
                .number("version", version().value())
                .text("coverage", coverage().value())
                .number("coverageVersion", coverageVersion().value())
                .text("patient", patient().value())
                .texts("visits", visits(), VisitId::value)
                .text("firstVisit", firstVisit().toString())
                .each("reasons", reasons())
                .text("state", state().name())
                .number("tries", tries())
                .instant("asked", askedAt())
                .text("until", until().map(Instant::toString).orElse(""))
                .text("failure", failure().map(Enum::name).orElse(""))
                .text("answer", answer().map(Fingerprint::hex).orElse(""))
                .text("answered", answeredAt().map(Instant::toString).orElse(""))
                .text("status", status().map(Enum::name).orElse(""));
    }

    @Value.Check
    default void check() {
        if (isOpen() != until().isPresent()) {
            throw new IllegalArgumentException(
                    "look-up %s: an open one, and no other, has a time until when.".formatted(id()));
        }
        boolean answered = state() == State.ANSWERED || state() == State.TURNED_DOWN;
        if (answered != (answer().isPresent() && answeredAt().isPresent())) {
            throw new IllegalArgumentException(
                    "look-up %s: one that was answered, and no other, has an answer.".formatted(id()));
        }
    }

    /** How a look-up stands. */
    enum State {
        /** Somebody took it and is asking. */
        ASKING,
        /** It failed and is tried again later. */
        WAITING,
        /** The payer answered. */
        ANSWERED,
        /** The payer turned the question down. */
        TURNED_DOWN,
        /** It failed too often. */
        GIVEN_UP
    }
}
