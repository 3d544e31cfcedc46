package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.message.MessageKind;

/**
 * One message to one patient, from its planning on. Holds ids and times; the words and the number are put together when it
 * is sent, and kept nowhere. Immutable; each change makes a new one with the next version.
 */
@Value.Immutable
@PracticeKitStyle
public interface Message extends Serializable, Fingerprinted {
    /** Which one. */
    MessageId id();

    /** How often it was written. */
    Version version();

    /** To whom. */
    PatientId patient();

    /** About which visit; the confirmation of a stop is about none. */
    Optional<AppointmentId> appointment();

    /** What it says. */
    MessageKind kind();

    /** The practice's name for the step that it belongs to. */
    String step();

    /** 0 for the first try, 1 for the one that follows when nobody answers. */
    int leg();

    /** Where it stands. */
    MessageStatus status();

    /** When it is due. */
    Instant due();

    /** From when on it is of no use. */
    Instant until();

    /** Over what and where, once that is settled. */
    Optional<Route> route();

    /** On what it rests. */
    Optional<Basis> basis();

    /** How often it was handed to the carrier. */
    @Value.Default
    default int attempts() {
        return 0;
    }

    /** Not to be tried again before this. */
    Optional<Instant> retryAt();

    /** Who has it, or had it. */
    Optional<Claim> claim();

    /** When the carrier took it. */
    Optional<Instant> sentAt();

    /** When the patient answered it. */
    Optional<Instant> answeredAt();

    /** Why it goes, when and over what; or why not. */
    List<Finding> findings();

    /** A builder; id, version, patient, kind, step, leg, status, due and until are required. */
    static MessageBuilder builder() {
        return new MessageBuilder();
    }

    /** A builder of the next version, which begins as this one is. */
    default MessageBuilder next() {
        return builder().like(this).version(version().next());
    }

    /** Whether the other says the same, whichever version it is. */
    default boolean isLike(Message other) {
        return equals(builder().like(other).version(version()).build());
    }

    /** What it counts as in limits, if the patient may have got it. */
    default Optional<SentMessage> asSent() {
        return route().filter(
                        any -> claim().isPresent() && (status().mayHaveArrived() || status() == MessageStatus.FAILED))
                .map(route -> new SentMessage(
                        patient(),
                        route,
                        kind().purpose(),
                        basis().orElseThrow(),
                        claim().orElseThrow().since()));
    }

    /** What it will count as, if it goes as planned. */
    default Optional<SentMessage> asExpected() {
        return status() == MessageStatus.PLANNED
                ? route().map(route ->
                        new SentMessage(patient(), route, kind().purpose(), basis().orElseThrow(), due()))
                : Optional.empty();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("patient", patient().value())
                .text("appointment", appointment().map(AppointmentId::value).orElse(""))
                .text("kind", kind().name())
                .text("step", step())
                .number("leg", leg())
                .text("status", status().name())
                .instant("due", due())
                .instant("until", until())
                .text("route", route().map(Route::toString).orElse(""))
                .text("basis", basis().map(Enum::name).orElse(""))
                .number("attempts", attempts())
                .text("retryAt", retryAt().map(Instant::toString).orElse(""))
                .text("claim", claim().map(Claim::toString).orElse(""))
                .text("sentAt", sentAt().map(Instant::toString).orElse(""))
                .text("answeredAt", answeredAt().map(Instant::toString).orElse(""))
                .each("findings", findings());
    }

    @Value.Check
    default void check() {
        boolean needsRoute = status() != MessageStatus.DROPPED && status() != MessageStatus.WITHDRAWN;
        if (route().isPresent() != basis().isPresent() || needsRoute && route().isEmpty()) {
            throw new IllegalArgumentException(
                    "message %s is %s, but its route and what it rests on are not settled.".formatted(id(), status()));
        }
        if (!status().isOpen() && claim().isEmpty() || status() == MessageStatus.SENT && sentAt().isEmpty()) {
            throw new IllegalArgumentException(
                    "message %s is %s, but nobody took it or it has no time.".formatted(id(), status()));
        }
    }
}
