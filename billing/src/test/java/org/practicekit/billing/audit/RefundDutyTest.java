package org.practicekit.billing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.ClaimId;

class RefundDutyTest {
    private static final LocalDate RECEIVED = LocalDate.of(2025, 11, 14);

    @Test
    void sixty_days_run_from_identification_not_from_the_credit() {
        RefundDuty duty = identified(LocalDate.of(2026, 1, 10)).build();
        assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(duty.isOverdue(LocalDate.of(2026, 3, 11))).isFalse();
        assertThat(duty.isOverdue(LocalDate.of(2026, 3, 12))).isTrue();
    }

    @ParameterizedTest(name = "investigated from {0} to {1}: due {2}")
    @CsvSource({
        // ten days are used, then the clock stands still for thirty
        "2026-01-20, 2026-02-19, 2026-04-10",
        // begun on the day of identification and never ended: 180 days, then all of the 60
        "2026-01-10, , 2026-09-07",
        // it went on for longer than it stops the clock
        "2026-01-10, 2026-12-01, 2026-09-07",
        // begun when the 60 days were over, it stops nothing
        "2026-03-12, 2026-03-20, 2026-03-11",
        // begun and ended on one day
        "2026-01-20, 2026-01-20, 2026-03-11",
    })
    void an_investigation_in_good_faith_stops_the_clock_for_180_days_from_identification_at_most(
            LocalDate start, @Nullable LocalDate end, LocalDate due) {
        RefundDuty duty = identified(LocalDate.of(2026, 1, 10))
                .suspensionStart(start)
                .suspensionEnd(Optional.ofNullable(end))
                .build();
        assertThat(duty.dueOn()).isEqualTo(due);
    }

    @ParameterizedTest(name = "cost report due {0}: due {1}")
    @CsvSource({"2026-05-31, 2026-05-31", "2026-02-01, 2026-03-11"})
    void a_cost_report_that_is_due_later_gives_more_time(LocalDate report, LocalDate due) {
        RefundDuty duty =
                identified(LocalDate.of(2026, 1, 10)).costReportDue(report).build();
        assertThat(duty.dueOn()).isEqualTo(due);
    }

    @ParameterizedTest(name = "received {0}, identified {1}: {2}")
    @CsvSource({
        "2020-01-10, 2026-01-10, true",
        "2020-01-09, 2026-01-10, false",
        "2020-02-29, 2026-02-28, true",
        "2020-02-29, 2026-03-01, false",
    })
    void it_goes_back_six_years(LocalDate received, LocalDate identified, boolean owed) {
        RefundDuty duty = RefundDuty.builder()
                .claim(new ClaimId("claim-1"))
                .receivedOn(received)
                .identifiedOn(identified)
                .build();
        assertThat(duty.isWithinLookBack()).isEqualTo(owed);
        assertThat(duty.isOverdue(identified.plusYears(1))).isEqualTo(owed);
    }

    @Test
    void days_in_the_wrong_order_are_refused() {
        assertThatThrownBy(() -> identified(RECEIVED.minusDays(1)).build())
                .hasMessageContaining("before it was received");
        assertThatThrownBy(() -> identified(LocalDate.of(2026, 1, 10))
                        .suspensionStart(LocalDate.of(2026, 1, 9))
                        .build())
                .hasMessageContaining("begins after identification");
        assertThatThrownBy(() -> identified(LocalDate.of(2026, 1, 10))
                        .suspensionEnd(LocalDate.of(2026, 1, 20))
                        .build())
                .hasMessageContaining("begins after identification");
        assertThatThrownBy(() -> identified(LocalDate.of(2026, 1, 10))
                        .suspensionStart(LocalDate.of(2026, 1, 21))
                        .suspensionEnd(LocalDate.of(2026, 1, 20))
                        .build())
                .hasMessageContaining("ends after it began");
    }

    private static RefundDutyBuilder identified(LocalDate day) {
        return RefundDuty.builder()
                .claim(new ClaimId("claim-1"))
                .receivedOn(RECEIVED)
                .identifiedOn(day);
    }
}
