package org.practicekit.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.reminder.Mailroom.NEW_YORK;
import static org.practicekit.scheduling.reminder.Mailroom.at;
import static org.practicekit.scheduling.reminder.Mailroom.bare;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.policy.ReminderPolicy;

class StopTermsTest {
    private final StopTerms terms = new StopTerms(MessagingLaw.standard());

    /** Those that the Office of Personnel Management lists for 2026 and 2027, and the odd ones of other years. */
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
}
