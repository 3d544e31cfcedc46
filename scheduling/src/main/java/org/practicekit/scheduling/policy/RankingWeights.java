package org.practicekit.scheduling.policy;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What a practice minds about a time, in points: the fewer, the better. None is negative.
 *
 * @param dayOfWaiting for each day after the first one asked for
 * @param otherProvider when the patient prefers somebody else
 * @param otherTime when the patient prefers another time of day
 * @param shortGap for each side on which a gap is left that is too short to use
 * @param shortGapMinutes gaps shorter than this are too short to use, 0 to 60
 * @param overbooked when somebody is already booked then
 */
public record RankingWeights(
        int dayOfWaiting, int otherProvider, int otherTime, int shortGap, int shortGapMinutes, int overbooked)
        implements Serializable, Fingerprinted {
    /** A day of waiting 10, another provider 25, another time 15, a gap under 15 minutes 4, overbooked 60. */
    public static final RankingWeights STANDARD = new RankingWeights(10, 25, 15, 4, 15, 60);

    /** Only the earliest counts. */
    public static final RankingWeights EARLIEST = new RankingWeights(1, 0, 0, 0, 0, 0);

    public RankingWeights {
        if (shortGapMinutes > 60) {
            throw new IllegalArgumentException("shortGapMinutes (%d) must be 0 to 60.".formatted(shortGapMinutes));
        }
        for (int points : List.of(dayOfWaiting, otherProvider, otherTime, shortGap, shortGapMinutes, overbooked)) {
            if (points < 0 || points > 1_000_000) {
                throw new IllegalArgumentException("points (%d) must be 0 to 1,000,000.".formatted(points));
            }
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("day", dayOfWaiting)
                .number("provider", otherProvider)
                .number("time", otherTime)
                .number("gap", shortGap)
                .number("gapMinutes", shortGapMinutes)
                .number("overbooked", overbooked);
    }
}
