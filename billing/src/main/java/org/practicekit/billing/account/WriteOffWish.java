package org.practicekit.billing.account;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;

/** That somebody gives up what is owed. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface WriteOffWish extends Serializable, Fingerprinted {
    /** Whose account it is about. */
    PatientId patient();

    /** Why, in general. */
    WriteOffKind kind();

    /** How much. */
    Money amount();

    /** Of which charges, in this order; of the oldest balances when there are none. */
    List<ChargeId> charges();

    /** The claim of which a denied amount is given up; required for {@link WriteOffKind#DENIAL}, and for nothing else. */
    Optional<ClaimId> claim();

    /** Why, in somebody's words. */
    PatientText why();

    /** Who decides. */
    ActorId by();

    /** Who agrees, where one alone may not. */
    Optional<ActorId> second();

    /** A builder; charges, claim and second person may be missing. */
    static WriteOffWishBuilder builder() {
        return new WriteOffWishBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient().value())
                .text("kind", kind().name())
                .value("amount", amount())
                .texts("charges", charges(), ChargeId::value)
                .text("claim", claim().map(ClaimId::value).orElse(""))
                .text("why", why().reveal())
                .text("by", by().value())
                .text("second", second().map(ActorId::value).orElse(""));
    }
}
