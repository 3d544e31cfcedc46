package org.practicekit.benchmarks.season;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What a rule changes, over seasons that were lived through under both: the mean of the differences, and how far it may be off
 * with 95 % confidence by Student's t.
 *
 * @param first the mean under the first rule
 * @param second the mean under the second
 * @param halfWidth half the width of the confidence interval of {@code second - first}
 */
public record PairedDifference(double first, double second, double halfWidth) {
    /** Of as many values under each rule, in the same order. */
    public static PairedDifference of(List<Double> first, List<Double> second) {
        int count = first.size();
        if (count < 2 || second.size() != count) {
            throw new IllegalArgumentException(
                    "two or more pairs are needed, not %d and %d values.".formatted(count, second.size()));
        }
        double[] differences = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            differences[i] = second.get(i) - first.get(i);
            sum += differences[i];
        }
        double mean = sum / count;
        double squares = 0;
        for (double difference : differences) {
            squares += (difference - mean) * (difference - mean);
        }
        double error = Math.sqrt(squares / (count - 1) / count);
        return new PairedDifference(mean(first), mean(second), quantile(count - 1) * error);
    }

    /** The mean of the differences. */
    public double difference() {
        return second - first;
    }

    /** What Student's t exceeds, in either direction, one time in twenty. */
    static double quantile(int degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(0.975);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }
}
