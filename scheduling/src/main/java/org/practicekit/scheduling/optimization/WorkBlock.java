package org.practicekit.scheduling.optimization;

import java.io.Serializable;

/**
 * Time in which a provider sees patients without a break.
 *
 * @param provider who works
 * @param day the day, counted from 0
 * @param start first tick of the day that belongs to it
 * @param end first tick after it
 */
public record WorkBlock(int provider, int day, int start, int end) implements Serializable {
    /** Refuses negative numbers and blocks without any time. */
    public WorkBlock {
        if (provider < 0 || day < 0 || start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "block of provider %d on day %d from %d to %d: numbers count from 0, and it ends after its start."
                            .formatted(provider, day, start, end));
        }
    }

    /** How many ticks it has. */
    public int ticks() {
        return end - start;
    }
}
