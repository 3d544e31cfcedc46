package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.Purpose;

/**
 * A patient's word that they want to hear no more. It reaches as far as what it answered, see {@link StopScope}. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface OptOut extends Serializable, Fingerprinted {
    /** Which one; the id of the command that noted it. */
    String id();

    /** Who. */
    PatientId patient();

    /** The telephone or mailbox it came from, or was about. */
    ContactPointId point();

    /** Over what it came. */
    Channel channel();

    /** For what the message was that it answered; empty when it answered none. */
    Optional<Purpose> answered();

    /** On what that message rested; empty when it answered none. */
    Optional<Basis> answeredBasis();

    /** When it came. */
    Instant receivedAt();

    /** From when it holds; not before it came, and not after what the law allows. */
    Instant effectiveAt();

    /** A builder; all but what was answered is required. */
    static OptOutBuilder builder() {
        return new OptOutBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id())
                .text("patient", patient().value())
                .text("route", new Route(point(), channel()).toString())
                .text("answered", answered().map(Enum::name).orElse(""))
                .text("basis", answeredBasis().map(Enum::name).orElse(""))
                .instant("received", receivedAt())
                .instant("effective", effectiveAt());
    }

    @Value.Check
    default void check() {
        if (effectiveAt().isBefore(receivedAt())
                || answered().isPresent() != answeredBasis().isPresent()) {
            throw new IllegalArgumentException("stop %s takes effect before it came (%s, %s) or half answers a message."
                    .formatted(id(), effectiveAt(), receivedAt()));
        }
    }
}
