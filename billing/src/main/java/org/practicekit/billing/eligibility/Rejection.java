package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Why a payer gave no answer. Never the same as "not covered".
 *
 * @param reason why
 * @param code the payer's code for it
 * @param followUp what the payer says can be done
 * @param about of whom it speaks
 * @param evidence in which parts of the message it stands
 */
public record Rejection(Reason reason, String code, FollowUp followUp, About about, List<Integer> evidence)
        implements Serializable, Fingerprinted {
    public Rejection {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(followUp, "followUp");
        Objects.requireNonNull(about, "about");
        evidence = List.copyOf(evidence);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("reason", reason.name())
                .text("code", code)
                .text("followUp", followUp.name())
                .text("about", about.name())
                .texts("evidence", evidence, position -> Integer.toString(position));
    }

    /** Why there is no answer. */
    public enum Reason {
        /** The payer cannot answer just now. */
        UNAVAILABLE,
        /** Who asks may not ask, or is not known. */
        NOT_ALLOWED_TO_ASK,
        /** The provider is not known, or its number is wrong. */
        PROVIDER_NOT_FOUND,
        /** Something required was missing. */
        MISSING_DATA,
        /** The member's number is missing or wrong. */
        MEMBER_ID,
        /** The name is missing or wrong. */
        NAME,
        /** The date of birth is missing or does not match. */
        BIRTH_DATE,
        /** Nobody like that was found. */
        NOT_FOUND,
        /** The subscriber was found, the patient was not. */
        PATIENT_NOT_FOUND,
        /** Nobody like that is in the group named. */
        NOT_IN_GROUP,
        /** More than one was found. */
        DUPLICATE,
        /** The date asked about is outside of what the payer answers. */
        DATE,
        /** The kind of service or the procedure cannot be asked about. */
        SERVICE,
        /** Anything else; the payer's code says what. */
        OTHER
    }

    /** What can be done. */
    public enum FollowUp {
        /** Correct something and ask again. */
        CORRECT_AND_RESUBMIT,
        /** Ask again as it is. */
        RESUBMIT,
        /** Ask again later. */
        WAIT_AND_RESUBMIT,
        /** Do not ask again. */
        DO_NOT_RESUBMIT,
        /** Ask somebody else. */
        ASK_ELSEWHERE,
        /** Not said. */
        NOT_SAID
    }

    /** Of whom it speaks. */
    public enum About {
        /** The payer, or whoever holds its information. */
        PAYER,
        /** The provider who asks. */
        PROVIDER,
        /** The subscriber. */
        SUBSCRIBER,
        /** The patient, where that is somebody else. */
        DEPENDENT,
        /** The service asked about. */
        SERVICE
    }
}
