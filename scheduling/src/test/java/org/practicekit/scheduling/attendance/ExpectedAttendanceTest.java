package org.practicekit.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.practicekit.testkit.property.Property.forAll;

import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedAttendanceTest {
    private static final Offset<Double> EXACTLY = within(1e-14);

    /** Missed with 10, 20 and 50 %: all come in 0.9 x 0.8 x 0.5, none in 0.1 x 0.2 x 0.5. */
    @Test
    void three_visits_by_hand() {
        ExpectedAttendance three = ExpectedAttendance.of(List.of(0.1, 0.2, 0.5));
        assertThat(three.chanceOf(0)).isCloseTo(0.01, EXACTLY);
        assertThat(three.chanceOf(1)).isCloseTo(0.09 + 0.04 + 0.01, EXACTLY);
        assertThat(three.chanceOf(2)).isCloseTo(0.49, EXACTLY);
        assertThat(three.chanceOf(3)).isCloseTo(0.36, EXACTLY);
        assertThat(three.expected()).isCloseTo(2.2, EXACTLY);
        assertThat(three.chanceOfMoreThan(1)).isCloseTo(0.85, EXACTLY);
    }

    @Test
    void nobody_comes_where_nobody_is_booked() {
        assertThat(ExpectedAttendance.NOBODY.chanceOf(0)).isEqualTo(1);
        assertThat(ExpectedAttendance.NOBODY.expected()).isZero();
        assertThat(ExpectedAttendance.NOBODY.chanceOfMoreThan(0)).isZero();
    }

    @Test
    void no_more_come_than_are_booked_and_no_fewer_than_none() {
        ExpectedAttendance two = ExpectedAttendance.of(List.of(0.3, 0.3));
        assertThat(two.chanceOf(3)).isZero();
        assertThat(two.chanceOf(-1)).isZero();
        assertThat(two.chanceOfMoreThan(2)).isZero();
        assertThat(two.chanceOfMoreThan(-1)).isCloseTo(1, EXACTLY);
        assertThat(two.chanceOfMoreThan(-2)).isCloseTo(1, EXACTLY);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3", "12, 0.2", "40, 0.05", "150, 0.35"})
    void equal_chances_are_a_binomial_distribution(int booked, double missed) {
        ExpectedAttendance block = ExpectedAttendance.of(Collections.nCopies(booked, missed));
        BinomialDistribution reference = BinomialDistribution.of(booked, 1 - missed);
        for (int come = 0; come <= booked; come++) {
            assertThat(block.chanceOf(come)).isCloseTo(reference.probability(come), within(1e-12));
            assertThat(block.chanceOfMoreThan(come)).isCloseTo(reference.survivalProbability(come), within(1e-12));
        }
    }

    @Test
    void every_chance_is_what_adding_up_all_ways_of_coming_gives() {
        forAll(choices -> choices.list(0, 10, one -> one.between(0, 100) / 100.0))
                .holds(missed -> {
                    ExpectedAttendance block = ExpectedAttendance.of(missed);
                    double[] chances = new double[missed.size() + 1];
                    for (int who = 0; who < 1 << missed.size(); who++) {
                        double chance = 1;
                        for (int i = 0; i < missed.size(); i++) {
                            chance *= (who >> i & 1) == 1 ? 1 - missed.get(i) : missed.get(i);
                        }
                        chances[Integer.bitCount(who)] += chance;
                    }
                    double mean = 0;
                    for (int come = 0; come < chances.length; come++) {
                        assertThat(block.chanceOf(come)).isCloseTo(chances[come], within(1e-12));
                        mean += come * chances[come];
                    }
                    assertThat(block.expected()).isCloseTo(mean, within(1e-12));
                });
    }

    @Test
    void the_order_of_the_visits_does_not_matter() {
        assertThat(ExpectedAttendance.of(List.of(0.1, 0.37, 0.2)))
                .isEqualTo(ExpectedAttendance.of(List.of(0.2, 0.1)).with(0.37));
    }

    @Test
    void a_chance_is_between_nothing_and_certainty() {
        for (double wrong : new double[] {-0.01, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> ExpectedAttendance.of(List.of(wrong)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
