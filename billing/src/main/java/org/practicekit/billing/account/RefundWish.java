package org.practicekit.billing.account;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;

/** That money is to be paid back, to the patient or to the payer of a claim. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface RefundWish extends Serializable, Fingerprinted {
    /** Whose account it is about. */
    PatientId patient();

    /** How much. */
    Money amount();

    /** The claim whose payer gets it back; the patient does when it is empty. */
    Optional<ClaimId> claim();

    /** Why, in somebody's words. */
    PatientText why();

    /** Who decides. */
    ActorId by();

    /** A builder; the claim may be missing. */
    static RefundWishBuilder builder() {
        return new RefundWishBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient().value())
                .value("amount", amount())
                .text("claim", claim().map(ClaimId::value).orElse(""))
                .text("why", why().reveal())
                .text("by", by().value());
    }
}
