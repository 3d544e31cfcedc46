package org.practicekit.billing.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/** How long payers take claims: 42 CFR 424.44 with the manual's chapter 1 section 70 for Medicare, contracts for others. */
class FilingLimitsTest {
    private static final PayerId MEDICARE = new PayerId("00831");
    private static final PayerId ACME = new PayerId("ACME");
    private static final Citation CONTRACT =
            Citation.of("ACME Health", "contract 2026, exhibit C", LocalDate.of(2026, 1, 5));
    private static final FilingLimits STANDARD = FilingLimits.standard();

    @ParameterizedTest(name = "seen on {0}: until {1}")
    @CsvSource({
        "2025-03-03, 2026-03-03", // a Tuesday
        "2024-02-28, 2025-02-28",
        "2024-02-29, 2025-02-28", // the manual: by 28 February
        "2024-03-01, 2025-03-03", // 1 March 2025 is a Saturday
        "2025-07-04, 2026-07-06", // Independence Day 2026 is a Saturday, kept on Friday
        "2024-11-27, 2025-11-28", // Thanksgiving 2025
        "2010-01-01, 2011-01-03"
    })
    void medicare_takes_a_claim_for_one_calendar_year_and_until_the_next_workday(LocalDate seen, LocalDate until) {
        assertThat(STANDARD.deadline(MEDICARE, CoverageKind.MEDICARE, seen))
                .map(FilingDeadline::lastDay)
                .hasValue(until);
    }

    @Test
    void the_row_of_medicare_holds_for_services_since_2010() {
        assertThat(STANDARD.deadline(MEDICARE, CoverageKind.MEDICARE, LocalDate.of(2009, 12, 31)))
                .isEmpty();
    }

    @Test
    void no_limit_is_guessed_where_none_is_known() {
        assertThat(STANDARD.deadline(ACME, CoverageKind.GROUP, LocalDate.of(2026, 3, 2)))
                .isEmpty();
    }

    @ParameterizedTest(name = "received on {0}: late {1}, {2} days left")
    @CsvSource({"2026-03-02, false, 1", "2026-03-03, false, 0", "2026-03-04, true, -1"})
    void the_last_day_is_in_time(LocalDate received, boolean late, long left) {
        FilingDeadline deadline = STANDARD.deadline(MEDICARE, CoverageKind.MEDICARE, LocalDate.of(2025, 3, 3))
                .orElseThrow();
        assertThat(deadline.isMissedBy(received)).isEqualTo(late);
        assertThat(deadline.daysLeft(received)).isEqualTo(left);
    }

    @Test
    void a_payers_contract_outweighs_its_sort_of_insurance_and_does_not_wait_for_workdays() {
        FilingLimits limits = STANDARD.plus(List.of(FilingLimit.ofDays(ACME, 90, DateRange.ALWAYS, CONTRACT)));
        FilingDeadline deadline = limits.deadline(ACME, CoverageKind.MEDICARE, LocalDate.of(2026, 3, 2))
                .orElseThrow();
        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2026, 5, 31)); // a Sunday
        assertThat(deadline.limit().citation()).isEqualTo(CONTRACT);
    }

    @Test
    void a_second_payers_time_runs_from_the_first_ones_decision_where_its_contract_says_so() {
        FilingLimit since = new FilingLimit(
                ACME, null, Period.ofDays(60), FilingLimit.Basis.EARLIER_PAYER, false, 0, DateRange.ALWAYS, CONTRACT);
        FilingLimits limits = FilingLimits.of(List.of(FilingLimit.ofDays(ACME, 90, DateRange.ALWAYS, CONTRACT), since));
        LocalDate seen = LocalDate.of(2026, 1, 5);
        assertThat(limits.deadline(ACME, CoverageKind.GROUP, seen, seen, Optional.of(LocalDate.of(2026, 5, 1))))
                .map(FilingDeadline::lastDay)
                .hasValue(LocalDate.of(2026, 6, 30));
        assertThat(limits.deadline(ACME, CoverageKind.GROUP, seen))
                .map(FilingDeadline::lastDay)
                .hasValue(LocalDate.of(2026, 4, 5));
    }

    @Test
    void two_limits_for_the_same_day_are_refused_and_one_after_the_other_is_not() {
        FilingLimit first = FilingLimit.ofDays(ACME, 90, DateRange.ALWAYS, CONTRACT);
        FilingLimit next = FilingLimit.ofDays(ACME, 180, DateRange.from(LocalDate.of(2026, 7, 1)), CONTRACT);
        assertThatThrownBy(() -> FilingLimits.of(List.of(first, next)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ACME P90D since FROM");
        FilingLimits limits = FilingLimits.of(List.of(
                FilingLimit.ofDays(ACME, 90, new DateRange(LocalDate.MIN, LocalDate.of(2026, 7, 1)), CONTRACT), next));
        assertThat(limits.deadline(ACME, CoverageKind.GROUP, LocalDate.of(2026, 6, 30)))
                .map(FilingDeadline::lastDay)
                .hasValue(LocalDate.of(2026, 9, 28));
        assertThat(limits.deadline(ACME, CoverageKind.GROUP, LocalDate.of(2026, 7, 1)))
                .map(FilingDeadline::lastDay)
                .hasValue(LocalDate.of(2026, 12, 28));
    }

    @ParameterizedTest(name = "{0} on {1}: until {2}")
    @CsvSource({
        "AGENCY_ERROR, 2026-05-12, 2026-11-30",
        "RETROACTIVE_ENTITLEMENT, 2026-04-30, 2026-11-02", // 31 October 2026 is a Saturday
        "MEDICAID_RECOUPMENT, 2025-09-03, 2026-03-31", // six months to the day after the service
        "MEDICAID_RECOUPMENT, 2025-09-02, 2026-03-03", // a day too early: no exception
        "PLAN_DISENROLLMENT, 2026-06-01, 2026-12-31",
        "AGENCY_ERROR, 2025-04-01, 2026-03-03", // would end before the year does
    })
    void an_exception_gives_medicare_claims_until_the_end_of_the_sixth_month_after(
            FilingException why, LocalDate event, LocalDate until) {
        FilingDeadline deadline = STANDARD.deadline(MEDICARE, CoverageKind.MEDICARE, LocalDate.of(2025, 3, 3))
                .orElseThrow();
        assertThat(deadline.extendedBy(why, event).lastDay()).isEqualTo(until);
    }

    @Test
    void a_contract_without_exceptions_gives_none() {
        FilingDeadline deadline = FilingLimits.of(List.of(FilingLimit.ofDays(ACME, 90, DateRange.ALWAYS, CONTRACT)))
                .deadline(ACME, CoverageKind.GROUP, LocalDate.of(2026, 3, 2))
                .orElseThrow();
        assertThat(deadline.extendedBy(FilingException.AGENCY_ERROR, LocalDate.of(2026, 8, 1)))
                .isEqualTo(deadline);
    }

    @Test
    void a_span_that_is_late_in_part_is_split_at_its_first_day_in_time() {
        ClaimSheet sheet = sheet(
                line(1, LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 6)),
                line(2, LocalDate.of(2025, 3, 5), LocalDate.of(2025, 3, 5)),
                line(3, LocalDate.of(2025, 1, 6), LocalDate.of(2025, 1, 7)));
        List<FilingLimits.LateLine> late =
                STANDARD.late(MEDICARE, CoverageKind.MEDICARE, sheet, Optional.empty(), LocalDate.of(2026, 3, 5));
        assertThat(late).extracting(FilingLimits.LateLine::line).containsExactly(1, 3);
        assertThat(late.get(0).splitOn()).hasValue(LocalDate.of(2025, 3, 5));
        assertThat(late.get(1).splitOn()).isEmpty();
        assertThat(STANDARD.deadline(MEDICARE, CoverageKind.MEDICARE, sheet, Optional.empty()))
                .map(FilingDeadline::lastDay)
                .hasValue(LocalDate.of(2026, 1, 6));
    }

    private static ClaimSheet sheet(ClaimLine... lines) {
        return ClaimSheet.builder()
                .controlNumber("C1")
                .frequency("1")
                .insurance(
                        ClaimInsurance.builder().sequence("P").payerId("00831").build())
                .addLines(lines)
                .build();
    }

    private static ClaimLine line(int number, LocalDate from, LocalDate to) {
        return ClaimLine.builder()
                .number(number)
                .procedure("G0008")
                .charge(Money.usd("30.00"))
                .units(BigDecimal.ONE)
                .from(from)
                .to(to)
                .build();
    }
}
