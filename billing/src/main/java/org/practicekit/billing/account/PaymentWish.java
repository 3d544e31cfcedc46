package org.practicekit.billing.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;

/** That a patient paid. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PaymentWish extends Serializable, Fingerprinted {
    /** Whose account it is about. */
    PatientId patient();

    /** How much. */
    Money amount();

    /** When it came in. */
    LocalDate receivedOn();

    /** What the patient says it is for, in this order; what is left goes to the oldest balance. */
    List<ChargeId> towards();

    /** A number on it, or a word about it. */
    Optional<PatientText> note();

    /** Who took it. */
    ActorId by();

    /** A builder; charges and note may be missing. */
    static PaymentWishBuilder builder() {
        return new PaymentWishBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient().value())
                .value("amount", amount())
                .text("receivedOn", receivedOn().toString())
                .texts("towards", towards(), ChargeId::value)
                .text("note", note().map(PatientText::reveal).orElse(""))
                .text("by", by().value());
    }
}
