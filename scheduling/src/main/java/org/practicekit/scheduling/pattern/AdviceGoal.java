package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.scheduling.simulation.SessionWeights;

/**
 * What a practice wants of a template.
 *
 * @param serviceLevelPercent in how many of a hundred sessions everybody who asks on the day itself shall find a time, 50 to
 *     99
 * @param weights what it minds about waiting, idle time and overtime
 * @param enoughSessions over how many sessions demand must have been counted before advice goes without a warning
 */
public record AdviceGoal(int serviceLevelPercent, SessionWeights weights, int enoughSessions) implements Serializable {
    public AdviceGoal {
        Objects.requireNonNull(weights, "weights");
        if (serviceLevelPercent < 50 || serviceLevelPercent > 99) {
            throw new IllegalArgumentException(
                    "serviceLevelPercent (%d) must be 50 to 99; all of a hundred nobody can promise."
                            .formatted(serviceLevelPercent));
        }
        if (enoughSessions < 1) {
            throw new IllegalArgumentException("enoughSessions (%d) must be positive.".formatted(enoughSessions));
        }
    }
}
