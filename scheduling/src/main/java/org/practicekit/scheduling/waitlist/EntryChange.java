package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * One step in the life of an entry.
 *
 * @param to what it became
 * @param at when
 * @param about the offer that it was about, or null
 */
public record EntryChange(
        EntryStatus to, Instant at, @Nullable OfferId about) implements Serializable, Fingerprinted {
    public EntryChange {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
    }

    /** The offer that it was about, if it was about one. */
    public Optional<OfferId> offer() {
        return Optional.ofNullable(about);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("to", to.name()).instant("at", at).text("offer", about == null ? "" : about.toString());
    }
}
