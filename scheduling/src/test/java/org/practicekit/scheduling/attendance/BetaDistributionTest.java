package org.practicekit.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against closed forms, and against Apache Commons Statistics. */
class BetaDistributionTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.05, 0.5, 0.95, 0.995})
    void of_a_rate_about_which_nothing_is_known_every_value_is_as_likely(double below) {
        assertThat(new BetaDistribution(1, 1).quantile(below)).isCloseTo(below, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 3", "0.5, 12", "0.95, 300"})
    void after_nothing_but_kept_visits_the_quantile_is_a_root(double below, int kept) {
        assertThat(new BetaDistribution(1, kept).quantile(below))
                .isCloseTo(1 - Math.pow(1 - below, 1.0 / kept), within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 0.99",
        "0.3, 0.7",
        "0.5, 0.5",
        "0.8, 7.2",
        "2, 5",
        "1.6, 6.4",
        "12.5, 80.25",
        "400, 1100",
        "30, 2",
        "900.5, 99.5",
        "5000, 60000"
    })
    void agrees_with_an_independent_library(double a, double b) {
        var reference = org.apache.commons.statistics.distribution.BetaDistribution.of(a, b);
        BetaDistribution ours = new BetaDistribution(a, b);
        for (double x : new double[] {1e-6, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99}) {
            assertThat(ours.cumulative(x)).isCloseTo(reference.cumulativeProbability(x), within(1e-11));
        }
        for (double below : new double[] {0.005, 0.05, 0.1, 0.5, 0.9, 0.95, 0.995}) {
            assertThat(ours.quantile(below)).isCloseTo(reference.inverseCumulativeProbability(below), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0, 1, 1.5})
    void nothing_lies_below_zero_or_above_one(double x) {
        assertThat(new BetaDistribution(2, 3).cumulative(x)).isEqualTo(x <= 0 ? 0 : 1);
    }
}
