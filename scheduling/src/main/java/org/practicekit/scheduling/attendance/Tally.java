package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.Locale;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * So many missed of so many expected. Immutable.
 *
 * @param missed how many were missed, at most {@code expected}
 * @param expected how many visits the practice expected
 */
public record Tally(int missed, int expected) implements Serializable, Fingerprinted {
    /** Nothing counted. */
    public static final Tally NONE = new Tally(0, 0);

    public Tally {
        if (missed < 0 || expected < missed) {
            throw new IllegalArgumentException(
                    "of %d expected visits, %d cannot have been missed.".formatted(expected, missed));
        }
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(missed + other.missed, expected + other.expected);
    }

    /**
     * The rate between this tally's own and a wider one: after {@code halfWeight} visits both weigh the same. Never 0 or 1
     * while the wider rate is neither.
     */
    double shrunkTo(double wider, double halfWeight) {
        return (missed + halfWeight * wider) / (expected + halfWeight);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("missed", missed).number("expected", expected);
    }

    /** {@code 3 of 12 missed}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d of %,d missed", missed, expected);
    }
}
