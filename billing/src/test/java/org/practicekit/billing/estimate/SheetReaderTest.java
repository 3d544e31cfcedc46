package org.practicekit.billing.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.estimate.Plans.PAT;
import static org.practicekit.billing.estimate.Plans.charged;
import static org.practicekit.billing.estimate.Plans.usd;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitBuilder;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.BenefitPeriod;
import org.practicekit.billing.eligibility.BenefitQuestion;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.BenefitSheet;
import org.practicekit.billing.eligibility.CoverageLevel;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

/** From a payer's answer to what an office visit costs the patient, of 150 that the payer allows. */
class SheetReaderTest {
    private static final SheetReader STRICT = new SheetReader(Copay.Mode.AFTER_DEDUCTIBLE, false);
    private static final SheetReader LENIENT = new SheetReader(Copay.Mode.AFTER_DEDUCTIBLE, true);

    @Test
    void deductible_copay_and_coinsurance_become_an_exact_amount() {
        Estimate estimate = estimate(
                STRICT,
                active(),
                copay("20"),
                coinsurance("0.1"),
                deductible("500", CoverageLevel.INDIVIDUAL, BenefitPeriod.CALENDAR_YEAR),
                deductible("30", CoverageLevel.INDIVIDUAL, BenefitPeriod.REMAINING),
                limit("1000"));
        // 30, then 20 of 120, then a tenth of 100.
        assertThat(estimate.owedLow()).isEqualTo(usd("60"));
        assertThat(estimate.owedHigh()).isEqualTo(usd("60"));
        assertThat(estimate.assumptions()).isEmpty();
    }

    @Test
    void of_an_embedded_deductible_the_smaller_rest_holds() {
        Estimate estimate = estimate(
                STRICT,
                active(),
                copay("0"),
                coinsurance("0"),
                deductible("90", CoverageLevel.INDIVIDUAL, BenefitPeriod.REMAINING),
                deductible("40", CoverageLevel.FAMILY, BenefitPeriod.REMAINING),
                limit("1000"));
        assertThat(estimate.owedLikely()).contains(usd("40"));
    }

    @Test
    void what_the_payer_did_not_say_is_not_taken_as_nothing() {
        Estimate estimate = estimate(STRICT, active(), coinsurance("0.2"), none(BenefitKind.DEDUCTIBLE), limit("1000"));
        assertThat(estimate.owedLow()).isEqualTo(usd("30"));
        assertThat(estimate.owedLikely()).isEmpty();
        assertThat(estimate.owedHigh()).isEqualTo(usd("150"));
        assertThat(estimate.assumptions())
                .extracting(Finding::message)
                .contains("Service 1 under PLAN1, the copay is not known: the payer named no copay.");
    }

    @Test
    void a_practice_can_choose_to_take_it_as_nothing_and_the_estimate_says_so() {
        Estimate estimate =
                estimate(LENIENT, active(), coinsurance("0.2"), none(BenefitKind.DEDUCTIBLE), limit("1000"));
        assertThat(estimate.owedLow()).isEqualTo(usd("30"));
        assertThat(estimate.owedHigh()).isEqualTo(usd("30"));
        assertThat(estimate.assumptions())
                .extracting(one -> one.rule().value() + " " + one.message())
                .containsExactly(
                        "billing.estimate.assumed Service 1 under PLAN1, the copay is taken to be USD 0.00: the payer named coinsurance and no copay.");
        Estimate neither = estimate(LENIENT, active(), none(BenefitKind.DEDUCTIBLE), limit("1000"));
        assertThat(neither.owedLikely()).isEmpty();
    }

    @Test
    void of_a_deductible_of_which_only_the_whole_was_said_any_part_can_be_left() {
        Estimate estimate = estimate(
                STRICT,
                active(),
                copay("0"),
                coinsurance("0"),
                deductible("100", CoverageLevel.INDIVIDUAL, BenefitPeriod.CALENDAR_YEAR),
                limit("1000"));
        assertThat(estimate.owedLow()).isEqualTo(usd("0"));
        assertThat(estimate.owedHigh()).isEqualTo(usd("100"));
        assertThat(estimate.assumptions()).extracting(Finding::rule).containsExactly(EstimateRules.RANGE.id());
    }

    @Test
    void several_copays_stay_a_range_and_name_the_parts_of_the_answer() {
        Estimate estimate = estimate(
                STRICT,
                active(),
                copay("20"),
                copay("45"),
                coinsurance("0"),
                none(BenefitKind.DEDUCTIBLE),
                limit("1000"));
        assertThat(estimate.owedLow()).isEqualTo(usd("20"));
        assertThat(estimate.owedHigh()).isEqualTo(usd("45"));
        assertThat(estimate.assumptions().get(0).facts()).containsEntry("source", "the payer's answer, parts [2, 3]");
    }

    @Test
    void an_inactive_plan_is_none_and_an_answer_that_does_not_say_leaves_it_open() {
        assertThat(STRICT.read(
                        new PayerId("PLAN1"), PAT, List.of(sheet(ServiceType.OFFICE_VISIT, row(BenefitKind.INACTIVE)))))
                .isEmpty();
        assertThat(terms(STRICT, active(), row(BenefitKind.NON_COVERED)).covered())
                .isEqualTo(Covered.NO);
        assertThat(terms(STRICT, copay("20")).covered()).isEqualTo(Covered.UNKNOWN);
    }

    @Test
    void where_the_answers_for_two_services_differ_about_a_limit_it_is_between_them() {
        BenefitSheet one =
                sheet(ServiceType.OFFICE_VISIT, deductible("50", CoverageLevel.INDIVIDUAL, BenefitPeriod.REMAINING));
        BenefitSheet other =
                sheet(new ServiceType("5"), deductible("80", CoverageLevel.INDIVIDUAL, BenefitPeriod.REMAINING));
        PlanTerms terms =
                STRICT.read(new PayerId("PLAN1"), PAT, List.of(one, other)).orElseThrow();
        assertThat(terms.left().get(PlanLimit.of(PAT, "deductible")))
                .extracting("low", "high")
                .containsExactly(usd("50"), usd("80"));
        assertThat(terms.terms()).containsOnlyKeys(ServiceType.OFFICE_VISIT, new ServiceType("5"));
    }

    private static Estimate estimate(SheetReader reader, BenefitBuilder... rows) {
        PlanTerms terms = reader.read(new PayerId("PLAN1"), PAT, List.of(sheet(ServiceType.OFFICE_VISIT, rows)))
                .orElseThrow();
        List<PlannedLine> lines = List.of(charged("200").build());
        return Plans.of(lines, terms.over(lines, List.of(Plans.said("150"))));
    }

    private static BenefitTerms terms(SheetReader reader, BenefitBuilder... rows) {
        return reader.read(new PayerId("PLAN1"), PAT, List.of(sheet(ServiceType.OFFICE_VISIT, rows)))
                .orElseThrow()
                .termsFor(Plans.service(1));
    }

    static BenefitSheet sheetOfNothing() {
        return sheet(ServiceType.OFFICE_VISIT);
    }

    private static BenefitSheet sheet(ServiceType type, BenefitBuilder... rows) {
        EligibilityAnswer answer = EligibilityAnswer.builder()
                .source(new FingerprintWriter("test").finish())
                .receivedAt(Instant.parse("2026-03-06T15:00:00Z"))
                .relationship(Relationship.SELF)
                .benefits(numbered(List.of(rows)))
                .build();
        return new BenefitReader(ServiceTypes.standard())
                .read(
                        answer,
                        BenefitQuestion.builder()
                                .date(LocalDate.of(2026, 3, 9))
                                .serviceType(type)
                                .network(NetworkSide.IN)
                                .build());
    }

    private static List<Benefit> numbered(List<BenefitBuilder> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).addEvidence(i + 1).build())
                .toList();
    }

    private static BenefitBuilder active() {
        return row(BenefitKind.ACTIVE);
    }

    private static BenefitBuilder row(BenefitKind kind) {
        return Benefit.builder().kind(kind).addServiceTypes(ServiceType.PLAN);
    }

    private static BenefitBuilder copay(String dollars) {
        return row(BenefitKind.COPAYMENT).amount(Money.usd(dollars));
    }

    private static BenefitBuilder coinsurance(String part) {
        return row(BenefitKind.COINSURANCE).part(new BigDecimal(part));
    }

    private static BenefitBuilder deductible(String dollars, CoverageLevel level, BenefitPeriod period) {
        return row(BenefitKind.DEDUCTIBLE)
                .amount(Money.usd(dollars))
                .level(level)
                .period(period);
    }

    private static BenefitBuilder none(BenefitKind kind) {
        return row(kind)
                .amount(Money.noDollars())
                .level(CoverageLevel.INDIVIDUAL)
                .period(BenefitPeriod.CALENDAR_YEAR);
    }

    private static BenefitBuilder limit(String dollars) {
        return row(BenefitKind.OUT_OF_POCKET)
                .amount(Money.usd(dollars))
                .level(CoverageLevel.INDIVIDUAL)
                .period(Optional.of(BenefitPeriod.REMAINING));
    }
}
