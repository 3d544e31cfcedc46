package org.practicekit.scheduling.attendance;

import java.io.Serializable;

/**
 * Visits of which about the same was said, and how many of them were missed.
 *
 * @param from the lowest probability, inside
 * @param to the highest, outside; inside only if it is 1
 * @param tally how many were missed of how many
 * @param predicted the mean of what was said of them
 */
public record ReliabilityBin(double from, double to, Tally tally, double predicted) implements Serializable {
    /** The share that was missed. */
    public double observed() {
        return (double) tally.missed() / tally.expected();
    }
}
