package org.practicekit.billing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorRateTest {
    /** The examples of R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), method 3. */
    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void the_rate_of_all_claims_lies_where_the_published_examples_say(int errors, int claims, double low, double high) {
        ErrorRate rate = ErrorRate.of(errors, claims);
        assertThat(rate.low()).isCloseTo(low, within(0.00005));
        assertThat(rate.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void what_holds_of_errors_holds_of_their_absence_the_other_way_round() {
        ErrorRate errors = ErrorRate.of(3, 40);
        ErrorRate sound = ErrorRate.of(37, 40);
        assertThat(errors.low()).isCloseTo(1 - sound.high(), within(1e-12));
        assertThat(errors.high()).isCloseTo(1 - sound.low(), within(1e-12));
        assertThat(ErrorRate.of(20, 20).high()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} of {1}, z {2}")
    @CsvSource({"-1, 5, 1.96", "6, 5, 1.96", "0, 0, 1.96", "1, 5, 0", "1, 5, NaN", "1, 5, Infinity"})
    void more_errors_than_claims_make_no_rate(int errors, int claims, double z) {
        assertThatThrownBy(() -> new ErrorRate(errors, claims, z)).isInstanceOf(IllegalArgumentException.class);
    }
}
