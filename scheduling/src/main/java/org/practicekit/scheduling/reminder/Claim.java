package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Instant;
import org.practicekit.core.id.IdText;

/**
 * A machine's word that it hands a message to the carrier.
 *
 * @param machine which one, by the host's name for it
 * @param since when it took the message
 * @param until when it must have reported, later than {@code since}
 */
public record Claim(String machine, Instant since, Instant until) implements Serializable {
    public Claim {
        IdText.check(machine, "machine name");
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException("since (%s) must be before until (%s).".formatted(since, until));
        }
    }
}
