package org.practicekit.scheduling.simulation;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * How long the clinician is with a patient.
 *
 * @param shape how lengths are spread
 * @param mean the mean, positive
 * @param variation the standard deviation divided by the mean, 0 (always the same) to 5
 */
public record ServiceTime(Shape shape, Duration mean, double variation) implements Serializable {
    public ServiceTime {
        Objects.requireNonNull(shape, "shape");
        if (mean.isNegative() || mean.isZero()) {
            throw new IllegalArgumentException("mean (%s) must be positive.".formatted(mean));
        }
        if (!(variation >= 0 && variation <= 5)) {
            throw new IllegalArgumentException(
                    "variation (%s) must be 0 to 5. Maybe the standard deviation was not divided by the mean."
                            .formatted(variation));
        }
    }

    /** Gamma: the usual choice of studies; with a variation of 1 it is the exponential distribution. */
    public static ServiceTime gamma(Duration mean, double variation) {
        return new ServiceTime(Shape.GAMMA, mean, variation);
    }

    /** Lognormal: most visits a little shorter than the mean, a few much longer. */
    public static ServiceTime lognormal(Duration mean, double variation) {
        return new ServiceTime(Shape.LOGNORMAL, mean, variation);
    }

    /** Exponential: as irregular as chance can be. */
    public static ServiceTime exponential(Duration mean) {
        return gamma(mean, 1);
    }

    /** Always the same. */
    public static ServiceTime exactly(Duration length) {
        return gamma(length, 0);
    }

    /** How lengths of the same mean and variation are spread. */
    public enum Shape {
        /** A gamma distribution. */
        GAMMA,
        /** A lognormal distribution. */
        LOGNORMAL
    }
}
