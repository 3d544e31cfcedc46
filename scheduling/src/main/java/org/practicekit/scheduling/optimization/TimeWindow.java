package org.practicekit.scheduling.optimization;

import java.io.Serializable;

/**
 * Time on a day that suits a patient, {@code start} inclusive, {@code end} exclusive, and what it costs to use it: 0 where it suits
 * well. Of several windows around a visit the cheapest counts.
 */
public record TimeWindow(int day, int start, int end, int penalty) implements Serializable {
    /** Refuses windows without any time. */
    public TimeWindow {
        if (day < 0 || start < 0 || end <= start || penalty < 0) {
            throw new IllegalArgumentException(
                    "window on day %d from %d to %d with penalty %d: nothing is negative, and it ends after its start."
                            .formatted(day, start, end, penalty));
        }
    }
}
