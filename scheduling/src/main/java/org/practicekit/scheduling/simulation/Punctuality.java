package org.practicekit.scheduling.simulation;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * How far from their time patients come: normally distributed, each on their own.
 *
 * @param meanLateness how late they are on average; negative when they come early
 * @param deviation the standard deviation, not negative
 */
public record Punctuality(Duration meanLateness, Duration deviation) implements Serializable {
    /** Everybody comes on the minute. */
    public static final Punctuality EXACT = new Punctuality(Duration.ZERO, Duration.ZERO);

    public Punctuality {
        Objects.requireNonNull(meanLateness, "meanLateness");
        if (deviation.isNegative()) {
            throw new IllegalArgumentException("deviation (%s) must not be negative.".formatted(deviation));
        }
    }
}
