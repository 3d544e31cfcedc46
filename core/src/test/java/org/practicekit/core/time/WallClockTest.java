package org.practicekit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.testkit.property.Gen;
import org.practicekit.testkit.property.Property;

/** Instants are worked out by hand from each zone's offsets and the moment at which its clocks change. */
class WallClockTest {
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        // 02:00 EST (-5) becomes 03:00 EDT (-4) at 07:00Z
        "America/New_York,    2026-03-08T01:59, 2026-03-08T06:59:00Z",
        "America/New_York,    2026-03-08T02:00, 2026-03-08T07:00:00Z",
        "America/New_York,    2026-03-08T02:30, 2026-03-08T07:00:00Z",
        "America/New_York,    2026-03-08T03:00, 2026-03-08T07:00:00Z",
        "America/New_York,    2026-03-08T03:01, 2026-03-08T07:01:00Z",
        // 02:00 EDT becomes 01:00 EST at 06:00Z
        "America/New_York,    2026-11-01T00:59, 2026-11-01T04:59:00Z",
        "America/New_York,    2026-11-01T01:30, 2026-11-01T05:30:00Z",
        "America/New_York,    2026-11-01T02:00, 2026-11-01T07:00:00Z",
        // half an hour only: +10:30 becomes +11 at 15:30Z the day before
        "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:30:00Z",
        "Australia/Lord_Howe, 2026-10-04T02:30, 2026-10-03T15:30:00Z",
        // +11 becomes +10:30 at 15:00Z the day before, so 01:30 to 02:00 is shown twice
        "Australia/Lord_Howe, 2026-04-05T01:29, 2026-04-04T14:29:00Z",
        "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z",
        "Australia/Lord_Howe, 2026-04-05T02:00, 2026-04-04T15:30:00Z",
        // +1 becomes +2 at 01:00Z, and back at 01:00Z
        "Europe/Berlin,       2026-03-29T02:30, 2026-03-29T01:00:00Z",
        "Europe/Berlin,       2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "Europe/Berlin,       2026-10-25T03:00, 2026-10-25T02:00:00Z",
        // the clock goes from 24:00 to 01:00, so the day has no midnight
        "America/Havana,      2026-03-08T00:00, 2026-03-08T05:00:00Z",
        "America/Sao_Paulo,   2018-11-04T00:30, 2018-11-04T03:00:00Z",
        // 24:00 -02 becomes 23:00 -03: the new day begins only when the clock stays in it
        "America/Sao_Paulo,   2018-02-17T23:30, 2018-02-18T01:30:00Z",
        "America/Sao_Paulo,   2018-02-18T00:00, 2018-02-18T03:00:00Z",
        // from -10 to +14, over a whole date
        "Pacific/Apia,        2011-12-29T23:59, 2011-12-30T09:59:00Z",
        "Pacific/Apia,        2011-12-30T12:00, 2011-12-30T10:00:00Z",
        "Pacific/Apia,        2011-12-31T00:00, 2011-12-30T10:00:00Z",
    })
    void a_shown_time_is_the_first_instant_at_which_the_clock_shows_it_or_a_later_one(
            String zone, LocalDateTime shown, Instant instant) {
        assertThat(clock(zone).at(shown)).isEqualTo(instant);
    }

    @ParameterizedTest(name = "{0}: {1} has {2} minutes")
    @CsvSource({
        "America/New_York,    2026-03-07, 1440",
        "America/New_York,    2026-03-08, 1380",
        "America/New_York,    2026-11-01, 1500",
        "Australia/Lord_Howe, 2026-10-04, 1410",
        "Australia/Lord_Howe, 2026-04-05, 1470",
        "America/Havana,      2026-03-08, 1380",
        "America/Havana,      2026-11-01, 1500",
        "America/Sao_Paulo,   2018-02-17, 1500",
        "America/Sao_Paulo,   2018-02-18, 1440",
        "Asia/Beirut,         2026-03-29, 1380",
        "Asia/Beirut,         2026-10-24, 1500",
    })
    void a_day_is_as_long_as_the_clock_change_made_it(String zone, LocalDate date, int minutes) {
        assertThat(clock(zone).day(date).orElseThrow().length()).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void a_date_that_the_zone_skipped_does_not_take_place() {
        assertThat(clock("Pacific/Apia").day(LocalDate.of(2011, 12, 30))).isEmpty();
        assertThat(clock("Pacific/Apia").day(LocalDate.of(2011, 12, 31)).orElseThrow())
                .isEqualTo(TimeRange.of(Instant.parse("2011-12-30T10:00:00Z"), Duration.ofHours(24)));
    }

    @Test
    void hours_inside_the_skipped_hour_do_not_take_place() {
        WallClock clock = clock("America/New_York");
        assertThat(between(clock, "2026-03-08T02:00", "2026-03-08T03:00")).isEmpty();
        assertThat(between(clock, "2026-03-08T02:15", "2026-03-08T02:45")).isEmpty();
        assertThat(between(clock, "2026-03-08T02:15", "2026-03-08T03:01").orElseThrow())
                .isEqualTo(TimeRange.of(Instant.parse("2026-03-08T07:00:00Z"), Duration.ofMinutes(1)));
    }

    @Test
    void a_night_shift_lasts_as_long_as_it_really_does() {
        WallClock clock = clock("America/New_York");
        assertThat(between(clock, "2026-03-07T22:00", "2026-03-08T06:00")
                        .orElseThrow()
                        .length())
                .isEqualTo(Duration.ofHours(7));
        assertThat(between(clock, "2026-10-31T22:00", "2026-11-01T06:00")
                        .orElseThrow()
                        .length())
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void hours_turned_round_are_refused_with_both_ends() {
        assertThatThrownBy(() -> between(clock("Europe/Berlin"), "2026-03-09T17:00", "2026-03-09T08:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("2026-03-09T17:00", "2026-03-09T08:00", "cross midnight");
        assertThatThrownBy(() -> between(clock("Europe/Berlin"), "2026-03-09T08:00", "2026-03-09T08:00"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void skipped_and_repeated_times_are_told_to_the_minute() {
        WallClock clock = clock("America/New_York");
        assertThat(clock.skips(LocalDateTime.parse("2026-03-08T01:59"))).isFalse();
        assertThat(clock.skips(LocalDateTime.parse("2026-03-08T02:00"))).isTrue();
        assertThat(clock.skips(LocalDateTime.parse("2026-03-08T02:59"))).isTrue();
        assertThat(clock.skips(LocalDateTime.parse("2026-03-08T03:00"))).isFalse();
        assertThat(clock.repeats(LocalDateTime.parse("2026-11-01T00:59"))).isFalse();
        assertThat(clock.repeats(LocalDateTime.parse("2026-11-01T01:00"))).isTrue();
        assertThat(clock.repeats(LocalDateTime.parse("2026-11-01T01:59"))).isTrue();
        assertThat(clock.repeats(LocalDateTime.parse("2026-11-01T02:00"))).isFalse();
        assertThat(clock.repeats(LocalDateTime.parse("2026-03-08T02:30"))).isFalse();
    }

    @Test
    void the_second_showing_of_a_time_is_reached_only_by_its_instant() {
        WallClock clock = clock("America/New_York");
        Instant second = Instant.parse("2026-11-01T06:30:00Z");
        assertThat(clock.shows(second)).isEqualTo(LocalDateTime.parse("2026-11-01T01:30"));
        assertThat(clock.at(clock.shows(second))).isEqualTo(second.minus(Duration.ofHours(1)));
    }

    @ParameterizedTest(name = "{0}: on {1} at {2}")
    @CsvSource({
        "America/New_York,    2026-03-08, 2026-03-08T07:00:00Z",
        "America/New_York,    2026-11-01, 2026-11-01T06:00:00Z",
        "Australia/Lord_Howe, 2026-10-04, 2026-10-03T15:30:00Z",
        "America/Havana,      2026-03-08, 2026-03-08T05:00:00Z",
        "America/Sao_Paulo,   2018-02-17, 2018-02-18T02:00:00Z",
        "Pacific/Apia,        2011-12-31, 2011-12-30T10:00:00Z",
    })
    void a_change_belongs_to_the_date_it_happens_on(String zone, LocalDate date, Instant instant) {
        WallClock clock = clock(zone);
        assertThat(clock.changeOn(date).orElseThrow().getInstant()).isEqualTo(instant);
        assertThat(clock.changeOn(date.minusDays(1))).isEmpty();
        assertThat(clock.changeOn(date.plusDays(1))).isEmpty();
    }

    @Test
    void a_zone_without_clock_changes_has_none() {
        assertThat(clock("America/Phoenix").changeOn(LocalDate.of(2026, 3, 8))).isEmpty();
        assertThat(clock("UTC").changeOn(LocalDate.of(2026, 3, 8))).isEmpty();
    }

    @Test
    void times_stay_in_order_and_nothing_between_two_shown_times_is_lost_or_doubled() {
        Gen<Two> inputs = choices -> {
            ZoneId zone = ZoneId.of(choices.oneOf(
                    "America/New_York",
                    "Europe/Berlin",
                    "Australia/Lord_Howe",
                    "America/Havana",
                    "America/Sao_Paulo",
                    "Asia/Beirut",
                    "Pacific/Apia"));
            LocalDate around = choices.oneOf(
                    LocalDate.of(2026, 3, 8),
                    LocalDate.of(2026, 3, 29),
                    LocalDate.of(2026, 4, 5),
                    LocalDate.of(2026, 10, 4),
                    LocalDate.of(2026, 10, 25),
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2018, 2, 18),
                    LocalDate.of(2018, 11, 4),
                    LocalDate.of(2011, 12, 30));
            LocalDateTime first =
                    around.minusDays(1).atTime(LocalTime.MIDNIGHT).plusMinutes(choices.between(0, 3 * 24 * 60));
            return new Two(new WallClock(zone), first, first.plusMinutes(choices.between(1, 24 * 60)));
        };
        Property.forAll(inputs).runs(2_000).holds(two -> {
            Instant start = two.clock().at(two.from());
            Instant end = two.clock().at(two.to());
            assertThat(start).isBeforeOrEqualTo(end);
            // By the definition: at that instant the clock shows the time or a later one, a moment before it never did.
            assertThat(two.clock().shows(start)).isAfterOrEqualTo(two.from());
            for (int minutes = 1; minutes <= 36 * 60; minutes += 7) {
                assertThat(two.clock().shows(start.minus(Duration.ofMinutes(minutes))))
                        .isBefore(two.from());
            }
            assertThat(two.clock().between(two.from(), two.to()).map(TimeRange::length))
                    .isEqualTo(start.equals(end) ? Optional.empty() : Optional.of(Duration.between(start, end)));
        });
    }

    private record Two(WallClock clock, LocalDateTime from, LocalDateTime to) {}

    private static Optional<TimeRange> between(WallClock clock, String from, String to) {
        return clock.between(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }

    private static WallClock clock(String zone) {
        return new WallClock(ZoneId.of(zone));
    }
}
