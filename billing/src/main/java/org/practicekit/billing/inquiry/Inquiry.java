package org.practicekit.billing.inquiry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.statement.StatementItem;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;

/**
 * A patient's question about a bill. While it is open no statement goes out and no debt is bad. Immutable; each change makes a new one
 * with the next version; prints as masks.
 */
@Value.Immutable
@PracticeKitStyle
public interface Inquiry extends Serializable, Fingerprinted {
    /** Which one. */
    InquiryId id();

    /** How often it was written. */
    Version version();

    /** Whose. */
    PatientId patient();

    /** What it is about, in general. */
    InquiryTopic topic();

    /** The charges it is about; about the whole bill when there are none. */
    List<ChargeId> charges();

    /** What was known about them when it came in, line by line. */
    List<StatementItem> lines();

    /** What the patient asks. */
    PatientText question();

    /** When it came in, or was asked again. */
    LocalDate receivedOn();

    /** By when it is acknowledged. */
    LocalDate acknowledgeBy();

    /** By when it is answered. */
    LocalDate answerBy();

    /** How it stands. */
    InquiryState state();

    /** What was written to the patient, in order. */
    List<Letter> letters();

    /** A builder; charges, lines and letters may be missing. */
    static InquiryBuilder builder() {
        return new InquiryBuilder();
    }

    /** Whether somebody should have written by now. */
    default boolean isLate(LocalDate today) {
        return state() == InquiryState.RECEIVED && today.isAfter(acknowledgeBy())
                || state().isOpen() && today.isAfter(answerBy());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("patient", patient().value())
                .text("topic", topic().name())
                .texts("charges", charges(), ChargeId::value)
                .each("lines", lines())
                .text("question", question().reveal())
                .text("receivedOn", receivedOn().toString())
                .text("acknowledgeBy", acknowledgeBy().toString())
                .text("answerBy", answerBy().toString())
                .text("state", state().name())
                .each("letters", letters());
    }
}
