package org.practicekit.billing.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.estimate.Plans.DEDUCTIBLE;
import static org.practicekit.billing.estimate.Plans.FAMILY;
import static org.practicekit.billing.estimate.Plans.MINE;
import static org.practicekit.billing.estimate.Plans.MY_LIMIT;
import static org.practicekit.billing.estimate.Plans.OUT_OF_POCKET;
import static org.practicekit.billing.estimate.Plans.PAT;
import static org.practicekit.billing.estimate.Plans.allows;
import static org.practicekit.billing.estimate.Plans.charged;
import static org.practicekit.billing.estimate.Plans.coinsurance;
import static org.practicekit.billing.estimate.Plans.copay;
import static org.practicekit.billing.estimate.Plans.left;
import static org.practicekit.billing.estimate.Plans.money;
import static org.practicekit.billing.estimate.Plans.owed;
import static org.practicekit.billing.estimate.Plans.payer;
import static org.practicekit.billing.estimate.Plans.percent;
import static org.practicekit.billing.estimate.Plans.terms;
import static org.practicekit.billing.estimate.Plans.usd;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.core.money.Money;

/** Twelve cases worked out by hand; the last is the example of 42 CFR 411.33(b). */
class GoldenCasesTest {
    @Test
    void case_1_of_200_the_last_150_of_the_deductible_and_20_percent_of_the_rest_are_160() {
        Estimate estimate = Plans.of(payer(allows("200", deductibleThen("20")).build())
                .left(left(MINE, "150"))
                .build());
        assertOwed(estimate, "160.00");
        assertThat(estimate.high().get(0).part(Part.DEDUCTIBLE)).isEqualTo(usd("150"));
        assertThat(estimate.high().get(0).part(Part.COINSURANCE)).isEqualTo(usd("10"));
    }

    @Test
    void case_2_a_copay_of_30_in_lieu_of_everything_is_30_of_120() {
        assertOwed(
                Plans.of(payer(allows("120", copay(Copay.Mode.IN_LIEU, "30")).build())
                        .build()),
                "30.00");
    }

    @Test
    void case_3_a_copay_of_30_is_no_more_than_the_25_allowed() {
        assertOwed(
                Plans.of(payer(allows("25", copay(Copay.Mode.IN_LIEU, "30")).build())
                        .build()),
                "25.00");
    }

    @Test
    void case_4_of_200_coinsurance_the_75_and_a_half_up_to_the_out_of_pocket_limit_are_owed() {
        BenefitTerms limited = terms().coinsurance(percent("20"))
                .outOfPocket(Limits.individual(PAT, OUT_OF_POCKET))
                .build();
        assertOwed(
                Plans.of(payer(allows("1000", limited).build())
                        .left(left(MY_LIMIT, "75.50"))
                        .build()),
                "75.50");
    }

    @Test
    void case_5_half_cents_are_rounded_up_100_01_and_10_percent_of_233_32() {
        assertOwed(
                Plans.of(payer(allows("333.33", deductibleThen("10")).build())
                        .left(left(MINE, "100.01"))
                        .build()),
                "123.34");
    }

    @Test
    void case_6_the_familys_200_hold_where_the_members_500_are_embedded_200_and_30_percent_of_200() {
        BenefitTerms embedded = terms().coinsurance(percent("30"))
                .deductible(Limits.embedded(PAT, DEDUCTIBLE))
                .build();
        assertOwed(
                Plans.of(payer(allows("400", embedded).build())
                        .left(left(MINE, "500", FAMILY, "200"))
                        .build()),
                "260.00");
    }

    @Test
    void case_7_two_services_share_a_deductible_80_and_20_and_20_percent_of_100() {
        Estimate estimate = Plans.of(payer(
                        allows("80", deductibleThen("20")).build(),
                        allows("120", deductibleThen("20")).build())
                .left(left(MINE, "100"))
                .build());
        assertOwed(estimate, "120.00");
        assertThat(owed(estimate.high())).isEqualTo(money("80", "40"));
    }

    @Test
    void case_8_out_of_network_half_of_100_and_the_80_beyond_are_owed_or_only_half_where_the_law_protects() {
        PlanLine outside = allows("100", coinsurance("50")).network(Network.OUT).build();
        PlanLine protectedByLaw =
                PlanLine.builder().like(outside).surpriseProtected(true).build();
        assertOwed(Plans.of(List.of(charged("180").build()), payer(outside).build()), "130.00");
        assertOwed(
                Plans.of(List.of(charged("180").build()), payer(protectedByLaw).build()), "50.00");
    }

    @Test
    void case_9_a_preventive_service_costs_nothing() {
        BenefitTerms preventive = BenefitTerms.builder()
                .like(deductibleThen("20"))
                .preventive(true)
                .build();
        assertOwed(
                Plans.of(payer(allows("150", preventive).build())
                        .left(left(MINE, "150"))
                        .build()),
                "0.00");
    }

    @Test
    void case_10_one_member_can_owe_all_of_an_aggregate_deductible() {
        BenefitTerms aggregate = terms().coinsurance(percent("20"))
                .deductible(Limits.aggregate(DEDUCTIBLE))
                .build();
        assertOwed(
                Plans.of(payer(allows("400", aggregate).build())
                        .left(left(FAMILY, "3000"))
                        .build()),
                "400.00");
    }

    @Test
    void case_11_of_40_left_a_second_plan_that_would_pay_144_pays_40_or_without_duplication_nothing() {
        PayerTerms primary = payer(allows("200", coinsurance("20")).build()).build();
        // Of 180 the second plan would pay four fifths: 144.
        PayerTerms second = payer(allows("180", coinsurance("20")).build()).build();
        Estimate standard = Plans.of(List.of(charged("200").build()), primary, second);
        assertOwed(standard, "0.00");
        assertThat(standard.high().get(0).paid()).isEqualTo(money("160", "40"));
        Estimate withoutDuplication = Plans.of(
                List.of(charged("200").build()),
                primary,
                PayerTerms.builder()
                        .like(second)
                        .coordination(Coordination.NON_DUPLICATION)
                        .build());
        assertOwed(withoutDuplication, "40.00");
        assertThat(withoutDuplication.high().get(0).paid()).isEqualTo(money("160", "0"));
    }

    @Test
    void case_12_medicare_after_120_of_150_allowed_pays_the_lowest_of_55_100_and_30() {
        // The example has no contract that would bind the physician to the 150, so 175 - 120 = 55 is open.
        PayerTerms primary = payer(
                        allows("150", coinsurance("20")).network(Network.OUT).build())
                .build();
        PayerTerms medicare = payer(allows("125", coinsurance("20")).build())
                .coordination(Coordination.MEDICARE_SECONDARY)
                .build();
        Estimate estimate = Plans.of(List.of(charged("175").build()), primary, medicare);
        assertThat(estimate.high().get(0).paid()).isEqualTo(money("120", "30"));
        assertThat(estimate.reasons())
                .filteredOn(reason -> reason.rule().equals(EstimateRules.MEDICARE_SECONDARY.id()))
                .singleElement()
                .satisfies(reason -> assertThat(reason.message())
                        .contains("paid before USD 120.00, open USD 55.00, alone it would pay USD 100.00"));
    }

    private static BenefitTerms deductibleThen(String percent) {
        return terms().coinsurance(percent(percent))
                .deductible(Limits.individual(PAT, DEDUCTIBLE))
                .build();
    }

    /** Everything is known, so there is one amount and nothing was assumed. */
    private static void assertOwed(Estimate estimate, String amount) {
        Money money = usd(amount);
        assertThat(estimate.owedLow()).isEqualTo(money);
        assertThat(estimate.owedLikely()).contains(money);
        assertThat(estimate.owedHigh()).isEqualTo(money);
        assertThat(estimate.assumptions()).isEmpty();
    }
}
