package org.practicekit.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

class MessagingLawTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final MessagingLaw law = MessagingLaw.standard();

    @ParameterizedTest(name = "{0} in {1} on {2}: {3}")
    @CsvSource({
        "SOLICITATION_HOURS, US, 2026-11-25, 08:00-21:00",
        "SOLICITATION_HOURS, US-FL, 2021-06-30, none",
        "SOLICITATION_HOURS, US-FL, 2021-07-01, 08:00-20:00",
        "SOLICITATION_HOURS, US-CT, 2023-09-30, none",
        "SOLICITATION_HOURS, US-CT, 2023-10-01, 09:00-20:00",
        "SOLICITATION_HOURS, US-TX, 2026-11-28, 09:00-21:00",
        "SOLICITATION_HOURS, US-TX, 2026-11-29, 12:00-21:00",
        "SOLICITATION_HOURS, US-NY, 2026-11-25, none",
        "SOLICITATIONS_IN_24_HOURS, US-MD, 2024-01-01, 3",
        "EXEMPT_IN_DAY, US, 2021-03-28, none",
        "EXEMPT_IN_DAY, US, 2021-03-29, 1",
        "EXEMPT_IN_WEEK, US, 2026-11-25, 3",
        "EXEMPT_TEXT_CHARACTERS, US, 2026-11-25, 160",
        "STOP_WITHIN_BUSINESS_DAYS, US, 2025-04-10, none",
        "STOP_WITHIN_BUSINESS_DAYS, US, 2025-04-11, 10",
        "STOP_CONFIRMED_WITHIN_MINUTES, US, 2024-04-04, 5",
        "STOP_ENDS_EVERY_SUBJECT, US, 2027-01-30, none",
        "STOP_ENDS_EVERY_SUBJECT, US, 2027-01-31, 1"
    })
    void the_law_says_so_on_that_day(LawTopic topic, String place, LocalDate date, String value) {
        assertThat(law.row(topic, place, date).map(LawRow::value).orElse("none"))
                .isEqualTo(value);
    }

    @Test
    void every_row_says_who_says_so_where_and_when_somebody_looked() {
        assertThat(law.rows()).hasSizeGreaterThan(15).allSatisfy(row -> {
            assertThat(row.citation().source()).isPresent();
            assertThat(row.citation().readOn()).isEqualTo(TODAY);
        });
    }

    @Test
    void two_rows_for_one_day_are_refused() {
        assertThatThrownBy(() -> law.plus(List.of(florida("07:00-19:00", EnumSet.of(DayOfWeek.SUNDAY)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("solicitation-hours in US-FL");
    }

    @Test
    void a_host_ends_a_row_and_adds_the_next_one() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        MessagingLaw changed = law.ending(LawTopic.SOLICITATION_HOURS, "US-FL", newYear)
                .plus(List.of(new LawRow(
                        LawTopic.SOLICITATION_HOURS,
                        "US-FL",
                        EnumSet.allOf(DayOfWeek.class),
                        "09:00-19:00",
                        DateRange.from(newYear),
                        Citation.of("Florida", "a made-up act", TODAY))));
        assertThat(changed.row(LawTopic.SOLICITATION_HOURS, "US-FL", newYear.minusDays(1)))
                .map(LawRow::value)
                .contains("08:00-20:00");
        assertThat(changed.row(LawTopic.SOLICITATION_HOURS, "US-FL", newYear))
                .map(LawRow::value)
                .contains("09:00-19:00");
        assertThat(law.row(LawTopic.SOLICITATION_HOURS, "US-FL", newYear))
                .map(LawRow::value)
                .contains("08:00-20:00");
    }

    @Test
    void a_row_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> florida("08:00", EnumSet.of(DayOfWeek.SUNDAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> florida("21:00-08:00", EnumSet.of(DayOfWeek.SUNDAY)))
                .hasMessageContaining("must be before");
        assertThatThrownBy(() -> new LawRow(
                        LawTopic.EXEMPT_IN_DAY,
                        "Florida",
                        Set.of(DayOfWeek.MONDAY),
                        "1",
                        DateRange.ALWAYS,
                        Citation.of("Florida", "a made-up act", TODAY)))
                .hasMessageContaining("US-FL");
    }

    private static LawRow florida(String hours, Set<DayOfWeek> days) {
        return new LawRow(
                LawTopic.SOLICITATION_HOURS,
                "US-FL",
                days,
                hours,
                DateRange.from(TODAY),
                Citation.of("Florida", "a made-up act", TODAY));
    }
}
