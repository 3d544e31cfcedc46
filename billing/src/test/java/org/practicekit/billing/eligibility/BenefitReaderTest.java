package org.practicekit.billing.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.eligibility.Answers.HOME;
import static org.practicekit.billing.eligibility.Answers.answer;
import static org.practicekit.billing.eligibility.Answers.copay;
import static org.practicekit.billing.eligibility.Answers.officeVisit;
import static org.practicekit.billing.eligibility.Answers.read;
import static org.practicekit.billing.eligibility.Answers.row;
import static org.practicekit.billing.eligibility.Answers.rulesIn;
import static org.practicekit.billing.eligibility.BenefitKind.ACTIVE;
import static org.practicekit.billing.eligibility.BenefitKind.LIMITATION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;

class BenefitReaderTest {
    @ParameterizedTest(name = "of the plan {0}, of the service {1}: {2}")
    @CsvSource({
        "-, -, UNKNOWN",
        "YES, -, YES",
        "NO, -, NO",
        "YES, NO, NO",
        "NO, YES, YES",
        "NO, UNKNOWN, UNKNOWN",
        "-, YES, YES"
    })
    void an_authorisation_is_needed_as_the_closest_row_says(String plan, String service, Answer needed) {
        BenefitBuilder ofPlan = row(7, ACTIVE, "30");
        BenefitBuilder ofService = row(8, ACTIVE, "98");
        if (!plan.equals("-")) {
            ofPlan.authorization(Answer.valueOf(plan));
        }
        if (!service.equals("-")) {
            ofService.authorization(Answer.valueOf(service));
        }
        assertThat(read(ofPlan, ofService).authorization().value()).isEqualTo(needed);
    }

    @Test
    void yes_and_no_to_an_authorisation_is_unknown_and_told() {
        BenefitSheet sheet = read(
                row(7, ACTIVE, "98").authorization(Answer.YES),
                copay(8, "20", "98").authorization(Answer.NO));
        assertThat(sheet.authorization().value()).isEqualTo(Answer.UNKNOWN);
        assertThat(sheet.authorization().evidence()).containsExactly(7, 8);
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.DISAGREEMENT);
    }

    @Test
    void an_authorisation_outside_of_the_network_is_none_for_a_network_provider() {
        EligibilityAnswer answer = answer(
                row(7, ACTIVE, "98").inNetwork(Answer.YES).authorization(Answer.NO),
                row(8, ACTIVE, "98").inNetwork(Answer.NO).authorization(Answer.YES));
        assertThat(authorization(answer, NetworkSide.IN)).isEqualTo(Answer.NO);
        assertThat(authorization(answer, NetworkSide.OUT)).isEqualTo(Answer.YES);
        assertThat(authorization(answer, NetworkSide.UNKNOWN)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void a_limit_of_visits_and_what_is_left_of_it_are_read_together() {
        List<BenefitLimit> limits = read(
                        visits(15, "20", BenefitPeriod.CALENDAR_YEAR), visits(16, "12", BenefitPeriod.REMAINING))
                .limits();
        assertThat(limits).hasSize(1);
        BenefitLimit limit = limits.get(0);
        assertThat(limit.unit()).contains(Quantity.Unit.VISITS);
        assertThat(limit.period()).contains(BenefitPeriod.CALENDAR_YEAR);
        assertThat(limit.most().orElseThrow().value()).isEqualTo(count("20"));
        assertThat(limit.most().orElseThrow().evidence()).containsExactly(15);
        assertThat(limit.remaining().orElseThrow().value()).isEqualTo(count("12"));
        assertThat(limit.remaining().orElseThrow().evidence()).containsExactly(16);
    }

    @Test
    void what_was_used_this_year_is_taken_off_a_limit() {
        BenefitLimit limit = read(
                        visits(15, "20", BenefitPeriod.CALENDAR_YEAR), visits(16, "8", BenefitPeriod.YEAR_TO_DATE))
                .limits()
                .get(0);
        assertThat(limit.remaining().orElseThrow().value()).isEqualTo(count("12"));
        assertThat(limit.remaining().orElseThrow().evidence()).containsExactly(15, 16);
    }

    @Test
    void visits_days_and_money_are_limited_apart() {
        List<BenefitLimit> limits = read(
                        visits(15, "20", BenefitPeriod.CALENDAR_YEAR),
                        row(17, LIMITATION, "98")
                                .quantity(new Quantity(BigDecimal.ONE, Quantity.Unit.DAYS))
                                .period(BenefitPeriod.VISIT),
                        row(18, LIMITATION, "98").amount(Money.usd("500")).period(BenefitPeriod.CALENDAR_YEAR))
                .limits();
        assertThat(limits)
                .extracting(BenefitLimit::unit)
                .containsExactly(Optional.empty(), Optional.of(Quantity.Unit.VISITS), Optional.of(Quantity.Unit.DAYS));
        assertThat(limits.get(0).most().orElseThrow().value())
                .isEqualTo(new Span<>(new BigDecimal("500"), new BigDecimal("500")));
    }

    @Test
    void of_a_limit_by_the_year_and_one_by_the_day_nobody_knows_which_one_the_rest_is_of() {
        List<BenefitLimit> limits = read(
                        visits(15, "20", BenefitPeriod.CALENDAR_YEAR),
                        visits(16, "1", BenefitPeriod.DAY),
                        visits(17, "12", BenefitPeriod.REMAINING))
                .limits();
        assertThat(limits)
                .extracting(BenefitLimit::period)
                .containsExactly(
                        Optional.of(BenefitPeriod.DAY),
                        Optional.of(BenefitPeriod.CALENDAR_YEAR),
                        Optional.of(BenefitPeriod.REMAINING));
        assertThat(limits.get(0).remaining()).isEmpty();
        assertThat(limits.get(1).remaining()).isEmpty();
        assertThat(limits.get(2).remaining().orElseThrow().value()).isEqualTo(count("12"));
    }

    @Test
    void a_limit_may_stand_on_the_row_that_says_active() {
        Delivery twenty = Delivery.builder()
                .quantity(new Quantity(new BigDecimal("20"), Quantity.Unit.VISITS))
                .period(BenefitPeriod.CALENDAR_YEAR)
                .build();
        List<BenefitLimit> limits =
                read(row(7, ACTIVE, "98").addDeliveries(twenty)).limits();
        assertThat(limits).hasSize(1);
        assertThat(limits.get(0).most().orElseThrow().value()).isEqualTo(count("20"));
    }

    @Test
    void a_limit_of_another_service_is_not_this_ones() {
        assertThat(read(row(15, LIMITATION, "33").quantity(new Quantity(BigDecimal.TEN, Quantity.Unit.VISITS)))
                        .limits())
                .isEmpty();
    }

    @Test
    void another_payer_is_named_with_where_it_stands() {
        RelatedParty first = party(RelatedParty.Role.PRIMARY_PAYER, "Example Mutual", 31);
        BenefitSheet sheet = read(row(30, BenefitKind.OTHER_PAYER, "30").addParties(first));
        assertThat(sheet.otherPayer().value()).isEqualTo(Answer.YES);
        assertThat(sheet.otherPayer().evidence()).containsExactly(30);
        assertThat(sheet.otherPayers()).containsExactly(first);
        assertThat(read().otherPayer().value()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void another_payer_until_last_year_is_none_at_the_visit() {
        BenefitDate lastYear = new BenefitDate(
                BenefitDate.Meaning.COORDINATION,
                DateRange.closed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(read(row(30, BenefitKind.OTHER_PAYER, "30").addDates(lastYear))
                        .otherPayer()
                        .value())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void the_primary_care_provider_and_a_restriction_to_one_are_named() {
        RelatedParty doctor = party(RelatedParty.Role.PRIMARY_CARE_PROVIDER, "Specimen", 33);
        RelatedParty only = party(RelatedParty.Role.PROVIDER, "Testcase", 35);
        BenefitSheet sheet = read(
                row(32, BenefitKind.PRIMARY_CARE_PROVIDER, "30").addParties(doctor),
                row(34, BenefitKind.RESTRICTED_TO_PROVIDER, "30").addParties(only));
        assertThat(sheet.primaryCare()).containsExactly(doctor);
        assertThat(sheet.restricted().value()).isEqualTo(Answer.YES);
        assertThat(sheet.restrictedTo()).containsExactly(only);
        assertThat(read().restricted().value()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void benefits_that_somebody_else_manages_are_told() {
        assertThat(rulesIn(read(row(36, BenefitKind.OTHER_SOURCE, "98")))).containsExactly(ReadingRules.ELSEWHERE);
        assertThat(rulesIn(read(row(36, BenefitKind.OTHER_SOURCE, "88")))).isEmpty();
    }

    @Test
    void a_sheet_has_the_same_fingerprint_again_and_another_one_for_another_place() {
        EligibilityAnswer answer = answer(row(7, ACTIVE, "30"), copay(8, "20.00", "98"));
        Fingerprint one = Fingerprint.of("sheet", read(answer, officeVisit()));
        assertThat(Fingerprint.of("sheet", read(answer, officeVisit()))).isEqualTo(one);
        assertThat(Fingerprint.of("sheet", read(answer, officeVisit().place(HOME))))
                .isNotEqualTo(one);
    }

    private static Answer authorization(EligibilityAnswer answer, NetworkSide side) {
        return read(answer, officeVisit().network(side)).authorization().value();
    }

    private static BenefitBuilder visits(int at, String count, BenefitPeriod period) {
        return row(at, LIMITATION, "98")
                .quantity(new Quantity(new BigDecimal(count), Quantity.Unit.VISITS))
                .period(period);
    }

    private static Span<BigDecimal> count(String count) {
        return Span.of(new BigDecimal(count));
    }

    private static RelatedParty party(RelatedParty.Role role, String name, int at) {
        return RelatedParty.builder()
                .role(role)
                .name(PersonName.of(name))
                .addEvidence(at)
                .build();
    }
}
