package org.practicekit.scheduling.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as printed in RFC 5545, section 3.8.5.3, and the rules that are no rules. */
class RecurrenceTest {
    private static final LocalDateTime FAR = LocalDateTime.of(2100, 1, 1, 0, 0);

    @ParameterizedTest(name = "{1} from {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1997-09-02T09:00 | FREQ=DAILY;COUNT=10                                   | 09-02 09-03 09-04 09-05 09-06 09-07 09-08 09-09 09-10 09-11
            1997-09-02T09:00 | FREQ=DAILY;INTERVAL=10;COUNT=5                        | 09-02 09-12 09-22 10-02 10-12
            1997-09-02T09:00 | FREQ=WEEKLY;COUNT=10                                  | 09-02 09-09 09-16 09-23 09-30 10-07 10-14 10-21 10-28 11-04
            1997-09-02T09:00 | FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH              | 09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02
            1997-09-01T09:00 | FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000;WKST=SU;BYDAY=MO,WE,FR | 09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01 10-03 10-13 10-15 10-17 10-27 10-29 10-31 11-10 11-12 11-14 11-24 11-26 11-28 12-08 12-10 12-12 12-22
            1997-09-02T09:00 | FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH    | 09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16
            1997-09-05T09:00 | FREQ=MONTHLY;COUNT=4;BYDAY=1FR                        | 09-05 10-03 11-07 12-05
            1997-09-07T09:00 | FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU        | 09-07 09-28 11-02 11-30
            1997-09-22T09:00 | FREQ=MONTHLY;COUNT=4;BYDAY=-2MO                       | 09-22 10-20 11-17 12-22
            1997-09-28T09:00 | FREQ=MONTHLY;BYMONTHDAY=-3;UNTIL=19971231             | 09-28 10-29 11-28 12-29
            1997-09-02T09:00 | FREQ=MONTHLY;COUNT=6;BYMONTHDAY=2,15                  | 09-02 09-15 10-02 10-15 11-02 11-15
            1997-09-30T09:00 | FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1                  | 09-30 10-01 10-31 11-01
            1998-02-13T09:00 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;UNTIL=19981231    | 02-13 03-13 11-13
            1997-09-13T09:00 | FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=4 | 09-13 10-11 11-08 12-13
            1997-08-05T09:00 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO    | 08-05 08-10 08-19 08-24
            1997-08-05T09:00 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU    | 08-05 08-17 08-19 08-31
            """)
    void the_dates_are_those_that_the_rfc_prints(LocalDateTime start, String rule, String dates) {
        List<LocalDateTime> expected = Stream.of(dates.split(" "))
                .map(day -> LocalDate.parse(start.getYear() + "-" + day).atTime(start.toLocalTime()))
                .toList();

        SeriesPattern pattern = SeriesPattern.of(start, Recurrence.parse(rule));

        assertThat(pattern.before(FAR)).isEqualTo(expected);
        assertThat(pattern.startsOnItsRule()).isTrue();
    }

    @Test
    void a_month_without_a_thirty_first_is_left_out() {
        SeriesPattern pattern = pattern("2026-01-31T09:00", "FREQ=MONTHLY;COUNT=4");

        assertThat(pattern.before(FAR))
                .extracting(LocalDateTime::toLocalDate)
                .containsExactly(
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 5, 31),
                        LocalDate.of(2026, 7, 31));
    }

    @Test
    void the_twenty_ninth_of_february_comes_with_leap_years() {
        SeriesPattern pattern = pattern("2028-02-29T09:00", "FREQ=MONTHLY;INTERVAL=12;COUNT=2");

        assertThat(pattern.before(FAR))
                .containsExactly(LocalDateTime.parse("2028-02-29T09:00"), LocalDateTime.parse("2032-02-29T09:00"));
    }

    @Test
    void a_fifth_monday_takes_place_in_months_that_have_one() {
        SeriesPattern pattern = pattern("2026-03-30T09:00", "FREQ=MONTHLY;BYDAY=5MO;COUNT=3");

        assertThat(pattern.before(FAR))
                .extracting(LocalDateTime::toLocalDate)
                .containsExactly(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 6, 29), LocalDate.of(2026, 8, 31));
    }

    @Test
    void a_day_as_the_end_is_still_inside() {
        assertThat(pattern("2026-03-02T09:00", "FREQ=DAILY;UNTIL=20260304").before(FAR))
                .hasSize(3);
        assertThat(pattern("2026-03-02T09:00", "FREQ=DAILY;UNTIL=20260304T085959")
                        .before(FAR))
                .hasSize(2);
        assertThat(pattern("2026-03-02T09:00", "FREQ=DAILY;UNTIL=20260304T090000")
                        .before(FAR))
                .hasSize(3);
    }

    @Test
    void what_is_left_out_counts_and_what_is_added_does_not() {
        SeriesPattern pattern = SeriesPattern.builder()
                .start(LocalDateTime.parse("2026-03-02T09:00"))
                .rule(Recurrence.parse("FREQ=WEEKLY;COUNT=3"))
                .addLeftOut(LocalDateTime.parse("2026-03-09T09:00"))
                .addAdded(LocalDateTime.parse("2026-03-11T14:00"), LocalDateTime.parse("2026-03-16T09:00"))
                .build();

        assertThat(pattern.before(FAR))
                .containsExactly(
                        LocalDateTime.parse("2026-03-02T09:00"),
                        LocalDateTime.parse("2026-03-11T14:00"),
                        LocalDateTime.parse("2026-03-16T09:00"));
    }

    @Test
    void a_series_without_an_end_is_asked_for_as_far_as_one_looks() {
        assertThat(pattern("2026-03-02T09:00", "FREQ=WEEKLY").before(LocalDateTime.parse("2026-03-16T09:00")))
                .containsExactly(LocalDateTime.parse("2026-03-02T09:00"), LocalDateTime.parse("2026-03-09T09:00"));
    }

    @Test
    void a_beginning_that_the_rule_does_not_give_is_noticed() {
        SeriesPattern tuesday = pattern("2026-03-03T09:00", "FREQ=WEEKLY;BYDAY=MO,WE");

        assertThat(tuesday.startsOnItsRule()).isFalse();
        assertThat(SeriesPattern.firstFrom(tuesday.start(), tuesday.rule()).map(SeriesPattern::start))
                .contains(LocalDateTime.parse("2026-03-04T09:00"));
    }

    @Test
    void a_rule_that_never_comes_round_has_no_first_date() {
        Recurrence never = Recurrence.parse("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31");

        assertThat(SeriesPattern.firstFrom(LocalDateTime.parse("2026-02-01T09:00"), never))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=12;WKST=SU",
                "FREQ=MONTHLY;BYDAY=2TU,-1FR;UNTIL=20261231T090000",
                "FREQ=MONTHLY;BYMONTHDAY=1,-1"
            })
    void a_rule_prints_as_it_is_read(String text) {
        assertThat(Recurrence.parse(text).text()).isEqualTo(text);
    }

    @Test
    void the_order_and_case_of_the_parts_make_no_difference() {
        assertThat(Recurrence.parse("count=3;byday=+2mo;freq=monthly"))
                .isEqualTo(Recurrence.parse("FREQ=MONTHLY;BYDAY=2MO;COUNT=3"));
    }

    @Test
    void another_end_leaves_the_rest_of_the_rule_alone() {
        Recurrence rule = Recurrence.parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=12");

        assertThat(rule.ending(OptionalInt.of(6), Optional.empty()).text())
                .isEqualTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=6");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                   | which is not understood
            COUNT=3                              | has no FREQ
            FREQ=YEARLY                          | only DAILY, WEEKLY and MONTHLY
            FREQ=HOURLY                          | only DAILY, WEEKLY and MONTHLY
            FREQ=DAILY;BYHOUR=9                  | BYHOUR=9, which is not understood
            FREQ=MONTHLY;BYSETPOS=1              | BYSETPOS=1, which is not understood
            FREQ=DAILY;                          | which is not understood
            FREQ=DAILY;FREQ=WEEKLY               | has FREQ twice
            FREQ=DAILY;INTERVAL=0                | INTERVAL must be 1 to 366
            FREQ=DAILY;INTERVAL=x                | no number
            FREQ=DAILY;COUNT=0                   | COUNT must be 1 to 1000
            FREQ=DAILY;COUNT=99999999999         | no number
            FREQ=DAILY;COUNT=3;UNTIL=20260101    | exclude each other
            FREQ=DAILY;UNTIL=20260101T000000Z    | UNTIL in UTC
            FREQ=DAILY;UNTIL=20260230            | neither a date
            FREQ=WEEKLY;BYDAY=2MO                | only months have an n-th
            FREQ=WEEKLY;BYMONTHDAY=3             | weeks have no BYMONTHDAY
            FREQ=MONTHLY;BYDAY=6MO               | first to fifth
            FREQ=MONTHLY;BYDAY=0MO               | first to fifth
            FREQ=MONTHLY;BYDAY=XX                | no day of the week
            FREQ=MONTHLY;BYDAY=MO,MO             | a day is named once
            FREQ=MONTHLY;BYMONTHDAY=0            | 1 to 31
            FREQ=MONTHLY;BYMONTHDAY=-32          | 1 to 31
            FREQ=WEEKLY;BYDAY=                   | no day of the week
            FREQ=WEEKLY;WKST=1MO                 | no day of the week
            """)
    void what_is_no_rule_is_refused_with_what_is_wrong(String text, String why) {
        assertThatThrownBy(() -> Recurrence.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static SeriesPattern pattern(String start, String rule) {
        return SeriesPattern.of(LocalDateTime.parse(start), Recurrence.parse(rule));
    }
}
