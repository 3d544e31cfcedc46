package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A regular break within a block: lunch, the morning huddle.
 *
 * @param from when it begins on the wall clock; a time before the block's own beginning is on the next day
 * @param to when it ends; {@code 00:00} is midnight
 * @param reason what it is for, in a word or two: "lunch"
 */
public record Pause(LocalTime from, LocalTime to, String reason) implements Serializable, Fingerprinted {
    public Pause {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
        if (from.equals(to)) {
            throw new IllegalArgumentException("a pause from %s to %s has no length.".formatted(from, to));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("from", from.toString()).text("to", to.toString()).text("reason", reason);
    }
}
