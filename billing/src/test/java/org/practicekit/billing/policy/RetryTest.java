package org.practicekit.billing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
    private static final Instant FAILED = Instant.parse("2026-03-06T15:00:00Z");

    @ParameterizedTest(name = "after {0} failures: in {1} minutes")
    @CsvSource({"1, 5", "2, 10", "3, 20", "4, 30", "5, 30", "6,"})
    void each_wait_is_twice_the_one_before_up_to_the_longest(int done, Long minutes) {
        Retry retry = new Retry(6, Duration.ofMinutes(5), Duration.ofMinutes(30));
        assertThat(retry.next(done, FAILED))
                .isEqualTo(Optional.ofNullable(minutes).map(wait -> FAILED.plus(Duration.ofMinutes(wait))));
    }

    @Test
    void what_is_tried_once_is_not_tried_again() {
        assertThat(Retry.NEVER.next(1, FAILED)).isEmpty();
    }

    @Test
    void waits_of_no_length_and_shrinking_ones_are_refused() {
        assertThatThrownBy(() -> new Retry(2, Duration.ZERO, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retry(2, Duration.ofMinutes(5), Duration.ofMinutes(4)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retry(0, Duration.ofMinutes(5), Duration.ofMinutes(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
