package org.practicekit.billing.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.eligibility.Answers.answer;
import static org.practicekit.billing.eligibility.Answers.deductible;
import static org.practicekit.billing.eligibility.Answers.officeVisit;
import static org.practicekit.billing.eligibility.Answers.read;
import static org.practicekit.billing.eligibility.Answers.row;
import static org.practicekit.billing.eligibility.Answers.rulesIn;
import static org.practicekit.billing.eligibility.Answers.usd;
import static org.practicekit.billing.eligibility.BenefitPeriod.CALENDAR_YEAR;
import static org.practicekit.billing.eligibility.BenefitPeriod.REMAINING;
import static org.practicekit.billing.eligibility.BenefitPeriod.YEAR_TO_DATE;
import static org.practicekit.billing.eligibility.CoverageLevel.FAMILY;
import static org.practicekit.billing.eligibility.CoverageLevel.INDIVIDUAL;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.money.Money;

class AccumulatorReadingTest {
    @Test
    void what_is_left_and_the_whole_are_read_apart() {
        Accumulator own = own(
                deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR), deductible(21, "400.00", INDIVIDUAL, REMAINING));
        assertThat(own.base().orElseThrow().value()).isEqualTo(usd("1500.00"));
        assertThat(own.base().orElseThrow().evidence()).containsExactly(20);
        assertThat(own.remaining().orElseThrow().value()).isEqualTo(usd("400.00"));
        assertThat(own.remaining().orElseThrow().evidence()).containsExactly(21);
    }

    @ParameterizedTest
    @EnumSource(names = {"CALENDAR_YEAR", "SERVICE_YEAR", "CONTRACT"})
    void a_whole_counts_for_a_year_of_any_sort(BenefitPeriod year) {
        assertThat(own(deductible(20, "1500.00", INDIVIDUAL, year))
                        .base()
                        .orElseThrow()
                        .value())
                .isEqualTo(usd("1500.00"));
    }

    @Test
    void a_whole_may_come_without_a_period() {
        BenefitBuilder row =
                row(20, BenefitKind.DEDUCTIBLE, "30").amount(Money.usd("1500")).level(INDIVIDUAL);
        assertThat(own(row).base().orElseThrow().value()).isEqualTo(usd("1500.00"));
    }

    @Test
    void a_whole_without_a_word_of_the_rest_leaves_the_rest_unknown() {
        assertThat(own(deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR)).remaining())
                .isEmpty();
    }

    @Test
    void nothing_is_left_of_a_deductible_of_zero() {
        assertThat(own(deductible(20, "0.00", INDIVIDUAL, CALENDAR_YEAR))
                        .remaining()
                        .orElseThrow()
                        .value())
                .isEqualTo(usd("0.00"));
    }

    @Test
    void nothing_said_is_unknown_and_zero_left_is_met() {
        assertThat(own().isSaid()).isFalse();
        assertThat(own(deductible(21, "0.00", INDIVIDUAL, REMAINING))
                        .remaining()
                        .orElseThrow()
                        .value())
                .isEqualTo(usd("0.00"));
    }

    @Test
    void without_a_word_of_the_rest_it_is_the_whole_less_what_was_used_this_year() {
        Said<Span<Money>> left = own(
                        deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR),
                        deductible(22, "1100.00", INDIVIDUAL, YEAR_TO_DATE))
                .remaining()
                .orElseThrow();
        assertThat(left.value()).isEqualTo(usd("400.00"));
        assertThat(left.evidence()).containsExactly(20, 22);
        assertThat(left.rules()).containsExactly(ReadingRules.REMAINING.id());
    }

    @Test
    void what_was_used_tells_nothing_without_the_whole() {
        assertThat(own(deductible(22, "1100.00", INDIVIDUAL, YEAR_TO_DATE)).isSaid())
                .isFalse();
    }

    @Test
    void what_the_payer_says_is_left_stands_against_the_sum_and_the_office_is_told() {
        BenefitSheet sheet = read(
                deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR),
                deductible(21, "500.00", INDIVIDUAL, REMAINING),
                deductible(22, "1100.00", INDIVIDUAL, YEAR_TO_DATE));
        Said<Span<Money>> left = sheet.deductible().individual().remaining().orElseThrow();
        assertThat(left.value()).isEqualTo(usd("500.00"));
        assertThat(left.evidence()).containsExactly(21);
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.DISAGREEMENT);
    }

    @Test
    void a_rest_that_agrees_with_the_sum_is_not_told() {
        BenefitSheet sheet = read(
                deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR),
                deductible(21, "400.00", INDIVIDUAL, REMAINING),
                deductible(22, "1100.00", INDIVIDUAL, YEAR_TO_DATE));
        assertThat(sheet.findings()).isEmpty();
    }

    @Test
    void more_used_than_there_is_leaves_nothing_and_is_told() {
        BenefitSheet sheet = read(
                deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR),
                deductible(22, "1600.00", INDIVIDUAL, YEAR_TO_DATE));
        assertThat(sheet.deductible().individual().remaining().orElseThrow().value())
                .isEqualTo(usd("0.00"));
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.DISAGREEMENT);
    }

    @Test
    void with_own_and_family_amounts_the_own_is_embedded() {
        FamilyAccumulators both = read(
                        deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR),
                        deductible(21, "400.00", INDIVIDUAL, REMAINING),
                        deductible(30, "3000.00", FAMILY, CALENDAR_YEAR),
                        deductible(31, "1200.00", FAMILY, REMAINING))
                .deductible();
        assertThat(both.individual().remaining().orElseThrow().value()).isEqualTo(usd("400.00"));
        assertThat(both.family().base().orElseThrow().value()).isEqualTo(usd("3000.00"));
        assertThat(both.family().remaining().orElseThrow().value()).isEqualTo(usd("1200.00"));
        assertThat(both.sharing()).isEqualTo(FamilyAccumulators.Sharing.EMBEDDED);
    }

    @Test
    void with_the_family_amount_alone_it_is_aggregate_and_the_own_stays_unsaid() {
        FamilyAccumulators family = read(
                        deductible(30, "3000.00", FAMILY, CALENDAR_YEAR), deductible(31, "1200.00", FAMILY, REMAINING))
                .deductible();
        assertThat(family.sharing()).isEqualTo(FamilyAccumulators.Sharing.AGGREGATE);
        assertThat(family.individual()).isEqualTo(Accumulator.UNSAID);
    }

    @Test
    void an_own_amount_alone_is_nobody_elses_and_nothing_is_nothing() {
        assertThat(read(deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR))
                        .deductible()
                        .sharing())
                .isEqualTo(FamilyAccumulators.Sharing.INDIVIDUAL);
        assertThat(read().deductible().sharing()).isEqualTo(FamilyAccumulators.Sharing.UNSAID);
    }

    @Test
    void the_out_of_pocket_limit_is_read_like_the_deductible_and_never_from_it() {
        BenefitSheet sheet = read(
                deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR),
                row(25, BenefitKind.OUT_OF_POCKET, "30")
                        .amount(Money.usd("6000"))
                        .level(INDIVIDUAL)
                        .period(CALENDAR_YEAR),
                row(26, BenefitKind.OUT_OF_POCKET, "30")
                        .amount(Money.usd("75.50"))
                        .level(INDIVIDUAL)
                        .period(REMAINING));
        assertThat(sheet.outOfPocket().individual().base().orElseThrow().value())
                .isEqualTo(usd("6000.00"));
        assertThat(sheet.outOfPocket().individual().remaining().orElseThrow().value())
                .isEqualTo(usd("75.50"));
        assertThat(sheet.deductible().individual().remaining()).isEmpty();
    }

    @Test
    void the_rest_of_the_plans_deductible_is_the_services_when_the_two_are_the_same() {
        BenefitSheet sheet = read(
                deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR),
                deductible(21, "400.00", INDIVIDUAL, REMAINING),
                deductible(22, "1500.00", INDIVIDUAL, CALENDAR_YEAR).addServiceTypes(ServiceType.OFFICE_VISIT));
        assertThat(sheet.deductible().individual().remaining().orElseThrow().value())
                .isEqualTo(usd("400.00"));
    }

    @Test
    void the_rest_of_the_plans_deductible_says_nothing_of_another_one_for_the_service() {
        BenefitSheet sheet = read(
                deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR),
                deductible(21, "400.00", INDIVIDUAL, REMAINING),
                ofOfficeVisits(22, "100.00"));
        assertThat(sheet.deductible().individual().base().orElseThrow().value()).isEqualTo(usd("100.00"));
        assertThat(sheet.deductible().individual().remaining()).isEmpty();
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.SPECIFIC);
    }

    @Test
    void a_service_without_a_deductible_has_none_left_whatever_is_left_of_the_plans() {
        BenefitSheet sheet = read(
                deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR),
                deductible(21, "400.00", INDIVIDUAL, REMAINING),
                ofOfficeVisits(22, "0.00"));
        assertThat(sheet.deductible().individual().remaining().orElseThrow().value())
                .isEqualTo(usd("0.00"));
        assertThat(sheet.deductible().individual().remaining().orElseThrow().evidence())
                .containsExactly(22);
    }

    @Test
    void network_and_outside_deductibles_are_never_mixed() {
        BenefitSheet sheet = read(
                answer(
                        deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR).inNetwork(Answer.YES),
                        deductible(21, "4000.00", INDIVIDUAL, REMAINING).inNetwork(Answer.NO)),
                officeVisit());
        assertThat(sheet.deductible().individual().base().orElseThrow().value()).isEqualTo(usd("1500.00"));
        assertThat(sheet.deductible().individual().remaining()).isEmpty();
    }

    @Test
    void two_wholes_that_differ_make_a_range_and_so_does_the_rest() {
        BenefitSheet sheet = read(
                deductible(20, "1500.00", INDIVIDUAL, CALENDAR_YEAR),
                deductible(21, "2000.00", INDIVIDUAL, CALENDAR_YEAR),
                deductible(22, "500.00", INDIVIDUAL, YEAR_TO_DATE));
        assertThat(sheet.deductible().individual().base().orElseThrow().value()).isEqualTo(usd("1500.00", "2000.00"));
        assertThat(sheet.deductible().individual().remaining().orElseThrow().value())
                .isEqualTo(usd("1000.00", "1500.00"));
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.SEVERAL);
    }

    @ParameterizedTest
    @EnumSource(names = {"OUTLIER", "EXCEEDED", "NOT_EXCEEDED"})
    void an_amount_under_a_condition_is_neither_the_whole_nor_the_rest(BenefitPeriod condition) {
        BenefitSheet sheet = read(deductible(20, "1500.00", INDIVIDUAL, condition));
        assertThat(sheet.deductible().individual().isSaid()).isFalse();
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.CONDITION);
    }

    @Test
    void an_amount_for_each_admission_is_not_a_yearly_one() {
        BenefitSheet sheet = read(deductible(20, "500.00", INDIVIDUAL, BenefitPeriod.ADMISSION));
        assertThat(sheet.deductible().individual().isSaid()).isFalse();
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.REMAINING);
    }

    @Test
    void a_deductible_without_an_amount_says_nothing_and_is_told() {
        BenefitSheet sheet = read(row(20, BenefitKind.DEDUCTIBLE, "30").level(INDIVIDUAL));
        assertThat(sheet.deductible().individual().isSaid()).isFalse();
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.FORM);
    }

    @Test
    void an_amount_for_nobody_in_particular_is_the_patients_unless_theirs_is_said() {
        BenefitBuilder nobodys = row(20, BenefitKind.DEDUCTIBLE, "30").amount(Money.usd("900"));
        assertThat(own(nobodys).base().orElseThrow().value()).isEqualTo(usd("900.00"));
        assertThat(own(nobodys, deductible(21, "700.00", INDIVIDUAL, CALENDAR_YEAR))
                        .base()
                        .orElseThrow()
                        .value())
                .isEqualTo(usd("700.00"));
    }

    @Test
    void a_spend_down_counts_by_the_month_too() {
        BenefitSheet sheet = read(
                row(40, BenefitKind.SPEND_DOWN, "30").amount(Money.usd("300")).period(BenefitPeriod.MONTH),
                row(41, BenefitKind.SPEND_DOWN, "30").amount(Money.usd("120")).period(REMAINING));
        assertThat(sheet.spendDown().base().map(Said::value)).isEqualTo(Optional.of(usd("300.00")));
        assertThat(sheet.spendDown().remaining().map(Said::value)).isEqualTo(Optional.of(usd("120.00")));
    }

    private static BenefitBuilder ofOfficeVisits(int at, String dollars) {
        return row(at, BenefitKind.DEDUCTIBLE, "98")
                .amount(Money.usd(dollars))
                .level(INDIVIDUAL)
                .period(CALENDAR_YEAR);
    }

    private static Accumulator own(BenefitBuilder... rows) {
        return read(rows).deductible().individual();
    }
}
