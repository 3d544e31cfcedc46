package org.practicekit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangesTest {
    private static final Instant NINE = Instant.parse("2026-03-09T13:00:00Z");
    private static final TimeRange NINE_TO_TEN = TimeRange.of(NINE, Duration.ofHours(1));
    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

    @Test
    void a_range_holds_its_start_and_not_its_end() {
        assertThat(NINE_TO_TEN.contains(NINE)).isTrue();
        assertThat(NINE_TO_TEN.contains(NINE.minusNanos(1))).isFalse();
        assertThat(NINE_TO_TEN.contains(NINE.plusSeconds(3600).minusNanos(1))).isTrue();
        assertThat(NINE_TO_TEN.contains(NINE.plusSeconds(3600))).isFalse();
    }

    @ParameterizedTest(name = "09:00 to 10:00 and {0} to {1} minutes after 09:00 share {2}")
    @CsvSource({
        "-30,   0, ",
        " 60,  90, ",
        "-30,   1, 0-1",
        " 59,  90, 59-60",
        " 10,  20, 10-20",
        "-10,  70, 0-60",
        "  0,  60, 0-60",
    })
    void ranges_that_only_touch_share_nothing(int from, int to, @Nullable String shared) {
        TimeRange other = minutes(from, to);
        assertThat(NINE_TO_TEN.intersection(other))
                .isEqualTo(Stream.ofNullable(shared)
                        .map(text -> text.split("-"))
                        .map(ends -> minutes(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                        .findFirst());
        assertThat(other.intersection(NINE_TO_TEN)).isEqualTo(NINE_TO_TEN.intersection(other));
        assertThat(NINE_TO_TEN.overlaps(other)).isEqualTo(shared != null);
        assertThat(other.overlaps(NINE_TO_TEN)).isEqualTo(shared != null);
    }

    @Test
    void a_range_encloses_itself_but_nothing_that_sticks_out() {
        assertThat(NINE_TO_TEN.encloses(NINE_TO_TEN)).isTrue();
        assertThat(NINE_TO_TEN.encloses(minutes(-1, 60))).isFalse();
        assertThat(NINE_TO_TEN.encloses(minutes(0, 61))).isFalse();
        assertThat(NINE_TO_TEN.encloses(minutes(1, 59))).isTrue();
    }

    @Test
    void an_empty_or_reversed_range_is_refused_with_both_ends() {
        assertThatThrownBy(() -> new TimeRange(NINE, NINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(NINE.toString());
        assertThatThrownBy(() -> TimeRange.of(NINE, Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("swapped");
    }

    @Test
    void buffers_widen_a_range_and_are_never_negative() {
        assertThat(NINE_TO_TEN.widened(Duration.ofMinutes(5), Duration.ofMinutes(10)))
                .isEqualTo(minutes(-5, 70));
        assertThat(NINE_TO_TEN.widened(Duration.ZERO, Duration.ZERO)).isEqualTo(NINE_TO_TEN);
        assertThatThrownBy(() -> NINE_TO_TEN.widened(Duration.ofMinutes(-1), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-1M");
        assertThatThrownBy(() -> NINE_TO_TEN.widened(Duration.ZERO, Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ranges_sort_by_start_then_by_end() {
        assertThat(Stream.of(minutes(10, 20), minutes(0, 60), minutes(0, 30)).sorted())
                .containsExactly(minutes(0, 30), minutes(0, 60), minutes(10, 20));
    }

    @Test
    void a_range_prints_as_an_iso_interval() {
        assertThat(NINE_TO_TEN).hasToString("2026-03-09T13:00:00Z/2026-03-09T14:00:00Z");
    }

    @Test
    void dates_hold_their_first_day_and_not_the_day_after_their_last() {
        DateRange february = new DateRange(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 3, 1));
        assertThat(february.length()).isEqualTo(29);
        assertThat(february.lastDay()).isEqualTo(LEAP_DAY);
        assertThat(february.contains(LEAP_DAY)).isTrue();
        assertThat(february.contains(LocalDate.of(2028, 3, 1))).isFalse();
        assertThat(february.contains(LocalDate.of(2028, 1, 31))).isFalse();
        assertThat(DateRange.closed(LocalDate.of(2028, 2, 1), LEAP_DAY)).isEqualTo(february);
        assertThat(DateRange.days(LocalDate.of(2028, 2, 1), 29)).isEqualTo(february);
    }

    @Test
    void the_leap_day_is_a_day_of_its_own() {
        assertThat(DateRange.day(LEAP_DAY)).isEqualTo(new DateRange(LEAP_DAY, LocalDate.of(2028, 3, 1)));
        assertThat(DateRange.day(LEAP_DAY)).hasToString("2028-02-29/2028-03-01");
        assertThat(DateRange.day(LocalDate.of(2027, 2, 28)).to()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void no_days_are_refused() {
        assertThatThrownBy(() -> DateRange.days(LEAP_DAY, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DateRange.closed(LEAP_DAY, LEAP_DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2028-02-29");
    }

    @Test
    void date_ranges_that_touch_share_no_day() {
        DateRange first = DateRange.days(LEAP_DAY, 1);
        DateRange next = DateRange.days(LEAP_DAY.plusDays(1), 5);
        assertThat(first.overlaps(next)).isFalse();
        assertThat(next.overlaps(first)).isFalse();
        assertThat(first.intersection(next)).isEmpty();
        assertThat(DateRange.days(LEAP_DAY, 2).intersection(next)).contains(DateRange.day(LEAP_DAY.plusDays(1)));
    }

    @Test
    void an_open_end_goes_on_and_prints_as_dots() {
        DateRange open = DateRange.from(LEAP_DAY);
        assertThat(open.contains(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(open.contains(LEAP_DAY.minusDays(1))).isFalse();
        assertThat(open).hasToString("2028-02-29/..");
        assertThat(DateRange.ALWAYS).hasToString("../..");
        assertThat(DateRange.closed(LEAP_DAY, LocalDate.MAX)).isEqualTo(open);
        assertThat(open.lastDay()).isEqualTo(LocalDate.MAX);
        assertThat(List.of(open, DateRange.day(LEAP_DAY)))
                .allSatisfy(range ->
                        assertThat(range.intersection(DateRange.ALWAYS)).contains(range));
    }

    private static TimeRange minutes(int from, int to) {
        return new TimeRange(NINE.plusSeconds(60L * from), NINE.plusSeconds(60L * to));
    }
}
