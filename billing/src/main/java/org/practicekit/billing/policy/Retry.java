package org.practicekit.billing.policy;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How often and how soon something that failed is tried again: each wait is twice the one before.
 *
 * @param tries how often in all, the first one counted, 1 to 20
 * @param first the first wait, a minute or longer
 * @param longest no wait is longer, and at least {@code first}
 */
public record Retry(int tries, Duration first, Duration longest) implements Serializable, Fingerprinted {
    /** Tried once. */
    public static final Retry NEVER = new Retry(1, Duration.ofMinutes(1), Duration.ofMinutes(1));

    public Retry {
        if (tries < 1 || tries > 20) {
            throw new IllegalArgumentException("tries (%d) are 1 to 20.".formatted(tries));
        }
        if (first.compareTo(Duration.ofMinutes(1)) < 0 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "the first wait (%s) is a minute or longer, and the longest (%s) no shorter than the first."
                            .formatted(first, longest));
        }
    }

    /**
     * When the next try is due, if there is one.
     *
     * @param done how many tries failed, 1 or more
     * @param failedAt when the last one did
     */
    public Optional<Instant> next(int done, Instant failedAt) {
        if (done >= tries) {
            return Optional.empty();
        }
        Duration wait = first;
        for (int i = 1; i < done && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return Optional.of(failedAt.plus(wait.compareTo(longest) > 0 ? longest : wait));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("tries", tries).text("first", first.toString()).text("longest", longest.toString());
    }
}
