package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Finding;

/**
 * What a payer answered about one patient, row by row as it came, with where in the message each row stands. Immutable. It draws
 * no conclusions.
 */
@Value.Immutable
@PracticeKitStyle
public interface EligibilityAnswer extends Serializable, Fingerprinted {
    /** A hash over the message it was read from. */
    Fingerprint source();

    /** When the office had it. */
    Instant receivedAt();

    /** To which inquiry, where the payer says so. */
    Optional<InquiryId> inquiry();

    /** Who answers, by the payer's own id and name. */
    Optional<RelatedParty> payer();

    /** In whose name the plan is held, as the payer has it. */
    Optional<Insured> subscriber();

    /** The member's number, as the payer has it. */
    Optional<MemberId> memberId();

    /** What the patient is to the subscriber. */
    Optional<Relationship> relationship();

    /** The patient as the payer has them, where that is not the subscriber. */
    Optional<Insured> dependent();

    /** Days that are named for the patient and the plan. */
    List<BenefitDate> dates();

    /** Numbers that are named for the patient and the plan. */
    List<Reference> references();

    /** Why there is no answer, or not to all. */
    List<Rejection> rejections();

    /** The rows. */
    List<Benefit> benefits();

    /** What was wrong with the message, or not understood, and where. */
    List<Finding> findings();

    /** The message, part by part. */
    List<Evidence> evidence();

    /** A builder; source and time are required. */
    static EligibilityAnswerBuilder builder() {
        return new EligibilityAnswerBuilder();
    }

    /** Whether the payer turned the question down, so that nothing is known. A service that cannot be asked about leaves the rest standing. */
    default boolean isTurnedDown() {
        return rejections().stream().anyMatch(rejection -> rejection.about() != Rejection.About.SERVICE)
                || (!rejections().isEmpty() && benefits().isEmpty());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("source", source().hex())
                .instant("received", receivedAt())
                .text("inquiry", inquiry().map(InquiryId::value).orElse(""))
                .each("payer", payer().stream().toList())
                .each("subscriber", subscriber().stream().toList())
                .text("member", memberId().map(MemberId::reveal).orElse(""))
                .text("relationship", relationship().map(Enum::name).orElse(""))
                .each("dependent", dependent().stream().toList())
                .each("dates", dates())
                .each("references", references())
                .each("rejections", rejections())
                .each("benefits", benefits())
                .each("findings", findings())
                .each("evidence", evidence());
    }
}
