package org.practicekit.billing.inquiry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;

/** A question as it comes in. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface InquiryWish extends Serializable, Fingerprinted {
    /** Whose. */
    PatientId patient();

    /** What it is about, in general. */
    InquiryTopic topic();

    /** The charges it is about; about the whole bill when there are none. */
    List<ChargeId> charges();

    /** What the patient asks. */
    PatientText question();

    /** When it came in. */
    LocalDate receivedOn();

    /** A builder; the charges may be missing. */
    static InquiryWishBuilder builder() {
        return new InquiryWishBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient().value())
                .text("topic", topic().name())
                .texts("charges", charges(), ChargeId::value)
                .text("question", question().reveal())
                .text("receivedOn", receivedOn().toString());
    }
}
