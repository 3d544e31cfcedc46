package org.practicekit.billing.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.eligibility.Answers.HOME;
import static org.practicekit.billing.eligibility.Answers.OFFICE;
import static org.practicekit.billing.eligibility.Answers.answer;
import static org.practicekit.billing.eligibility.Answers.any;
import static org.practicekit.billing.eligibility.Answers.coinsurance;
import static org.practicekit.billing.eligibility.Answers.copay;
import static org.practicekit.billing.eligibility.Answers.officeVisit;
import static org.practicekit.billing.eligibility.Answers.read;
import static org.practicekit.billing.eligibility.Answers.row;
import static org.practicekit.billing.eligibility.Answers.rulesIn;
import static org.practicekit.billing.eligibility.Answers.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.DateRange;

class ShareReadingTest {
    private static final ProcedureCode VISIT_CODE = new ProcedureCode("99213");

    @Test
    void a_copay_is_what_the_payer_says_and_names_where() {
        Said<Span<Money>> copay = read(copay(12, "20.00", "98")).copay().orElseThrow();
        assertThat(copay.value()).isEqualTo(usd("20.00"));
        assertThat(copay.evidence()).containsExactly(12);
        assertThat(copay.rules()).isEmpty();
    }

    @Test
    void no_copay_that_is_said_is_unknown_and_a_copay_of_zero_is_none() {
        assertThat(read().copay()).isEmpty();
        assertThat(read(copay(12, "0.00", "98")).copay().orElseThrow().value()).isEqualTo(usd("0.00"));
    }

    @Test
    void the_procedure_goes_before_its_kind_that_before_the_wider_kind_and_that_before_the_plan() {
        BenefitBuilder procedure = copay(1, "10.00").procedure(VISIT_CODE);
        BenefitBuilder kind = copay(2, "20.00", "BY");
        BenefitBuilder wider = copay(3, "30.00", "98");
        BenefitBuilder plan = copay(4, "40.00", "30");
        assertThat(sickVisit(plan, wider, kind, procedure)).isEqualTo(usd("10.00"));
        assertThat(sickVisit(plan, wider, kind)).isEqualTo(usd("20.00"));
        assertThat(sickVisit(plan, wider)).isEqualTo(usd("30.00"));
        assertThat(sickVisit(plan)).isEqualTo(usd("40.00"));
    }

    @Test
    void the_rule_that_left_the_wider_row_out_is_named() {
        Said<Span<Money>> copay =
                read(copay(1, "20.00", "98"), copay(2, "40.00", "30")).copay().orElseThrow();
        assertThat(copay.evidence()).containsExactly(1);
        assertThat(copay.rules()).containsExactly(ReadingRules.SPECIFIC.id());
    }

    @Test
    void the_copay_of_another_service_or_of_a_narrower_one_is_not_this_ones() {
        assertThat(read(copay(1, "20.00", "33"), copay(2, "30.00", "BY")).copay())
                .isEmpty();
    }

    @Test
    void one_row_may_be_about_several_services() {
        assertThat(read(copay(1, "20.00", "33", "98", "UC"))
                        .copay()
                        .orElseThrow()
                        .value())
                .isEqualTo(usd("20.00"));
    }

    @Test
    void a_host_says_what_is_part_of_what_for_its_payers() {
        ServiceTypes types = ServiceTypes.standard().plus(Map.of(new ServiceType("A0"), new ServiceType("98")));
        BenefitSheet sheet = new BenefitReader(types)
                .read(
                        answer(copay(1, "20.00", "98")),
                        officeVisit().serviceType(new ServiceType("A0")).build());
        assertThat(sheet.copay().orElseThrow().value()).isEqualTo(usd("20.00"));
    }

    @Test
    void a_procedure_with_modifiers_is_meant_only_with_all_of_them() {
        EligibilityAnswer answer =
                answer(copay(1, "10.00").procedure(VISIT_CODE).addModifiers(new Modifier("95")));
        BenefitQuestionBuilder plain = officeVisit().procedure(VISIT_CODE);
        BenefitQuestionBuilder remote = officeVisit().procedure(VISIT_CODE).addModifiers(new Modifier("95"));
        assertThat(read(answer, plain).copay()).isEmpty();
        assertThat(read(answer, remote).copay().orElseThrow().value()).isEqualTo(usd("10.00"));
    }

    @Test
    void a_network_provider_gets_the_network_copay_and_an_outsider_the_other() {
        EligibilityAnswer answer = answer(
                copay(1, "20.00", "98").inNetwork(Answer.YES),
                copay(2, "60.00", "98").inNetwork(Answer.NO));
        assertThat(read(answer, officeVisit()).copay().orElseThrow().value()).isEqualTo(usd("20.00"));
        assertThat(read(answer, officeVisit().network(NetworkSide.OUT))
                        .copay()
                        .orElseThrow()
                        .value())
                .isEqualTo(usd("60.00"));
    }

    @Test
    void the_copay_of_the_other_side_never_stands_in_for_one_that_was_not_said() {
        EligibilityAnswer answer = answer(copay(2, "60.00", "98").inNetwork(Answer.NO));
        assertThat(read(answer, officeVisit()).copay()).isEmpty();
    }

    @Test
    void said_of_the_network_goes_before_said_of_neither_side_and_that_before_not_known() {
        BenefitBuilder of = copay(1, "20.00", "98").inNetwork(Answer.YES);
        BenefitBuilder neither = copay(2, "30.00", "98");
        BenefitBuilder same = copay(3, "30.00", "98").inNetwork(Answer.NOT_APPLICABLE);
        BenefitBuilder notKnown = copay(4, "40.00", "98").inNetwork(Answer.UNKNOWN);
        assertThat(read(of, neither, same, notKnown).copay().orElseThrow().value())
                .isEqualTo(usd("20.00"));
        Said<Span<Money>> both = read(neither, same, notKnown).copay().orElseThrow();
        assertThat(both.value()).isEqualTo(usd("30.00"));
        assertThat(both.evidence()).containsExactly(2, 3);
        assertThat(read(notKnown).copay().orElseThrow().value()).isEqualTo(usd("40.00"));
    }

    @Test
    void a_closer_service_outweighs_a_closer_network() {
        assertThat(read(copay(1, "20.00", "98"), copay(2, "40.00", "30").inNetwork(Answer.YES))
                        .copay()
                        .orElseThrow()
                        .value())
                .isEqualTo(usd("20.00"));
    }

    @Test
    void while_nobody_knows_the_side_the_copay_is_a_range_over_both() {
        EligibilityAnswer answer = answer(
                copay(1, "20.00", "98").inNetwork(Answer.YES),
                copay(2, "60.00", "98").inNetwork(Answer.NO));
        BenefitSheet sheet = read(answer, officeVisit().network(NetworkSide.UNKNOWN));
        assertThat(sheet.copay().orElseThrow().value()).isEqualTo(usd("20.00", "60.00"));
        assertThat(sheet.copay().orElseThrow().evidence()).containsExactly(1, 2);
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.NETWORK);
    }

    @Test
    void while_nobody_knows_the_side_what_is_said_of_one_side_only_stays_unknown() {
        BenefitSheet sheet = read(
                answer(copay(1, "20.00", "98").inNetwork(Answer.YES)),
                officeVisit().network(NetworkSide.UNKNOWN));
        assertThat(sheet.copay()).isEmpty();
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.NETWORK);
    }

    @Test
    void while_nobody_knows_the_side_what_is_the_same_on_both_is_sure() {
        BenefitSheet sheet = read(answer(copay(1, "20.00", "98")), officeVisit().network(NetworkSide.UNKNOWN));
        assertThat(sheet.copay().orElseThrow().value()).isEqualTo(usd("20.00"));
        assertThat(sheet.findings()).isEmpty();
    }

    @Test
    void a_copay_for_the_place_goes_before_one_for_none_and_one_for_another_place_does_not_count() {
        BenefitBuilder here = copay(1, "20.00", "98").addPlaces(OFFICE);
        BenefitBuilder nowhere = copay(2, "30.00", "98");
        BenefitBuilder there = copay(3, "40.00", "98").addPlaces(HOME);
        assertThat(read(here, nowhere, there).copay().orElseThrow().value()).isEqualTo(usd("20.00"));
        assertThat(read(nowhere, there).copay().orElseThrow().value()).isEqualTo(usd("30.00"));
        assertThat(read(there).copay()).isEmpty();
    }

    @ParameterizedTest(name = "the patient is {0}, the row is for {1}: {2}")
    @CsvSource({
        "SELF, INDIVIDUAL, true",
        "SELF, FAMILY, true",
        "SELF, EMPLOYEE, true",
        "SELF, SPOUSE, false",
        "SPOUSE, EMPLOYEE, false",
        "SPOUSE, SPOUSE, true",
        "SPOUSE, DEPENDENTS, true",
        "SPOUSE, CHILDREN, false",
        "CHILD, CHILDREN, true",
        "CHILD, EMPLOYEE_AND_SPOUSE, false",
        "CHILD, EMPLOYEE_AND_CHILDREN, true",
        "OTHER, DEPENDENTS, true",
        "OTHER, SPOUSE_AND_CHILDREN, false"
    })
    void a_row_for_somebody_else_in_the_family_is_not_the_patients(
            Relationship patient, CoverageLevel level, boolean theirs) {
        BenefitSheet sheet = read(
                any().relationship(patient)
                        .addBenefits(copay(1, "20.00", "98").level(level).build())
                        .build(),
                officeVisit());
        assertThat(sheet.copay().isPresent()).isEqualTo(theirs);
    }

    @Test
    void the_patients_own_copay_goes_before_one_for_nobody_in_particular_and_the_familys() {
        BenefitBuilder own = copay(1, "20.00", "98").level(CoverageLevel.INDIVIDUAL);
        BenefitBuilder nobody = copay(2, "30.00", "98");
        BenefitBuilder family = copay(3, "40.00", "98").level(CoverageLevel.FAMILY);
        assertThat(read(own, nobody, family).copay().orElseThrow().value()).isEqualTo(usd("20.00"));
        assertThat(read(nobody, family).copay().orElseThrow().value()).isEqualTo(usd("30.00"));
        assertThat(read(family).copay().orElseThrow().value()).isEqualTo(usd("40.00"));
    }

    @Test
    void primary_care_and_specialist_copays_make_a_range_that_shows_both_and_what_the_payer_wrote() {
        BenefitSheet sheet = read(
                copay(11, "25.00", "98").addMessages(PatientText.of("PRIMARY CARE")),
                copay(13, "50.00", "98").addMessages(PatientText.of("SPECIALIST")));
        assertThat(sheet.copay().orElseThrow().value()).isEqualTo(usd("25.00", "50.00"));
        assertThat(sheet.copay().orElseThrow().evidence()).containsExactly(11, 13);
        assertThat(sheet.copay().orElseThrow().rules()).containsExactly(ReadingRules.SEVERAL.id());
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.SEVERAL);
        assertThat(sheet.messages())
                .extracting(said -> said.value().reveal())
                .containsExactly("PRIMARY CARE", "SPECIALIST");
    }

    @Test
    void the_same_copay_said_twice_is_sure() {
        BenefitSheet sheet = read(copay(11, "25.00", "98"), copay(13, "25.00", "98"));
        assertThat(sheet.copay().orElseThrow().value()).isEqualTo(usd("25.00"));
        assertThat(sheet.copay().orElseThrow().evidence()).containsExactly(11, 13);
        assertThat(sheet.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"OUTLIER", "EXCEEDED", "NOT_EXCEEDED"})
    void a_copay_that_depends_on_use_widens_the_range_and_is_told(BenefitPeriod condition) {
        BenefitSheet sheet =
                read(copay(11, "25.00", "98"), copay(13, "75.00", "98").period(condition));
        assertThat(sheet.copay().orElseThrow().value()).isEqualTo(usd("25.00", "75.00"));
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.CONDITION, ReadingRules.SEVERAL);
    }

    @Test
    void shares_that_rise_with_the_visits_are_a_range_and_told() {
        BenefitSheet sheet = read(
                coinsurance(1, "0.10", "98").addDeliveries(visits(10, BenefitPeriod.NOT_EXCEEDED)),
                coinsurance(2, "0.25", "98").addDeliveries(visits(10, BenefitPeriod.EXCEEDED)));
        assertThat(sheet.coinsurance().orElseThrow().value())
                .isEqualTo(new Span<>(new BigDecimal("0.1"), new BigDecimal("0.25")));
        assertThat(rulesIn(sheet)).contains(ReadingRules.CONDITION);
    }

    @ParameterizedTest(name = "{0} is read: {1}")
    @CsvSource({"0, true", "0.2, true", "0.20, true", "1, true", "1.01, false", "20, false", "-0.1, false"})
    void coinsurance_is_a_part_from_zero_to_one(String part, boolean read) {
        BenefitSheet sheet = read(coinsurance(1, part, "98"));
        assertThat(sheet.coinsurance().isPresent()).isEqualTo(read);
        assertThat(rulesIn(sheet).contains(ReadingRules.FORM)).isEqualTo(!read);
    }

    @Test
    void a_share_is_the_same_however_many_zeros_it_is_written_with() {
        assertThat(read(coinsurance(1, "0.20", "98"), coinsurance(2, "0.2", "98"))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_row_about_the_copay_without_an_amount_leaves_it_unknown_and_is_told() {
        BenefitSheet sheet = read(row(1, BenefitKind.COPAYMENT, "98").part(new BigDecimal("0.2")));
        assertThat(sheet.copay()).isEmpty();
        assertThat(sheet.coinsurance()).isEmpty();
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.FORM);
    }

    @Test
    void the_plans_copay_does_not_stand_in_for_the_services_that_was_not_understood() {
        BenefitSheet sheet = read(row(1, BenefitKind.COPAYMENT, "98"), copay(2, "40.00", "30"));
        assertThat(sheet.copay()).isEmpty();
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.FORM);
    }

    @Test
    void a_copay_that_ended_before_the_visit_does_not_count() {
        BenefitDate lastYear = new BenefitDate(
                BenefitDate.Meaning.BENEFIT, DateRange.closed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(read(copay(1, "20.00", "98").addDates(lastYear)).copay()).isEmpty();
    }

    private static Span<Money> sickVisit(BenefitBuilder... rows) {
        return read(
                        answer(rows),
                        officeVisit().serviceType(new ServiceType("BY")).procedure(VISIT_CODE))
                .copay()
                .orElseThrow()
                .value();
    }

    private static Delivery visits(int count, BenefitPeriod period) {
        return Delivery.builder()
                .quantity(new Quantity(BigDecimal.valueOf(count), Quantity.Unit.VISITS))
                .period(period)
                .build();
    }
}
