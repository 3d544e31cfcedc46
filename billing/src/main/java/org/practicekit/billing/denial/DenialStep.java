package org.practicekit.billing.denial;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;

/**
 * A step in the history of a denial. Immutable.
 *
 * @param at when it was written down
 * @param to how it stood afterwards
 * @param action what was tried, or null
 * @param actor who did it, or null where the payer did
 * @param reference what shows it: a decision, a submission, a journal; empty where nothing does
 */
public record DenialStep(
        Instant at,
        DenialState to,
        @Nullable DenialAction action,
        @Nullable ActorId actor,
        String reference) implements Serializable, Fingerprinted {
    public DenialStep {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reference, "reference");
    }

    /** What the payer said. */
    static DenialStep byPayer(Instant at, DenialState to, String reference) {
        return new DenialStep(at, to, null, null, reference);
    }

    /** What was tried. */
    public Optional<DenialAction> tried() {
        return Optional.ofNullable(action);
    }

    /** Who did it; empty where the payer did. */
    public Optional<ActorId> by() {
        return Optional.ofNullable(actor);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.instant("at", at)
                .text("to", to.name())
                .text("action", action == null ? "" : action.name())
                .text("actor", actor == null ? "" : actor.value())
                .text("reference", reference);
    }
}
