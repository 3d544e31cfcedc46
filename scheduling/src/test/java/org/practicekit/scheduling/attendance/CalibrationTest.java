package org.practicekit.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten visits by hand. Of five visits 20 % was said, and one was missed; of five 60 % was said, and four were missed.
 */
class CalibrationTest {
    private static final Offset<Double> EXACTLY = within(1e-12);

    private static List<Prediction> ten() {
        return List.of(
                new Prediction(0.2, true),
                new Prediction(0.2, false),
                new Prediction(0.2, false),
                new Prediction(0.2, false),
                new Prediction(0.2, false),
                new Prediction(0.6, true),
                new Prediction(0.6, true),
                new Prediction(0.6, true),
                new Prediction(0.6, true),
                new Prediction(0.6, false));
    }

    @Test
    void the_brier_score_is_the_mean_squared_difference() {
        Calibration ten = Calibration.of(ten(), 0.3);
        // (0.64 + 4 x 0.04 + 4 x 0.16 + 0.36) / 10, and (5 x 0.49 + 5 x 0.09) / 10 had 30 % been said of all
        assertThat(ten.brier()).isCloseTo(0.18, EXACTLY);
        assertThat(ten.brierOfRate()).isCloseTo(0.29, EXACTLY);
        assertThat(ten.skill()).isCloseTo(1 - 0.18 / 0.29, EXACTLY);
    }

    @Test
    void murphys_terms_add_up_to_the_brier_score() {
        Calibration ten = Calibration.of(ten(), 0.3);
        // 5 x (0.2 - 0.2)^2 + 5 x (0.6 - 0.8)^2 = 0.2; 5 x (0.2 - 0.5)^2 + 5 x (0.8 - 0.5)^2 = 0.9; each divided by ten
        assertThat(ten.reliability()).isCloseTo(0.02, EXACTLY);
        assertThat(ten.resolution()).isCloseTo(0.09, EXACTLY);
        assertThat(ten.uncertainty()).isCloseTo(0.25, EXACTLY);
        assertThat(ten.withinBins()).isCloseTo(0, EXACTLY);
    }

    @Test
    void in_a_bin_of_unlike_predictions_something_is_left() {
        Calibration one = Calibration.of(ten(), 0.3, List.of(0.0));
        // One bin: mean 0.4, observed 0.5. Reliability 0.01, resolution 0, uncertainty 0.25; the score is still 0.18.
        assertThat(one.reliability()).isCloseTo(0.01, EXACTLY);
        assertThat(one.resolution()).isCloseTo(0, EXACTLY);
        assertThat(one.withinBins()).isCloseTo(-0.08, EXACTLY);
    }

    @Test
    void the_log_loss_is_the_mean_of_the_surprise() {
        Calibration ten = Calibration.of(ten(), 0.3);
        // -(ln 0.2 + 4 ln 0.8 + 4 ln 0.6 + ln 0.4) / 10 and -(5 ln 0.3 + 5 ln 0.7) / 10
        assertThat(ten.logLoss()).isCloseTo(0.546160530, within(1e-8));
        assertThat(ten.logLossOfRate()).isCloseTo(0.780323874, within(1e-8));
    }

    @Test
    void something_said_to_be_certain_that_does_not_come_costs_everything() {
        List<Prediction> certain = List.of(new Prediction(0, true), new Prediction(0.5, false));
        assertThat(Calibration.of(certain, 0.5).logLoss()).isInfinite();
    }

    /** Of 25 pairs the missed visit has the higher probability in 16, the same in 8. */
    @Test
    void the_area_under_the_curve_counts_pairs_and_half_the_ties() {
        assertThat(Calibration.of(ten(), 0.3).auc()).isCloseTo(0.8, EXACTLY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_area_under_the_curve_is_what_counting_every_pair_gives(long seed) {
        List<Prediction> some = random(seed);
        double won = 0;
        int pairs = 0;
        for (Prediction missed : some) {
            for (Prediction kept : some) {
                if (missed.missed() && !kept.missed()) {
                    pairs++;
                    won += missed.probability() > kept.probability()
                            ? 1
                            : missed.probability() == kept.probability() ? 0.5 : 0;
                }
            }
        }
        assertThat(Calibration.of(some, 0.3).auc()).isCloseTo(won / pairs, EXACTLY);
    }

    @Test
    void the_table_has_a_row_for_each_bin_with_visits() {
        Calibration ten = Calibration.of(ten(), 0.3, List.of(0.0, 0.1, 0.5));
        assertThat(ten.bins()).hasSize(2);
        assertThat(ten.bins().get(0).tally()).isEqualTo(new Tally(1, 5));
        assertThat(ten.bins().get(0).predicted()).isCloseTo(0.2, EXACTLY);
        assertThat(ten.bins().get(1).from()).isEqualTo(0.5);
        assertThat(ten.bins().get(1).to()).isEqualTo(1);
        assertThat(ten.bins().get(1).observed()).isCloseTo(0.8, EXACTLY);
    }

    @Test
    void a_prediction_on_an_edge_belongs_to_the_bin_that_begins_there_and_certainty_to_the_last() {
        List<Prediction> edges = List.of(new Prediction(0.5, false), new Prediction(1, true));
        Calibration two = Calibration.of(edges, 0.5, List.of(0.0, 0.5));
        assertThat(two.bins()).hasSize(1);
        assertThat(two.bins().get(0).tally().expected()).isEqualTo(2);
    }

    @Test
    void the_order_of_the_predictions_does_not_show() {
        List<Prediction> shuffled = new ArrayList<>(random(7));
        Collections.shuffle(shuffled, new Random(8));
        assertThat(Calibration.of(shuffled, 0.3)).isEqualTo(Calibration.of(random(7), 0.3));
    }

    @Test
    void nothing_is_judged_by_visits_that_were_all_kept() {
        assertThatThrownBy(() -> Calibration.of(List.of(new Prediction(0.1, false)), 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 with 0 missed");
    }

    @Test
    void edges_begin_at_zero_and_rise() {
        for (List<Double> edges : List.of(List.<Double>of(), List.of(0.1), List.of(0.0, 0.2, 0.2), List.of(0.0, 1.0))) {
            Executable judge = () -> Calibration.of(ten(), 0.3, edges);
            assertThatThrownBy(judge::execute).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<Prediction> random(long seed) {
        Random random = new Random(seed);
        List<Prediction> some = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double probability = random.nextInt(20) / 20.0;
            some.add(new Prediction(probability, random.nextDouble() < probability));
        }
        return some;
    }
}
