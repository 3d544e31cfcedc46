package org.practicekit.benchmarks.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.core.time.TimeRange;

/** A session from 8:00 to 9:00, by hand. */
class OfficeDayTest {
    private static final Instant EIGHT = Instant.parse("2026-03-16T12:00:00Z");
    private static final TimeRange SESSION = TimeRange.of(EIGHT, Duration.ofHours(1));

    /**
     * The first comes at 7:55 and takes 25 minutes from 8:00 on; the second, due and there at 8:20, waits 5 minutes and takes 15;
     * the third, due at 8:40, comes at 8:50 and takes 15, five of them after the end.
     */
    @Test
    void patients_are_seen_when_they_are_there_and_the_doctor_is_free() {
        OfficeDay day = OfficeDay.of(SESSION, List.of(patient(50, 40, 15), patient(-5, 0, 25), patient(20, 20, 15)));
        assertThat(day.waitingMinutes()).isEqualTo(5);
        assertThat(day.busyMinutes()).isEqualTo(25 + 15 + 10);
        assertThat(day.overtimeMinutes()).isEqualTo(5);
    }

    @Test
    void two_at_the_same_time_wait_for_each_other() {
        OfficeDay day = OfficeDay.of(SESSION, List.of(patient(0, 0, 20), patient(-2, 0, 20)));
        assertThat(day.waitingMinutes()).isEqualTo(20);
    }

    @Test
    void whoever_comes_early_does_not_wait_before_their_time() {
        assertThat(OfficeDay.of(SESSION, List.of(patient(0, 0, 30), patient(5, 40, 10)))
                        .waitingMinutes())
                .isZero();
    }

    @Test
    void nobody_comes_to_an_empty_session() {
        assertThat(OfficeDay.of(SESSION, List.of())).isEqualTo(new OfficeDay(0, 0, 0));
    }

    private static Attendance patient(int arrives, int due, double minutes) {
        return new Attendance(
                EIGHT.plus(Duration.ofMinutes(arrives)), EIGHT.plus(Duration.ofMinutes(due)), 20, minutes);
    }
}
