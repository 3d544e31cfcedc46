package org.practicekit.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn is spread as it should be: the largest distance to the true distribution, by Kolmogorov and Smirnov. */
class DrawsTest {
    private static final int DRAWS = 100_000;
    private static final Duration ONE = Duration.ofMinutes(1);

    @Test
    void gamma_times_with_variation_one_are_exponential() {
        assertSpread(draws -> draws.service(ServiceTime.exponential(ONE)), x -> 1 - Math.exp(-x));
    }

    /** Variation one half is a shape of four: the sum of four exponential times, whose distribution is a Poisson sum. */
    @Test
    void gamma_times_with_variation_one_half_are_erlang_of_four() {
        assertSpread(draws -> draws.service(ServiceTime.gamma(ONE, 0.5)), x -> {
            double t = 4 * x;
            return 1 - Math.exp(-t) * (1 + t + t * t / 2 + t * t * t / 6);
        });
    }

    /** With a shape of one half (variation √2) twice the time is the square of a standard normal. */
    @Test
    void gamma_times_more_irregular_than_exponential_are_right_too() {
        assertSpread(
                draws -> draws.service(ServiceTime.gamma(ONE, Math.sqrt(2))),
                x -> 2 * normalDistribution(Math.sqrt(x)) - 1);
    }

    @Test
    void the_logarithm_of_lognormal_times_is_normal() {
        double variance = Math.log(1 + 0.8 * 0.8);
        assertSpread(
                draws -> draws.service(ServiceTime.lognormal(ONE, 0.8)),
                x -> normalDistribution((Math.log(x) + variance / 2) / Math.sqrt(variance)));
    }

    @Test
    void lateness_is_normal() {
        assertSpread(Draws::normal, DrawsTest::normalDistribution);
    }

    @ParameterizedTest(name = "{0}, variation {1}")
    @CsvSource({"GAMMA, 0.1", "GAMMA, 0.7", "GAMMA, 2", "LOGNORMAL, 0.1", "LOGNORMAL, 0.7", "LOGNORMAL, 1"})
    void mean_and_variation_are_as_asked(ServiceTime.Shape shape, double variation) {
        ServiceTime time = new ServiceTime(shape, Duration.ofMinutes(20), variation);
        Draws draws = Draws.of(11);
        double[] values = new double[DRAWS];
        Arrays.setAll(values, i -> draws.service(time));
        double mean = Arrays.stream(values).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
        double error = 20 * variation / Math.sqrt(DRAWS);
        assertThat(mean).isBetween(20 - 4 * error, 20 + 4 * error);
        assertThat(deviation / mean).isBetween(0.95 * variation, 1.05 * variation);
        assertThat(Arrays.stream(values).min().orElseThrow()).isPositive();
    }

    private static void assertSpread(ToDoubleFunction<Draws> draw, DoubleUnaryOperator distribution) {
        Draws draws = Draws.of(3);
        double[] values = new double[DRAWS];
        Arrays.setAll(values, i -> draw.applyAsDouble(draws));
        Arrays.sort(values);
        double distance = 0;
        for (int i = 0; i < DRAWS; i++) {
            double expected = distribution.applyAsDouble(values[i]);
            distance = Math.max(distance, Math.max((i + 1.0) / DRAWS - expected, expected - (double) i / DRAWS));
        }
        assertThat(distance).isLessThan(1.95 / Math.sqrt(DRAWS)); // exceeded by chance once in a thousand seeds
    }

    /** By the series of Marsaglia, Evaluating the Normal Distribution (2004). */
    private static double normalDistribution(double x) {
        if (Math.abs(x) > 8) {
            return x > 0 ? 1 : 0;
        }
        double sum = x;
        double term = x;
        for (int i = 3; Math.abs(term) > 1e-16; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
