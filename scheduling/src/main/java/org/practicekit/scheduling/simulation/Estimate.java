package org.practicekit.scheduling.simulation;

import java.io.Serializable;

/**
 * A mean over simulated sessions and how far it may be off. Not exact, so not a
 * {@link org.practicekit.core.kpi.Figure}.
 *
 * @param mean the mean
 * @param standardError the standard error of the mean, not negative
 * @param sessions how many sessions it rests on
 */
public record Estimate(double mean, double standardError, int sessions) implements Serializable {
    private static final double NORMAL_95 = 1.959963984540054;

    public Estimate {
        if (!Double.isFinite(mean) || !(standardError >= 0) || Double.isInfinite(standardError)) {
            throw new IllegalArgumentException(
                    "an estimate must be a number with an error, not %s and %s.".formatted(mean, standardError));
        }
    }

    /** The lower end of the 95 % confidence interval. */
    public double low() {
        return mean - NORMAL_95 * standardError;
    }

    /** The upper end of the 95 % confidence interval. */
    public double high() {
        return mean + NORMAL_95 * standardError;
    }
}
