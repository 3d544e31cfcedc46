package org.practicekit.scheduling.appointment;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;

/**
 * Who notes something, and when it happened.
 *
 * @param by who, or null where nobody says
 * @param happenedAt when, or null for now: a patient who came at nine may be noted at half past
 */
public record Noted(@Nullable ActorId by, @Nullable Instant happenedAt) implements Serializable, Fingerprinted {
    /** Now, by nobody in particular. */
    public static final Noted NOW = new Noted(null, null);

    /** Now, by somebody. */
    public static Noted by(ActorId actor) {
        return new Noted(actor, null);
    }

    /** The same, but it happened at another time. */
    public Noted at(Instant happened) {
        return new Noted(by, happened);
    }

    /** Who, if said. */
    public Optional<ActorId> actor() {
        return Optional.ofNullable(by);
    }

    /** When, if said. */
    public Optional<Instant> happened() {
        return Optional.ofNullable(happenedAt);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("by", by == null ? "" : by.value()).text("at", happenedAt == null ? "" : happenedAt.toString());
    }
}
