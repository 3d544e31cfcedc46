package org.practicekit.core.kpi;

import java.io.Serializable;
import java.util.Collection;

/**
 * How large a value is that so many percent of all values do not exceed. Where the percentage falls between two values, it is
 * their mean, so the 50th percentile is the median as everybody knows it: definition 2 of Hyndman and Fan, Sample Quantiles
 * in Statistical Packages, The American Statistician 50 (1996), which is also what SAS does unless told otherwise. Exact.
 *
 * @param percent 0 (the smallest value) to 100 (the largest)
 */
public record Percentile(int percent) implements Serializable {
    /** Half of the values are larger, half are smaller. */
    public static final Percentile MEDIAN = new Percentile(50);

    /** Nine in ten values do not exceed it. */
    public static final Percentile NINETIETH = new Percentile(90);

    public Percentile {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent (%d) must be 0 to 100.".formatted(percent));
        }
    }

    /**
     * The percentile of these values.
     *
     * @param values in any order
     * @param unit how many of the values' units make one of the figure's: 60 for values in seconds and a figure in minutes
     * @param otherwise why there is no number when there are no values
     */
    public Figure of(Collection<Long> values, long unit, String otherwise) {
        if (values.isEmpty()) {
            return new Figure.Unknown(otherwise);
        }
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        long hundredths = Math.multiplyExact((long) sorted.length, percent);
        int below = (int) (hundredths / 100);
        if (hundredths % 100 != 0) {
            return new Figure.Ratio(sorted[below], unit);
        }
        int lower = Math.max(0, below - 1);
        int upper = Math.min(sorted.length - 1, below);
        return lower == upper || sorted[lower] == sorted[upper]
                ? new Figure.Ratio(sorted[lower], unit)
                : new Figure.Ratio(Math.addExact(sorted[lower], sorted[upper]), Math.multiplyExact(2, unit));
    }
}
