package org.practicekit.scheduling.appointment;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;

/**
 * One step in the life of an appointment.
 *
 * @param to its status from then on
 * @param at when it happened
 * @param recordedAt when it was written down; not before it happened
 * @param by who noted it, or null where nobody said
 * @param takesBack whether it takes the step before it back
 */
public record StatusChange(
        AppointmentStatus to,
        Instant at,
        Instant recordedAt,
        @Nullable ActorId by,
        boolean takesBack) implements Serializable, Fingerprinted {
    public StatusChange {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(recordedAt, "recordedAt");
        if (recordedAt.isBefore(at)) {
            throw new IllegalArgumentException(
                    "a step at %s cannot have been recorded at %s, before it happened.".formatted(at, recordedAt));
        }
    }

    /** A step written down as it happens, by somebody who is not named. */
    public static StatusChange of(AppointmentStatus to, Instant at) {
        return new StatusChange(to, at, at, null, false);
    }

    /** Who noted it, if that was said. */
    public Optional<ActorId> actor() {
        return Optional.ofNullable(by);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("to", to.name())
                .instant("at", at)
                .instant("recordedAt", recordedAt)
                .text("by", by == null ? "" : by.value())
                .flag("takesBack", takesBack);
    }
}
