package org.practicekit.benchmarks.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.practicekit.benchmarks.slots.Growth.Outcome;
import org.practicekit.benchmarks.slots.Growth.Size;

class GrowthTest {
    @Test
    void in_a_practice_with_more_asked_for_than_there_is_time_somebody_is_left_out_at_no_less_than_the_bound()
            throws IOException {
        Outcome outcome = Growth.of(new Size(60, 3, 2, 1), 1.3, 7);

        assertThat(outcome.cost()).isGreaterThan(1000).isGreaterThanOrEqualTo(outcome.bound());
        assertThat(outcome.firstPlan()).isPositive();
    }
}
