package org.practicekit.scheduling.cancellation;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.PayerClass;

/** Somebody calls a visit off or moves it. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface CancelRequest extends Serializable, Fingerprinted {
    /** On whose side. */
    CancelledBy by();

    /** Why. */
    CancelReason reason();

    /** When word of it came, where that was before the command is given: a message left overnight. Now unless said. */
    Optional<Instant> receivedAt();

    /** Who notes it. */
    Optional<ActorId> actor();

    /** Who pays for the visit, where terms depend on it. */
    Optional<PayerClass> payer();

    /** Who lets a fee go, if there is one. */
    Optional<Waiver> waiver();

    /** Whether a visit may be called off that another one is linked to and still waits for. */
    @Value.Default
    default boolean acceptsBrokenLinks() {
        return false;
    }

    /** A builder; side and reason are required. */
    static CancelRequestBuilder builder() {
        return new CancelRequestBuilder();
    }

    /** The patient calls it off. */
    static CancelRequest byPatient(CancelReason reason) {
        return builder().by(CancelledBy.PATIENT).reason(reason).build();
    }

    /** The practice calls it off. */
    static CancelRequest byPractice(CancelReason reason) {
        return builder().by(CancelledBy.PRACTICE).reason(reason).build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("by", by().name())
                .text("reason", reason().name())
                .text("receivedAt", receivedAt().map(Instant::toString).orElse(""))
                .text("actor", actor().map(ActorId::value).orElse(""))
                .text("payer", payer().map(PayerClass::value).orElse(""))
                .each("waiver", waiver().stream().toList())
                .flag("acceptsBrokenLinks", acceptsBrokenLinks());
    }
}
