package org.practicekit.scheduling.optimization;

import java.io.Serializable;

/** Where a visit is: with whom, on which day, from which tick of the day. */
public record Placement(int provider, int day, int start) implements Serializable {
    /** Refuses negative numbers. */
    public Placement {
        if (provider < 0 || day < 0 || start < 0) {
            throw new IllegalArgumentException(
                    "placement with provider %d on day %d at %d: nothing is negative.".formatted(provider, day, start));
        }
    }
}
