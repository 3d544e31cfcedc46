package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * A part of a session that is set aside.
 *
 * @param visitTypes for what
 * @param sameDay whether it is kept for those who ask on the day itself
 * @param count for how many visits
 * @param each how long for each
 */
public record AdvisedSlots(List<VisitTypeId> visitTypes, boolean sameDay, int count, Duration each)
        implements Serializable {
    public AdvisedSlots {
        visitTypes = List.copyOf(visitTypes);
        Objects.requireNonNull(each, "each");
        if (count < 0) {
            throw new IllegalArgumentException("count (%d) must not be negative.".formatted(count));
        }
    }

    /** How long all together. */
    public Duration total() {
        return each.multipliedBy(count);
    }
}
