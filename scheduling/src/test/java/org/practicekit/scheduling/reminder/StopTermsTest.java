package org.practicekit.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.reminder.Mailroom.NEW_YORK;
import static org.practicekit.scheduling.reminder.Mailroom.at;
import static org.practicekit.scheduling.reminder.Mailroom.bare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.policy.ReminderPolicy;

class StopTermsTest {
    private final StopTerms terms = new StopTerms(MessagingLaw.standard());

    /** Those that the Office of Personnel Management lists for 2026 and 2027, and the odd ones of other years. */
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

    @ParameterizedTest(name = "a stop on {0} must hold by {1}")
    @CsvSource({
        "2026-11-24, 2026-12-09",
        "2026-11-20, 2026-12-07",
        "2026-12-18, 2027-01-05",
        "2027-12-20, 2028-01-05",
        "2026-03-07, 2026-03-20",
        "2026-03-08, 2026-03-20"
    })
    void a_stop_to_a_message_with_consent_must_hold_within_ten_business_days(LocalDate received, LocalDate last) {
        assertThat(terms.lastLawfulDay(Basis.CONSENT, Channel.TEXT, received)).isEqualTo(last);
        assertThat(terms.lastLawfulDay(Basis.NONE_NEEDED, Channel.EMAIL, received))
                .isEqualTo(last);
    }

    @Test
    void a_stop_to_an_exempt_message_or_to_none_holds_at_once() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(terms.lastLawfulDay(Basis.EXEMPTION, Channel.TEXT, day)).isEqualTo(day);
        assertThat(terms.lastLawfulDay(null, Channel.TEXT, day)).isEqualTo(day);
    }

    @Test
    void a_practice_that_needs_time_takes_no_more_than_the_law_gives() {
        Instant received = at("2026-11-24T15:00", NEW_YORK);
        assertThat(effective(Basis.CONSENT, 0, received)).isEqualTo(received);
        assertThat(effective(Basis.CONSENT, 3, received)).isEqualTo(at("2026-11-30T00:00", NEW_YORK));
        assertThat(effective(Basis.CONSENT, 10, received)).isEqualTo(at("2026-12-09T00:00", NEW_YORK));
        assertThat(effective(Basis.CONSENT, 30, received)).isEqualTo(at("2026-12-09T00:00", NEW_YORK));
        assertThat(effective(Basis.EXEMPTION, 30, received)).isEqualTo(received);
    }

    @Test
    void a_text_may_confirm_a_stop_for_five_minutes() {
        Instant received = at("2026-11-24T15:00", NEW_YORK);
        assertThat(terms.confirmUntil(received, NEW_YORK)).contains(at("2026-11-24T15:05", NEW_YORK));
    }

    private Instant effective(Basis basis, int days, Instant received) {
        ReminderPolicy policy = bare().stopAfterBusinessDays(days).build();
        return terms.effective(basis, Channel.TEXT, received, policy, NEW_YORK);
    }

    private static long holidays(int year) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.plusDays(1))
                .limit(365)
                .filter(BusinessDays::isHoliday)
                .count();
    }
}
