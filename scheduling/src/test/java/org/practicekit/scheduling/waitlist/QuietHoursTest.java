package org.practicekit.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest(name = "at {0} in New York: quiet until {1}")
    @CsvSource({
        "2026-03-06T19:59:59, ",
        "2026-03-06T20:00:00, 2026-03-07T08:00",
        "2026-03-07T00:00:00, 2026-03-07T08:00",
        "2026-03-07T07:59:59, 2026-03-07T08:00",
        "2026-03-07T08:00:00, ",
        "2026-03-07T23:00:00, 2026-03-08T08:00",
        "2026-10-31T23:00:00, 2026-11-01T08:00"
    })
    void from_eight_in_the_evening_to_eight_in_the_morning(String now, String until) {
        assertThat(new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), NEW_YORK).end(at(now).toInstant()))
                .isEqualTo(Optional.ofNullable(until).map(end -> at(end).toInstant()));
    }

    @Test
    void quiet_within_a_day_and_no_quiet_at_all() {
        QuietHours lunch = new QuietHours(LocalTime.NOON, LocalTime.of(13, 0), NEW_YORK);
        assertThat(lunch.end(at("2026-03-06T12:30").toInstant()))
                .contains(at("2026-03-06T13:00").toInstant());
        assertThat(lunch.end(at("2026-03-06T23:30").toInstant())).isEmpty();
        assertThat(new QuietHours(LocalTime.NOON, LocalTime.NOON, NEW_YORK)
                        .end(at("2026-03-06T12:30").toInstant()))
                .isEmpty();
    }

    @Test
    void an_hour_that_the_clock_shows_twice_is_quiet_both_times() {
        QuietHours untilHalfPastOne = new QuietHours(LocalTime.of(21, 0), LocalTime.of(1, 30), NEW_YORK);
        Instant secondOneOClock = Instant.parse("2026-11-01T06:00:00Z");
        Instant secondHalfPast = Instant.parse("2026-11-01T06:30:00Z");
        assertThat(untilHalfPastOne.end(Instant.parse("2026-11-01T05:45:00Z"))).contains(secondHalfPast);
        assertThat(untilHalfPastOne.end(secondOneOClock)).contains(secondHalfPast);
        assertThat(untilHalfPastOne.end(secondHalfPast)).isEmpty();
    }

    @Test
    void quiet_that_would_end_in_a_skipped_hour_is_over_when_the_clock_shows_a_later_time() {
        QuietHours untilHalfPastTwo = new QuietHours(LocalTime.of(21, 0), LocalTime.of(2, 30), NEW_YORK);
        Instant oneFiftyNine = Instant.parse("2026-03-08T06:59:00Z");
        assertThat(untilHalfPastTwo.end(oneFiftyNine)).isPresent();
        assertThat(untilHalfPastTwo.end(Instant.parse("2026-03-08T07:30:00Z"))).isEmpty(); // 03:30
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK);
    }
}
