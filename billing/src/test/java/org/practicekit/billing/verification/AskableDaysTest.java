package org.practicekit.billing.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

class AskableDaysTest {
    private static final Citation PAYERS = Citation.of("Example Mutual", "Payer guide", LocalDate.of(2026, 1, 2));

    @ParameterizedTest(name = "asked on {0}: {1} to {2}")
    @CsvSource({
        "2026-03-09, 2025-03-09, 2026-03-31",
        "2026-03-31, 2025-03-31, 2026-03-31",
        "2026-04-01, 2025-04-01, 2026-04-30",
        "2028-02-29, 2027-02-28, 2028-02-29",
        "2026-12-31, 2025-12-31, 2026-12-31"
    })
    void payers_answer_about_twelve_months_back_and_up_to_the_end_of_this_month(
            LocalDate today, LocalDate first, LocalDate last) {
        DateRange days = AskableDays.standard().on(today).orElseThrow().days(today);
        assertThat(days.from()).isEqualTo(first);
        assertThat(days.lastDay()).isEqualTo(last);
    }

    @Test
    void before_the_rule_was_adopted_it_binds_nobody() {
        assertThat(AskableDays.standard().on(LocalDate.of(2012, 12, 31))).isEmpty();
        assertThat(AskableDays.standard().on(LocalDate.of(2013, 1, 1))).isPresent();
    }

    @Test
    void a_hosts_row_takes_over_on_its_first_day() {
        AskableDays.Row longer = new AskableDays.Row(24, 2, DateRange.from(LocalDate.of(2027, 1, 1)), PAYERS);
        AskableDays days = AskableDays.standard().plus(List.of(longer));
        LocalDate before = LocalDate.of(2026, 12, 31);
        assertThat(days.on(before).orElseThrow().days(before).lastDay()).isEqualTo(before);
        LocalDate after = LocalDate.of(2027, 1, 1);
        assertThat(days.on(after).orElseThrow().days(after).lastDay()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void two_rows_for_one_day_are_refused() {
        AskableDays.Row one = new AskableDays.Row(12, 0, DateRange.ALWAYS, PAYERS);
        assertThatThrownBy(() -> AskableDays.of(List.of(one, one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at the same time");
    }
}
