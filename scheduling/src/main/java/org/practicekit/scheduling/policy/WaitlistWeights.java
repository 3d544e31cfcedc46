package org.practicekit.scheduling.policy;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What moves an entry of the waitlist up, in points: the more, the sooner asked. None is negative.
 *
 * @param urgent for an urgent entry
 * @param soon for one that is wanted soon
 * @param dayOfWaiting for each day that the patient has waited
 * @param mostForWaiting no more than this for all days of waiting
 * @param lastDays when no more than a week is left of the dates that suit
 * @param noVisitYet when the patient has no later visit to fall back on
 * @param fit when the visit uses all of the freed time, and in proportion when it uses less
 * @param noShow taken off when the patient is certain not to come, and in proportion to the probability
 */
public record WaitlistWeights(
        int urgent, int soon, int dayOfWaiting, int mostForWaiting, int lastDays, int noVisitYet, int fit, int noShow)
        implements Serializable, Fingerprinted {
    /** Urgent 200, soon 80, a day of waiting 2 up to 120, last days 30, no visit yet 40, fit 30, no-show 60. */
    public static final WaitlistWeights STANDARD = new WaitlistWeights(200, 80, 2, 120, 30, 40, 30, 60);

    public WaitlistWeights {
        for (int points : List.of(urgent, soon, dayOfWaiting, mostForWaiting, lastDays, noVisitYet, fit, noShow)) {
            if (points < 0 || points > 1_000_000) {
                throw new IllegalArgumentException("points (%d) must be 0 to 1,000,000.".formatted(points));
            }
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("urgent", urgent)
                .number("soon", soon)
                .number("day", dayOfWaiting)
                .number("mostForWaiting", mostForWaiting)
                .number("lastDays", lastDays)
                .number("noVisitYet", noVisitYet)
                .number("fit", fit)
                .number("noShow", noShow);
    }
}
