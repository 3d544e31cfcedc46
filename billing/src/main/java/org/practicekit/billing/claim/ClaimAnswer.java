package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A report in the history of a claim. Immutable.
 *
 * @param submission which submission it is about; 0 where that cannot be told, and then it changes nothing
 * @param report what was said
 */
public record ClaimAnswer(int submission, ClaimStatusReport report) implements Serializable, Fingerprinted {
    /** By submission, then as they came; the same whatever order they were taken in. */
    static final Comparator<ClaimAnswer> IN_ORDER = Comparator.comparingInt(ClaimAnswer::submission)
            .thenComparing(answer -> answer.report().receivedAt())
            .thenComparing(answer -> answer.report().source())
            .thenComparing(answer -> answer.report().message().hex())
            .thenComparing(answer -> answer.report().position());

    public ClaimAnswer {
        Objects.requireNonNull(report, "report");
    }

    /** Whether it is known which submission it is about. */
    public boolean isPlaced() {
        return submission > 0;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("submission", submission).value("report", report);
    }
}
