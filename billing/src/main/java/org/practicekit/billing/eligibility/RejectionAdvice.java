package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What to do about a rejection.
 *
 * @param rejection what the payer said
 * @param step what helps
 */
public record RejectionAdvice(Rejection rejection, Step step) implements Serializable, Fingerprinted {
    public RejectionAdvice {
        Objects.requireNonNull(rejection, "rejection");
        Objects.requireNonNull(step, "step");
    }

    /** The usual advice. A payer that says what to do is heard, unless it would have the office ask the same again for nothing. */
    public static RejectionAdvice of(Rejection rejection) {
        Step step = switch (rejection.followUp()) {
            case RESUBMIT, WAIT_AND_RESUBMIT -> Step.ASK_AGAIN_LATER;
            case ASK_ELSEWHERE -> Step.ASK_ANOTHER_PAYER;
            case CORRECT_AND_RESUBMIT, DO_NOT_RESUBMIT, NOT_SAID -> byReason(rejection.reason());
        };
        boolean again = step == Step.ASK_AGAIN_LATER && rejection.followUp() == Rejection.FollowUp.DO_NOT_RESUBMIT;
        return new RejectionAdvice(rejection, again ? Step.CALL_PAYER : step);
    }

    private static Step byReason(Rejection.Reason reason) {
        return switch (reason) {
            case UNAVAILABLE -> Step.ASK_AGAIN_LATER;
            case NOT_ALLOWED_TO_ASK, PROVIDER_NOT_FOUND -> Step.CORRECT_PROVIDER;
            case MEMBER_ID, NAME, BIRTH_DATE, NOT_FOUND, PATIENT_NOT_FOUND, NOT_IN_GROUP -> Step.CHECK_CARD;
            case MISSING_DATA -> Step.CORRECT_RECORD;
            case DUPLICATE, OTHER -> Step.CALL_PAYER;
            case DATE -> Step.ASK_FOR_ANOTHER_DAY;
            case SERVICE -> Step.ASK_FOR_PLAN;
        };
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("rejection", rejection).text("step", step.name());
    }

    /** What helps. */
    public enum Step {
        /** Ask the same again, later. */
        ASK_AGAIN_LATER,
        /** Compare number, name and date of birth with the card, with the patient. */
        CHECK_CARD,
        /** Fill in what is missing. */
        CORRECT_RECORD,
        /** Correct the provider's number, or enrol with the payer. */
        CORRECT_PROVIDER,
        /** Ask about a day that the payer answers. */
        ASK_FOR_ANOTHER_DAY,
        /** Ask about the whole plan in place of the service. */
        ASK_FOR_PLAN,
        /** Ask whoever else has the information. */
        ASK_ANOTHER_PAYER,
        /** Call the payer. */
        CALL_PAYER
    }
}
