package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.appointment.AppointmentId;

/** What came of a reply. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ReplyOutcome extends Serializable, Fingerprinted {
    /** What it says. */
    ReplyMeaning meaning();

    /** The message that it answers, if there is one. */
    Optional<MessageId> answered();

    /** The visit that the patient wants to confirm; the host hands it to {@code BookingDesk.confirm}. */
    Optional<ConfirmWish> confirm();

    /** The stop that was noted. */
    Optional<OptOut> stop();

    /** Whether a person must read it. */
    boolean needsPerson();

    /** A builder; meaning and whether a person must read it are required. */
    static ReplyOutcomeBuilder builder() {
        return new ReplyOutcomeBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("meaning", meaning().name())
                .text("answered", answered().map(MessageId::value).orElse(""))
                .text("confirm", confirm().map(ConfirmWish::toString).orElse(""))
                .each("stop", stop().stream().toList())
                .flag("person", needsPerson());
    }

    /**
     * A visit to be confirmed.
     *
     * @param appointment which one
     * @param command under which command; the same for the same reply, so that confirming twice changes nothing
     */
    record ConfirmWish(AppointmentId appointment, CommandId command) implements Serializable {}
}
