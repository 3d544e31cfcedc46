package org.practicekit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07",
                "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25", "2027-01-01", "2027-01-18", "2027-02-15",
                "2027-05-31", "2027-06-18", "2027-07-05", "2027-09-06", "2027-10-11", "2027-11-11", "2027-11-25",
                "2027-12-24", "2027-12-31", "2021-12-31", "2023-01-02"
            })
    void federal_offices_are_closed(LocalDate day) {
        assertThat(BusinessDays.isHoliday(day)).isTrue();
        assertThat(BusinessDays.isOne(day)).isFalse();
    }

    @Test
    void a_year_has_eleven_holidays_and_2027_keeps_a_twelfth_for_the_year_after() {
        assertThat(holidays(2026)).isEqualTo(11);
        assertThat(holidays(2027)).isEqualTo(12);
        assertThat(holidays(2028)).isEqualTo(10);
    }

    @ParameterizedTest(name = "{1} business days after {0} is {2}")
    @CsvSource({
        "2026-11-25, 0, 2026-11-25",
        "2026-11-25, 1, 2026-11-27",
        "2026-11-27, 1, 2026-11-30",
        "2026-12-24, 1, 2026-12-28",
        "2026-12-31, 3, 2027-01-06"
    })
    void weekends_and_holidays_do_not_count(LocalDate from, int count, LocalDate then) {
        assertThat(BusinessDays.after(from, count)).isEqualTo(then);
        assertThat(BusinessDays.between(from, then)).isEqualTo(count);
        assertThat(BusinessDays.before(then, count)).isEqualTo(from);
    }

    @Test
    void nothing_lies_between_a_day_and_an_earlier_one() {
        assertThat(BusinessDays.between(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 25)))
                .isZero();
    }

    @Test
    void a_count_is_not_negative() {
        LocalDate day = LocalDate.of(2026, 11, 25);
        assertThatThrownBy(() -> BusinessDays.after(day, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BusinessDays.before(day, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long holidays(int year) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.plusDays(1))
                .limit(365)
                .filter(BusinessDays::isHoliday)
                .count();
    }

    @Test
    void in_the_four_hundred_years_after_which_weekdays_come_again_there_are_eleven_holidays_a_year() {
        long kept = LocalDate.of(2001, 1, 1)
                .datesUntil(LocalDate.of(2401, 1, 1))
                .filter(BusinessDays::isHoliday)
                .count();

        assertThat(kept).isEqualTo(400 * 11);
    }
}
