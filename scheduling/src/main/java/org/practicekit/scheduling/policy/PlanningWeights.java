package org.practicekit.scheduling.policy;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What a practice minds about a plan of many visits, in points: the fewer, the better. None is negative.
 *
 * @param leftOut for a patient who is not seen at all
 * @param dayLate for each day after the day by which a patient should be seen
 * @param otherProvider for a visit with somebody else than whom the patient prefers
 * @param otherTime for a visit at a time that suits less than others
 * @param shortGap for a gap beside a planned visit that is too short to use
 * @param shortGapMinutes gaps shorter than this are too short to use, 0 to 60
 * @param moved for a booked visit that is moved or given up, because somebody has to be called
 * @param soon how many times as much it counts that a visit wanted soon is late or left out, 1 to 100
 * @param urgent the same for an urgent one
 */
public record PlanningWeights(
        int leftOut,
        int dayLate,
        int otherProvider,
        int otherTime,
        int shortGap,
        int shortGapMinutes,
        int moved,
        int soon,
        int urgent)
        implements Serializable, Fingerprinted {
    /**
     * Left out 1000, a day late 10, another provider 25, another time 15, a gap under 15 minutes 4, moved 40; what is wanted soon
     * counts 3 times and what is urgent 10 times.
     */
    public static final PlanningWeights STANDARD = new PlanningWeights(1000, 10, 25, 15, 4, 15, 40, 3, 10);

    /**
     * For days that something came between. A visit that is moved counts 1000, as much as 33 days late, so that the fewest are
     * moved; one without any place 10,000, so that up to nine others move to find one. Gaps count nothing.
     */
    public static final PlanningWeights REPAIR = new PlanningWeights(10_000, 30, 25, 15, 0, 0, 1_000, 3, 10);

    public PlanningWeights {
        for (int points : List.of(leftOut, dayLate, otherProvider, otherTime, shortGap, moved)) {
            if (points < 0 || points > 100_000) {
                throw new IllegalArgumentException("points (%d) must be 0 to 100,000.".formatted(points));
            }
        }
        if (shortGapMinutes < 0 || shortGapMinutes > 60) {
            throw new IllegalArgumentException("shortGapMinutes (%d) must be 0 to 60.".formatted(shortGapMinutes));
        }
        for (int times : List.of(soon, urgent)) {
            if (times < 1 || times > 100) {
                throw new IllegalArgumentException(
                        "what is wanted soon counts 1 to 100 times, not %d.".formatted(times));
            }
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("leftOut", leftOut)
                .number("day", dayLate)
                .number("provider", otherProvider)
                .number("time", otherTime)
                .number("gap", shortGap)
                .number("gapMinutes", shortGapMinutes)
                .number("moved", moved)
                .number("soon", soon)
                .number("urgent", urgent);
    }
}
