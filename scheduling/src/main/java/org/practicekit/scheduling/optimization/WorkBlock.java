package org.practicekit.scheduling.optimization;

import java.io.Serializable;

/**
 * Time in which a provider sees patients at one site without a break.
 *
 * @param provider who works
 * @param day the day, counted from 0
 * @param start first tick of the day that belongs to it
 * @param end first tick after it
 * @param site where the provider works then, whose rooms and devices the visits use
 */
public record WorkBlock(int provider, int day, int start, int end, int site) implements Serializable {
    /** Refuses negative numbers and blocks without any time. */
    public WorkBlock {
        if (provider < 0 || day < 0 || start < 0 || end <= start || site < 0) {
            throw new IllegalArgumentException(
                    "block of provider %d on day %d from %d to %d at site %d: numbers count from 0, and it ends after its start."
                            .formatted(provider, day, start, end, site));
        }
    }

    /** A block at the only site, or the first. */
    public WorkBlock(int provider, int day, int start, int end) {
        this(provider, day, start, end, 0);
    }

    /** How many ticks it has. */
    public int ticks() {
        return end - start;
    }
}
