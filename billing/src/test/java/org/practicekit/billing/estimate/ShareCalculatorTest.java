package org.practicekit.billing.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static org.practicekit.billing.estimate.Plans.of;
import static org.practicekit.billing.estimate.Plans.owed;
import static org.practicekit.billing.estimate.Plans.payer;
import static org.practicekit.billing.estimate.Plans.percent;
import static org.practicekit.billing.estimate.Plans.said;
import static org.practicekit.billing.estimate.Plans.service;
import static org.practicekit.billing.estimate.Plans.terms;
import static org.practicekit.billing.estimate.Plans.usd;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

/** Worked out by hand unless a source is named. */
class ShareCalculatorTest {
    private static final BenefitTerms DEDUCTIBLE_THEN_20 = terms().coinsurance(percent("20"))
            .deductible(Limits.individual(PAT, DEDUCTIBLE))
            .build();

    @Test
    void the_order_of_services_decides_who_bears_the_deductible() {
        BenefitTerms free =
                terms().deductible(Limits.individual(PAT, DEDUCTIBLE)).build();
        PlanLine dear = allows("100", free).build();
        PlanLine cheap = allows("60", DEDUCTIBLE_THEN_20).build();
        // 100 of the deductible, then 20 % of 60; or 60 of the deductible, then 40 of it and nothing of the rest.
        assertThat(owed(of(payer(dear, cheap).left(left(MINE, "100")).build()).high()))
                .isEqualTo(money("100", "12"));
        assertThat(owed(of(payer(cheap, dear).left(left(MINE, "100")).build()).high()))
                .isEqualTo(money("60", "40"));
    }

    @Test
    void a_deductible_can_be_met_in_the_middle_of_a_service() {
        PlanLine line = allows("50", DEDUCTIBLE_THEN_20).build();
        // 50; 20 and a fifth of 30; a fifth of 50.
        assertThat(owed(of(payer(line, line, line).left(left(MINE, "70")).build())
                        .high()))
                .isEqualTo(money("50", "26", "10"));
    }

    @Test
    void an_out_of_pocket_limit_can_be_reached_in_the_middle_of_a_service() {
        BenefitTerms half = terms().coinsurance(percent("50"))
                .outOfPocket(Limits.individual(PAT, OUT_OF_POCKET))
                .build();
        PlanLine line = allows("100", half).build();
        Estimate estimate =
                of(payer(line, line, line).left(left(MY_LIMIT, "70")).build());
        assertThat(owed(estimate.high())).isEqualTo(money("50", "20", "0"));
        assertThat(estimate.high().get(1).paid()).isEqualTo(money("80"));
    }

    @Test
    void at_the_limit_coinsurance_gives_way_before_the_copay_and_the_copay_before_the_deductible() {
        BenefitTerms all = terms().copay(Copay.of(Copay.Mode.AFTER_DEDUCTIBLE, said("30")))
                .coinsurance(percent("50"))
                .deductible(Limits.individual(PAT, DEDUCTIBLE))
                .outOfPocket(Limits.individual(PAT, OUT_OF_POCKET))
                .build();
        // 40, 30 and half of 30 would be 85.
        Share share = of(payer(allows("100", all).build())
                        .left(left(MINE, "40", MY_LIMIT, "62"))
                        .build())
                .high()
                .get(0);
        assertThat(share.part(Part.DEDUCTIBLE)).isEqualTo(usd("40"));
        assertThat(share.part(Part.COPAY)).isEqualTo(usd("22"));
        assertThat(share.part(Part.COINSURANCE)).isEqualTo(usd("0"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // nothing but the copay
        "IN_LIEU, 30.00",
        // 100, then 30 of 100, then a fifth of 70
        "AFTER_DEDUCTIBLE, 144.00",
        // 30 of 200, then 100 of 170, then a fifth of 70
        "BEFORE_DEDUCTIBLE, 144.00",
        // 100, then a fifth of 100
        "NONE, 120.00"
    })
    void a_copay_of_30_stands_to_a_deductible_of_100_as_the_plan_says(Copay.Mode mode, String owes) {
        BenefitTerms terms = BenefitTerms.builder()
                .like(DEDUCTIBLE_THEN_20)
                .copay(Copay.of(mode, said("30")))
                .build();
        assertThat(of(payer(allows("200", terms).build())
                                .left(left(MINE, "100"))
                                .build())
                        .owedHigh())
                .isEqualTo(usd(owes));
    }

    @Test
    void a_copay_before_the_deductible_leaves_less_for_it_than_one_after() {
        BenefitTerms before = BenefitTerms.builder()
                .like(DEDUCTIBLE_THEN_20)
                .copay(Copay.of(Copay.Mode.BEFORE_DEDUCTIBLE, said("30")))
                .build();
        BenefitTerms after = BenefitTerms.builder()
                .like(before)
                .copay(Copay.of(Copay.Mode.AFTER_DEDUCTIBLE, said("30")))
                .build();
        // Of 110 with 100 to be met: 30 and 80; or 100 and the last 10.
        Map<PlanLimit, Stated<Money>> left = left(MINE, "100");
        Share first = of(payer(allows("110", before).build()).left(left).build())
                .high()
                .get(0);
        Share last = of(payer(allows("110", after).build()).left(left).build())
                .high()
                .get(0);
        assertThat(first.part(Part.COPAY)).isEqualTo(usd("30"));
        assertThat(first.part(Part.DEDUCTIBLE)).isEqualTo(usd("80"));
        assertThat(last.part(Part.DEDUCTIBLE)).isEqualTo(usd("100"));
        assertThat(last.part(Part.COPAY)).isEqualTo(usd("10"));
    }

    @Test
    void a_copay_is_owed_once_a_visit_and_again_at_the_next() {
        PlanLine line = allows("100", copay(Copay.Mode.IN_LIEU, "30")).build();
        PlannedLine again = charged("100").visit(new VisitId("visit-2")).build();
        Estimate estimate = of(
                List.of(charged("100").build(), charged("100").build(), again),
                payer(line, line, line).build());
        assertThat(owed(estimate.high())).isEqualTo(money("30", "0", "30"));
    }

    @Test
    void what_a_first_service_leaves_of_a_copay_falls_on_the_next_of_its_type() {
        BenefitTerms copay = copay(Copay.Mode.IN_LIEU, "30");
        assertThat(owed(of(payer(
                                        allows("25", copay).build(),
                                        allows("100", copay).build())
                                .build())
                        .high()))
                .isEqualTo(money("25", "5"));
    }

    @Test
    void a_copay_is_owed_for_each_type_of_service_and_for_each_service_where_the_plan_says_so() {
        PlannedLine other = charged("100")
                .service(PlannedService.builder()
                        .like(service(1))
                        .serviceType(new ServiceType("5"))
                        .build())
                .build();
        PlanLine aVisit = allows("100", copay(Copay.Mode.IN_LIEU, "30")).build();
        assertThat(owed(of(
                                List.of(charged("100").build(), other),
                                payer(aVisit, aVisit).build())
                        .high()))
                .isEqualTo(money("30", "30"));
        PlanLine aService = allows(
                        "100",
                        terms().copay(new Copay(Copay.Mode.IN_LIEU, said("30"), Copay.Per.SERVICE))
                                .build())
                .build();
        assertThat(owed(of(payer(aService, aService).build()).high())).isEqualTo(money("30", "30"));
    }

    @Test
    void units_multiply_charge_and_allowed_amount_but_not_the_copay() {
        PlannedLine three = charged("50").service(service(3)).build();
        Share coinsured = of(
                        List.of(three),
                        payer(allows("33.33", coinsurance("50")).build()).build())
                .high()
                .get(0);
        // Half of 99.99, rounded up; 50.01 of 150 written off.
        assertThat(coinsured.owed()).isEqualTo(usd("50.00"));
        assertThat(coinsured.writtenOff()).isEqualTo(usd("50.01"));
        assertThat(of(
                                List.of(three),
                                payer(allows("33.33", copay(Copay.Mode.IN_LIEU, "30"))
                                                .build())
                                        .build())
                        .owedHigh())
                .isEqualTo(usd("30"));
    }

    @ParameterizedTest(name = "{1} % of {0}: {2}")
    @CsvSource({
        "0.00, 20, 0.00",
        "100.00, 0, 0.00",
        "100.00, 100, 100.00",
        "0.01, 50, 0.01",
        "0.03, 50, 0.02",
        "10.01, 12.5, 1.25",
        "10.04, 12.5, 1.26",
        "99999999.99, 33.333, 33333000.00"
    })
    void coinsurance_is_rounded_half_up_to_the_cent(String allowed, String percent, String owes) {
        assertThat(of(payer(allows(allowed, coinsurance(percent)).build()).build())
                        .owedHigh())
                .isEqualTo(usd(owes));
    }

    @Test
    void each_service_is_rounded_by_itself() {
        PlanLine line = allows("0.03", coinsurance("50")).build();
        assertThat(of(payer(line, line).build()).owedHigh()).isEqualTo(usd("0.04"));
    }

    @Test
    void an_embedded_deductible_is_met_by_the_member_before_the_family() {
        BenefitTerms embedded = terms().coinsurance(percent("20"))
                .deductible(Limits.embedded(PAT, DEDUCTIBLE))
                .build();
        // 50 and a fifth of 50, though the family still has 900 to meet.
        assertThat(of(payer(allows("100", embedded).build())
                                .left(left(MINE, "50", FAMILY, "900"))
                                .build())
                        .owedHigh())
                .isEqualTo(usd("60"));
    }

    @Test
    void one_members_services_use_up_the_familys_deductible_for_the_next() {
        PatientId child = new PatientId("patient-2");
        PlanLine mine = allows(
                        "100",
                        terms().deductible(Limits.embedded(PAT, DEDUCTIBLE)).build())
                .build();
        PlanLine childs = allows(
                        "100",
                        terms().deductible(Limits.embedded(child, DEDUCTIBLE)).build())
                .build();
        PayerTerms plan = payer(mine, childs)
                .left(left(MINE, "500", PlanLimit.of(child, DEDUCTIBLE), "500", FAMILY, "130"))
                .build();
        Estimate estimate =
                of(List.of(charged("100").build(), charged("100").patient(child).build()), plan);
        assertThat(owed(estimate.high())).isEqualTo(money("100", "30"));
    }

    /**
     * The Departments' example of an embedded limit for 2016, as published in the preamble of 80 FR 10750 and the FAQs of May
     * 2015: 10,000 and three times 3,000 of cost sharing, 6,850 for each person, 13,000 for the family.
     */
    @Test
    void a_family_of_four_pays_no_more_than_each_persons_limit_and_the_familys() {
        List<PatientId> family = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new PatientId("member-" + number))
                .toList();
        PayerTermsBuilder plan = payer().putLeft(PlanLimit.family(OUT_OF_POCKET), said("13000"));
        for (PatientId member : family) {
            plan.addLines(allows(
                            member.equals(family.get(0)) ? "10000" : "3000",
                            terms().coinsurance(percent("100"))
                                    .outOfPocket(Limits.embedded(member, OUT_OF_POCKET))
                                    .build())
                    .build());
            plan.putLeft(PlanLimit.of(member, OUT_OF_POCKET), said("6850"));
        }
        Estimate estimate = of(
                family.stream()
                        .map(member -> charged("10000").patient(member).build())
                        .toList(),
                plan.build());
        assertThat(estimate.high().get(0).paid()).isEqualTo(money("3150"));
        assertThat(estimate.owedHigh()).isEqualTo(usd("13000"));
    }

    @Test
    void an_unknown_deductible_gives_a_range_and_no_likely_amount() {
        Estimate estimate = of(payer(allows("200", DEDUCTIBLE_THEN_20).build()).build());
        assertThat(estimate.owedLow()).isEqualTo(usd("40"));
        assertThat(estimate.owedLikely()).isEmpty();
        assertThat(estimate.owedHigh()).isEqualTo(usd("200"));
        assertThat(estimate.assumptions())
                .singleElement()
                .satisfies(
                        assumption -> assertThat(assumption.message())
                                .isEqualTo(
                                        "Service 1 under PLAN1, what is left of the deductible of the member is not known: nothing was said of it."));
    }

    @Test
    void where_the_familys_deductible_is_unknown_the_members_own_is_likely() {
        BenefitTerms embedded =
                terms().deductible(Limits.embedded(PAT, DEDUCTIBLE)).build();
        Estimate estimate = of(
                payer(allows("200", embedded).build()).left(left(MINE, "150")).build());
        assertThat(estimate.owedLow()).isEqualTo(usd("0"));
        assertThat(estimate.owedLikely()).contains(usd("150"));
        assertThat(estimate.owedHigh()).isEqualTo(usd("150"));
    }

    @Test
    void an_unknown_out_of_pocket_limit_is_likely_not_reached_but_may_be() {
        BenefitTerms terms = terms().coinsurance(percent("20"))
                .outOfPocket(Limits.individual(PAT, OUT_OF_POCKET))
                .build();
        Estimate estimate = of(payer(allows("200", terms).build())
                .putLeft(MY_LIMIT, Stated.unknown("the payer sent only the base amount"))
                .build());
        assertThat(estimate.owedLow()).isEqualTo(usd("0"));
        assertThat(estimate.owedLikely()).contains(usd("40"));
        assertThat(estimate.owedHigh()).isEqualTo(usd("40"));
        assertThat(estimate.assumptions())
                .extracting(Finding::message)
                .containsExactly(
                        "Service 1 under PLAN1, what is left of the out-of-pocket limit of the member is not known: the payer sent only the base amount.");
    }

    @Test
    void what_is_unknown_but_does_not_matter_is_not_assumed() {
        BenefitTerms terms = BenefitTerms.builder()
                .like(DEDUCTIBLE_THEN_20)
                .coinsurance(Stated.unknown("the payer did not say"))
                .build();
        Estimate within =
                of(payer(allows("200", terms).build()).left(left(MINE, "200")).build());
        assertThat(within.owedLikely()).contains(usd("200"));
        assertThat(within.assumptions()).isEmpty();
        Estimate beyond =
                of(payer(allows("200", terms).build()).left(left(MINE, "199")).build());
        assertThat(beyond.owedLow()).isEqualTo(usd("199"));
        assertThat(beyond.owedLikely()).isEmpty();
        assertThat(beyond.owedHigh()).isEqualTo(usd("200"));
    }

    @Test
    void an_unknown_allowed_amount_is_between_nothing_and_the_charge_and_never_the_charge() {
        PlanLine line = PlanLine.builder()
                .allowed(Stated.unknown("the contract has no such code"))
                .terms(coinsurance("20"))
                .build();
        Estimate estimate = of(List.of(charged("100").build()), payer(line).build());
        assertThat(estimate.owedLow()).isEqualTo(usd("0"));
        assertThat(estimate.owedLikely()).isEmpty();
        assertThat(estimate.owedHigh()).isEqualTo(usd("20"));
    }

    @Test
    void several_copays_give_a_range_with_its_reason_and_its_source() {
        BenefitTerms terms = terms().copay(Copay.of(
                        Copay.Mode.IN_LIEU,
                        new Stated.Between<>(
                                usd("20"),
                                usd("20"),
                                usd("45"),
                                "two copays came, one of them for specialists",
                                "271 segments 14 and 15")))
                .build();
        Estimate estimate = of(payer(allows("120", terms).build()).build());
        assertThat(estimate.owedLow()).isEqualTo(usd("20"));
        assertThat(estimate.owedLikely()).contains(usd("20"));
        assertThat(estimate.owedHigh()).isEqualTo(usd("45"));
        assertThat(estimate.assumptions()).singleElement().satisfies(assumption -> {
            assertThat(assumption.rule()).isEqualTo(EstimateRules.RANGE.id());
            assertThat(assumption.message()).contains("two copays came");
            assertThat(assumption.facts()).containsEntry("source", "271 segments 14 and 15");
        });
    }

    @ParameterizedTest(name = "agreed {0}: at least {1}, at most {2}")
    @CsvSource({"true, 20.00, 180.00", "false, 0.00, 20.00"})
    void whether_a_plan_covers_a_service_can_be_unknown(boolean waiver, String low, String high) {
        BenefitTerms terms = BenefitTerms.builder()
                .like(coinsurance("20"))
                .covered(Covered.UNKNOWN)
                .build();
        Estimate estimate = of(
                List.of(charged("180").waiverSigned(waiver).build()),
                payer(allows("100", terms).build()).build());
        assertThat(estimate.owedLow()).isEqualTo(usd(low));
        assertThat(estimate.owedLikely()).isEmpty();
        assertThat(estimate.owedHigh()).isEqualTo(usd(high));
    }

    @ParameterizedTest(name = "agreed {0}: {1}, written off {2}")
    @CsvSource({"true, 180.00, 0.00", "false, 0.00, 180.00"})
    void what_no_plan_covers_is_the_patients_only_if_agreed_before(boolean waiver, String owes, String writtenOff) {
        BenefitTerms terms = BenefitTerms.builder()
                .like(coinsurance("20"))
                .covered(Covered.NO)
                .build();
        Share share = of(
                        List.of(charged("180").waiverSigned(waiver).build()),
                        payer(allows("100", terms).build()).build())
                .high()
                .get(0);
        assertThat(share.owed()).isEqualTo(usd(owes));
        assertThat(share.writtenOff()).isEqualTo(usd(writtenOff));
    }

    @Test
    void whether_there_is_a_contract_can_be_unknown() {
        PlanLine line =
                allows("100", coinsurance("50")).network(Network.UNKNOWN).build();
        Estimate estimate = of(List.of(charged("180").build()), payer(line).build());
        assertThat(estimate.owedLow()).isEqualTo(usd("50"));
        assertThat(estimate.owedLikely()).isEmpty();
        assertThat(estimate.owedHigh()).isEqualTo(usd("130"));
    }

    @Test
    void out_of_network_a_lower_allowed_amount_costs_the_patient_more() {
        PlanLine line = PlanLine.builder()
                .allowed(
                        Stated.between(usd("80"), usd("100"), "the plan did not say which percentile", "plan document"))
                .network(Network.OUT)
                .terms(coinsurance("50"))
                .build();
        // Half of 100 and 80 beyond it; half of 80 and 100 beyond it.
        Estimate estimate = of(List.of(charged("180").build()), payer(line).build());
        assertThat(estimate.owedLow()).isEqualTo(usd("130"));
        assertThat(estimate.owedHigh()).isEqualTo(usd("140"));
    }

    @Test
    void no_more_is_allowed_than_was_charged() {
        Share share = of(
                        List.of(charged("80").build()),
                        payer(allows("100", coinsurance("20")).build()).build())
                .high()
                .get(0);
        assertThat(share.owed()).isEqualTo(usd("16"));
        assertThat(share.paid()).isEqualTo(money("64"));
    }

    @Test
    void without_a_payer_the_price_for_those_who_pay_themselves_is_owed() {
        PlannedLine two =
                charged("180").service(service(2)).selfPayPrice(usd("120")).build();
        Estimate estimate = of(List.of(two, charged("50").build()));
        assertThat(owed(estimate.high())).isEqualTo(money("240", "50"));
        assertThat(estimate.high().get(0).writtenOff()).isEqualTo(usd("120"));
    }

    @Test
    void a_second_plan_pays_as_the_first_for_what_the_first_does_not_cover() {
        PayerTerms first = payer(allows(
                                "100",
                                BenefitTerms.builder()
                                        .like(coinsurance("20"))
                                        .covered(Covered.NO)
                                        .build())
                        .build())
                .build();
        PayerTerms second = payer(allows("90", coinsurance("10")).build()).build();
        Share share = of(List.of(charged("180").build()), first, second).high().get(0);
        assertThat(share.paid()).isEqualTo(money("0", "81"));
        assertThat(share.owed()).isEqualTo(usd("9"));
        assertThat(share.writtenOff()).isEqualTo(usd("90"));
    }

    @ParameterizedTest(name = "{0} pays {1}, the patient {2}")
    @CsvSource({
        // Alone it would pay 150 - 50 = 100 and a fifth of that less: 80. Open are 60.
        "STANDARD, 60.00, 0.00",
        // 80 less the 140 that were paid is nothing.
        "NON_DUPLICATION, 0.00, 60.00",
        // Of 150 - 140 = 10 all is deductible.
        "MAINTENANCE_OF_BENEFITS, 0.00, 60.00"
    })
    void a_second_plan_with_a_deductible_of_50_coordinates_as_its_document_says(
            Coordination coordination, String pays, String owes) {
        PayerTerms first = payer(allows("200", coinsurance("30")).build()).build();
        PayerTerms second = payer(allows("150", DEDUCTIBLE_THEN_20).build())
                .coordination(coordination)
                .left(left(MINE, "50"))
                .build();
        Share share = of(List.of(charged("200").build()), first, second).high().get(0);
        assertThat(share.paid().get(1)).isEqualTo(usd(pays));
        assertThat(share.owed()).isEqualTo(usd(owes));
    }

    @Test
    void a_plan_that_maintains_its_benefits_shares_the_cost_of_what_is_left() {
        PayerTerms first = payer(allows("200", coinsurance("50")).build()).build();
        PayerTerms second = payer(allows("180", coinsurance("25")).build())
                .coordination(Coordination.MAINTENANCE_OF_BENEFITS)
                .build();
        // Three quarters of 180 - 100.
        assertThat(of(List.of(charged("200").build()), first, second)
                        .high()
                        .get(0)
                        .paid())
                .isEqualTo(money("100", "60"));
    }

    @Test
    void under_a_contract_medicare_pays_no_more_than_what_it_leaves_open() {
        PayerTerms first = payer(allows("100", coinsurance("20")).build()).build();
        PayerTerms medicare = payer(allows("130", coinsurance("20")).build())
                .coordination(Coordination.MEDICARE_SECONDARY)
                .build();
        // The contract ends at 100, of which 80 were paid; alone Medicare would pay 104, and 130 - 80 is 50.
        Share share =
                of(List.of(charged("175").build()), first, medicare).high().get(0);
        assertThat(share.paid()).isEqualTo(money("80", "20"));
        assertThat(share.owed()).isEqualTo(usd("0"));
    }

    @Test
    void a_third_payer_sees_what_the_first_two_paid() {
        PayerTerms first = payer(allows("200", coinsurance("50")).build()).build();
        PayerTerms second =
                payer(allows("200", copay(Copay.Mode.IN_LIEU, "140")).build()).build();
        PayerTerms third = payer(allows("200", coinsurance("10")).build()).build();
        // 100, then the 60 that the second would pay alone, then what is open.
        Share share =
                of(List.of(charged("200").build()), first, second, third).high().get(0);
        assertThat(share.paid()).isEqualTo(money("100", "60", "40"));
    }

    @Test
    void a_second_plans_uncertain_allowed_amount_helps_the_patient_where_it_is_high() {
        PayerTerms first = payer(allows("200", coinsurance("50")).build()).build();
        PayerTerms second = payer(PlanLine.builder()
                        .allowed(new Stated.Between<>(
                                usd("60"), usd("80"), usd("100"), "two schedules are in force", "contract"))
                        .terms(coinsurance("50"))
                        .build())
                .build();
        Estimate estimate = of(List.of(charged("200").build()), first, second);
        assertThat(estimate.owedLow()).isEqualTo(usd("50"));
        assertThat(estimate.owedLikely()).contains(usd("60"));
        assertThat(estimate.owedHigh()).isEqualTo(usd("70"));
    }

    @Test
    void every_step_names_its_rule_and_its_service() {
        Estimate estimate = of(payer(allows("200", DEDUCTIBLE_THEN_20).build())
                .left(left(MINE, "150"))
                .build());
        assertThat(estimate.reasons())
                .extracting(reason -> reason.rule().value() + " | " + reason.message())
                .containsExactly(
                        "billing.estimate.allowed | Service 1 under PLAN1, allowed: USD 200.00 of USD 400.00 charged.",
                        "billing.estimate.deductible | Service 1 under PLAN1, deductible: USD 150.00.",
                        "billing.estimate.coinsurance | Service 1 under PLAN1, coinsurance: USD 10.00.");
    }

    @Test
    void the_same_question_gets_a_receipt_with_the_same_hash_and_another_one_does_not() {
        EstimateRequest request = EstimateRequest.builder()
                .addLines(charged("200").build())
                .addPayers(payer(allows("150", coinsurance("20")).build()).build())
                .build();
        EstimateRequest other = EstimateRequest.builder()
                .like(request)
                .payers(List.of(payer(allows("150", coinsurance("21")).build()).build()))
                .build();
        Receipt<Estimate> receipt = new ShareCalculator().estimate(request);
        assertThat(new ShareCalculator().estimate(request).hash()).isEqualTo(receipt.hash());
        assertThat(new ShareCalculator().estimate(other).hash()).isNotEqualTo(receipt.hash());
    }

    @Test
    void callers_that_err_are_told_so() {
        assertThatThrownBy(() -> EstimateRequest.builder().build()).hasMessageContaining("at least one service");
        assertThatThrownBy(() -> EstimateRequest.builder()
                        .addLines(charged("1").build())
                        .addPayers(payer().build())
                        .build())
                .hasMessageContaining("looks at 0 services");
        assertThatThrownBy(() -> Coinsurance.percent("120")).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> charged("-1").build()).hasMessageContaining("negative");
        assertThatThrownBy(() -> Stated.between(usd("2"), usd("1"), "why", "source"))
                .hasMessageContaining("Maybe two are swapped");
        assertThat(Stream.of("20", "12.5", "0", "100").map(Coinsurance::percent).map(Object::toString))
                .containsExactly("20 %", "12.5 %", "0 %", "100 %");
    }
}
