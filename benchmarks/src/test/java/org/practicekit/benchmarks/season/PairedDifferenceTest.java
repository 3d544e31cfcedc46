package org.practicekit.benchmarks.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedDifferenceTest {
    /** The column for 0.975 of the table of Student's t in any textbook. */
    @ParameterizedTest(name = "{0} degrees of freedom: {1}")
    @CsvSource({
        "1, 12.706",
        "2, 4.303",
        "3, 3.182",
        "4, 2.776",
        "5, 2.571",
        "9, 2.262",
        "11, 2.201",
        "19, 2.093",
        "29, 2.045",
        "60, 2.000",
        "120, 1.980"
    })
    void the_quantile_is_that_of_the_printed_table(int degreesOfFreedom, double printed) {
        assertThat(PairedDifference.quantile(degreesOfFreedom)).isCloseTo(printed, within(0.0005));
    }

    /** Differences 1, 2, 3: mean 2, standard deviation 1, standard error 1 / sqrt 3, times 4.303. */
    @Test
    void three_pairs_by_hand() {
        PairedDifference pair = PairedDifference.of(List.of(10.0, 20.0, 30.0), List.of(11.0, 22.0, 33.0));
        assertThat(pair.first()).isEqualTo(20);
        assertThat(pair.second()).isEqualTo(22);
        assertThat(pair.difference()).isEqualTo(2);
        assertThat(pair.halfWidth()).isCloseTo(4.303 / Math.sqrt(3), within(0.001));
    }

    @Test
    void pairs_that_all_differ_by_the_same_leave_no_doubt() {
        assertThat(PairedDifference.of(List.of(1.0, 5.0), List.of(2.0, 6.0)).halfWidth())
                .isZero();
    }

    @Test
    void one_pair_says_nothing_about_others() {
        assertThatThrownBy(() -> PairedDifference.of(List.of(1.0), List.of(2.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PairedDifference.of(List.of(1.0, 2.0), List.of(2.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
