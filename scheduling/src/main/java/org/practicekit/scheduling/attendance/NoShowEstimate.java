package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;

/** How likely a visit is to be missed, how sure that is, and what it was worked out from. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface NoShowEstimate extends Serializable, Fingerprinted {
    /** The chance that the visit is missed, between 0 and 1 and neither. */
    double probability();

    /** The lower end of the interval. */
    double lowest();

    /** The upper end of the interval. */
    double highest();

    /**
     * How sure it is, in per cent, that the patient's own rate lies between the two: the middle of the beta distribution that
     * the record and the practice's rate leave.
     */
    int intervalPercent();

    /** The patient's record, as far as it was counted. */
    AttendanceCounts own();

    /** After how many visits that record weighs as much as the practice's rate. */
    OwnWeight ownWeight();

    /** What each factor added, from the widest to the narrowest; they add up to the probability. */
    List<Contribution> contributions();

    /** Where the practice wrote down how it counts. */
    Citation citation();

    /** A builder; everything but the contributions is required. */
    static NoShowEstimateBuilder builder() {
        return new NoShowEstimateBuilder();
    }

    /** How it was worked out, in words. */
    default String method() {
        String weight = switch (ownWeight().source()) {
            case STATED -> "as the practice's policy states";
            case ESTIMATED -> "estimated from how alike visits of the same patient are";
            case NO_DIFFERENCE -> "because visits of the same patient are no more alike than any others";
        };
        return "Beta-binomial shrinkage: the practice's rate is drawn towards that of visits booked as long ahead, and then "
                + "towards the patient's own record, which weighs as much as the rate after %s visits (%s)."
                        .formatted(Words.one(ownWeight().visits()), weight);
    }

    /** The estimate in lines for an office manager: the figure, each factor, the method, the policy. */
    default String explain() {
        StringBuilder text = new StringBuilder("%s likely to be missed (%s to %s, %d %% sure)"
                .formatted(
                        Words.percent(probability()),
                        Words.percent(lowest()),
                        Words.percent(highest()),
                        intervalPercent()));
        for (Contribution one : contributions()) {
            text.append("\n  %s: %s: %s"
                    .formatted(
                            one.factor() == Factor.PRACTICE ? Words.percent(one.share()) : Words.points(one.share()),
                            one.about(),
                            one.counted()));
        }
        return text.append("\n  ")
                .append(method())
                .append("\n  [")
                .append(citation())
                .append(']')
                .toString();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("probability", Double.toString(probability()))
                .text("lowest", Double.toString(lowest()))
                .text("highest", Double.toString(highest()))
                .number("interval", intervalPercent())
                .value("own", own())
                .value("ownWeight", ownWeight())
                .each("contributions", contributions())
                .value("citation", citation());
    }
}
