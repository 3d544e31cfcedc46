package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * In which file a submission went out. Immutable.
 *
 * @param submission which submission of the claim
 * @param file in which file
 * @param at when
 */
public record Transmission(int submission, SentFile file, Instant at) implements Serializable, Fingerprinted {
    public Transmission {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(at, "at");
    }

    /** Whether a report, which comes after it, names its file. */
    public boolean isAnsweredBy(ClaimStatusReport report) {
        return file.isAnsweredBy(report) && !report.receivedAt().isBefore(at);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("submission", submission).value("file", file).instant("at", at);
    }
}
