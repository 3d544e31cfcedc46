package org.practicekit.billing.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.eligibility.Answers.any;
import static org.practicekit.billing.eligibility.Answers.copay;
import static org.practicekit.billing.eligibility.Answers.officeVisit;
import static org.practicekit.billing.eligibility.Answers.read;
import static org.practicekit.billing.eligibility.Answers.rejection;
import static org.practicekit.billing.eligibility.Answers.row;
import static org.practicekit.billing.eligibility.Answers.rulesIn;
import static org.practicekit.billing.eligibility.BenefitKind.ACTIVE;
import static org.practicekit.billing.eligibility.BenefitKind.INACTIVE;
import static org.practicekit.billing.eligibility.BenefitKind.NON_COVERED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.time.DateRange;

class StatusReadingTest {
    private static final BenefitDate PLAN_OF_2026 = new BenefitDate(
            BenefitDate.Meaning.PLAN, DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    private static final BenefitDate PLAN_OF_2025 = new BenefitDate(
            BenefitDate.Meaning.PLAN, DateRange.closed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));

    @Test
    void a_plan_that_is_active_covers_an_office_visit() {
        BenefitSheet sheet = read(row(7, ACTIVE, "30"));
        assertThat(sheet.status().value()).isEqualTo(CoverageStatus.ACTIVE);
        assertThat(sheet.status().evidence()).containsExactly(7);
        assertThat(sheet.covers()).isTrue();
        assertThat(sheet.findings()).isEmpty();
    }

    @Test
    void an_answer_without_a_word_about_coverage_leaves_it_unknown() {
        assertThat(status(copay(7, "20.00", "98"))).isEqualTo(CoverageStatus.UNKNOWN);
        assertThat(status()).isEqualTo(CoverageStatus.UNKNOWN);
    }

    @Test
    void active_pharmacy_benefits_say_nothing_of_an_office_visit() {
        assertThat(status(row(7, ACTIVE, "88"))).isEqualTo(CoverageStatus.UNKNOWN);
    }

    @Test
    void an_active_row_that_names_no_service_is_about_the_plan() {
        assertThat(status(row(7, ACTIVE))).isEqualTo(CoverageStatus.ACTIVE);
    }

    @ParameterizedTest(name = "of the plan {0}, of office visits {1}: {2}")
    @CsvSource({
        "ACTIVE, INACTIVE, INACTIVE",
        "INACTIVE, ACTIVE, ACTIVE",
        "ACTIVE, INACTIVE_PENDING_UPDATE, INACTIVE",
        "INACTIVE, ACTIVE_SERVICES_CAPITATED, ACTIVE",
        "ACTIVE, CANNOT_PROCESS, UNKNOWN",
        "CANNOT_PROCESS, ACTIVE, ACTIVE"
    })
    void what_is_said_of_the_service_goes_before_what_is_said_of_the_plan(
            BenefitKind plan, BenefitKind service, CoverageStatus status) {
        BenefitSheet sheet = read(row(7, plan, "30"), row(8, service, "98"));
        assertThat(sheet.status().value()).isEqualTo(status);
        assertThat(sheet.status().evidence()).containsExactly(8);
        assertThat(sheet.status().rules()).contains(ReadingRules.SPECIFIC.id());
    }

    @Test
    void covered_and_not_covered_in_one_breath_is_unknown_and_told() {
        BenefitSheet sheet = read(row(7, ACTIVE, "98"), row(8, INACTIVE, "98"));
        assertThat(sheet.status().value()).isEqualTo(CoverageStatus.UNKNOWN);
        assertThat(sheet.status().evidence()).containsExactly(7, 8);
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.DISAGREEMENT);
    }

    @Test
    void a_service_that_is_no_benefit_is_not_covered_though_the_plan_is_active() {
        BenefitSheet sheet = read(row(7, ACTIVE, "30"), row(8, NON_COVERED, "98"));
        assertThat(sheet.status().value()).isEqualTo(CoverageStatus.ACTIVE);
        assertThat(sheet.nonCovered().value()).isEqualTo(Answer.YES);
        assertThat(sheet.nonCovered().evidence()).containsExactly(8);
        assertThat(sheet.covers()).isFalse();
    }

    @Test
    void no_benefit_outweighs_an_active_row_about_the_same_service() {
        assertThat(read(row(7, ACTIVE, "98"), row(8, NON_COVERED, "98")).covers())
                .isFalse();
    }

    @Test
    void a_procedure_that_is_no_benefit_is_not_covered_though_its_kind_of_service_is() {
        BenefitBuilder none = row(8, NON_COVERED).procedure(new ProcedureCode("99213"));
        BenefitSheet asked =
                read(Answers.answer(row(7, ACTIVE, "98"), none), officeVisit().procedure(new ProcedureCode("99213")));
        assertThat(asked.covers()).isFalse();
        BenefitSheet another =
                read(Answers.answer(row(7, ACTIVE, "98"), none), officeVisit().procedure(new ProcedureCode("99214")));
        assertThat(another.covers()).isTrue();
    }

    @Test
    void a_service_that_is_covered_stays_so_when_the_wider_kind_is_no_benefit() {
        BenefitSheet sheet = read(
                Answers.answer(row(7, ACTIVE, "BZ"), row(8, NON_COVERED, "98")),
                officeVisit().serviceType(new ServiceType("BZ")));
        assertThat(sheet.covers()).isTrue();
    }

    @Test
    void no_benefit_outside_of_the_network_is_none_of_a_network_providers_business() {
        BenefitBuilder outside = row(8, NON_COVERED, "98").inNetwork(Answer.NO);
        EligibilityAnswer answer = Answers.answer(row(7, ACTIVE, "30"), outside);
        assertThat(read(answer, officeVisit()).nonCovered().value()).isEqualTo(Answer.UNKNOWN);
        assertThat(read(answer, officeVisit().network(NetworkSide.OUT))
                        .nonCovered()
                        .value())
                .isEqualTo(Answer.YES);
    }

    @Test
    void an_exclusion_in_words_is_read_by_a_person() {
        BenefitSheet sheet = read(row(7, ACTIVE, "30"), row(8, BenefitKind.EXCLUSION, "98"));
        assertThat(sheet.nonCovered().value()).isEqualTo(Answer.UNKNOWN);
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.NON_COVERED);
    }

    @ParameterizedTest(name = "about the {0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVICE")
    void a_question_that_was_turned_down_is_never_no_coverage_and_gives_no_benefits(Rejection.About about) {
        BenefitSheet sheet = read(
                any().addRejections(rejection(Rejection.Reason.NOT_FOUND, about))
                        .addBenefits(row(7, INACTIVE, "30").build())
                        .addBenefits(copay(8, "20.00", "98").build())
                        .build(),
                officeVisit());
        assertThat(sheet.status().value()).isEqualTo(CoverageStatus.UNKNOWN);
        assertThat(sheet.status().evidence()).containsExactly(9);
        assertThat(sheet.copay()).isEmpty();
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.REJECTION);
    }

    @Test
    void a_service_that_cannot_be_asked_about_leaves_what_is_said_of_the_plan() {
        BenefitSheet sheet = read(
                any().addRejections(rejection(Rejection.Reason.SERVICE, Rejection.About.SERVICE))
                        .addBenefits(row(7, ACTIVE, "30").build())
                        .build(),
                officeVisit());
        assertThat(sheet.status().value()).isEqualTo(CoverageStatus.ACTIVE);
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.REJECTION);
        assertThat(sheet.rejections())
                .extracting(RejectionAdvice::step)
                .containsExactly(RejectionAdvice.Step.ASK_FOR_PLAN);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "UNAVAILABLE, NOT_SAID, ASK_AGAIN_LATER",
        "UNAVAILABLE, WAIT_AND_RESUBMIT, ASK_AGAIN_LATER",
        "UNAVAILABLE, DO_NOT_RESUBMIT, CALL_PAYER",
        "NOT_ALLOWED_TO_ASK, NOT_SAID, CORRECT_PROVIDER",
        "PROVIDER_NOT_FOUND, CORRECT_AND_RESUBMIT, CORRECT_PROVIDER",
        "MEMBER_ID, CORRECT_AND_RESUBMIT, CHECK_CARD",
        "NAME, NOT_SAID, CHECK_CARD",
        "BIRTH_DATE, NOT_SAID, CHECK_CARD",
        "NOT_FOUND, NOT_SAID, CHECK_CARD",
        "PATIENT_NOT_FOUND, NOT_SAID, CHECK_CARD",
        "NOT_IN_GROUP, NOT_SAID, CHECK_CARD",
        "NOT_FOUND, ASK_ELSEWHERE, ASK_ANOTHER_PAYER",
        "DUPLICATE, NOT_SAID, CALL_PAYER",
        "MISSING_DATA, CORRECT_AND_RESUBMIT, CORRECT_RECORD",
        "DATE, NOT_SAID, ASK_FOR_ANOTHER_DAY",
        "SERVICE, NOT_SAID, ASK_FOR_PLAN",
        "OTHER, NOT_SAID, CALL_PAYER",
        "OTHER, RESUBMIT, ASK_AGAIN_LATER"
    })
    void each_rejection_says_what_helps(
            Rejection.Reason reason, Rejection.FollowUp followUp, RejectionAdvice.Step step) {
        Rejection rejection = new Rejection(reason, "X", followUp, Rejection.About.SUBSCRIBER, List.of(9));
        BenefitSheet sheet = read(any().addRejections(rejection).build(), officeVisit());
        assertThat(sheet.rejections()).containsExactly(new RejectionAdvice(rejection, step));
    }

    @Test
    void the_last_day_of_the_plan_is_covered_and_the_day_after_is_not_known() {
        EligibilityAnswer answer = any().addDates(PLAN_OF_2026)
                .addBenefits(row(7, ACTIVE, "30").build())
                .build();
        BenefitSheet last = read(answer, officeVisit().date(LocalDate.of(2026, 12, 31)));
        assertThat(last.status().value()).isEqualTo(CoverageStatus.ACTIVE);
        assertThat(last.planDates().orElseThrow().value()).isEqualTo(PLAN_OF_2026.days());
        BenefitSheet after = read(answer, officeVisit().date(LocalDate.of(2027, 1, 1)));
        assertThat(after.status().value()).isEqualTo(CoverageStatus.UNKNOWN);
        assertThat(rulesIn(after)).containsExactly(ReadingRules.DATES);
    }

    @Test
    void a_plan_that_begins_after_the_visit_does_not_cover_it() {
        BenefitDate begins = new BenefitDate(BenefitDate.Meaning.ELIGIBILITY, DateRange.from(LocalDate.of(2026, 4, 1)));
        assertThat(status(row(7, ACTIVE, "30").addDates(begins))).isEqualTo(CoverageStatus.UNKNOWN);
    }

    @Test
    void beginning_and_end_that_are_named_apart_must_both_hold() {
        BenefitDate begins = new BenefitDate(BenefitDate.Meaning.PLAN, DateRange.from(LocalDate.of(2026, 1, 1)));
        BenefitDate ends =
                new BenefitDate(BenefitDate.Meaning.PLAN, new DateRange(LocalDate.MIN, LocalDate.of(2026, 3, 1)));
        BenefitSheet sheet = read(row(7, ACTIVE, "30").addDates(begins, ends));
        assertThat(sheet.status().value()).isEqualTo(CoverageStatus.UNKNOWN);
    }

    @Test
    void of_two_years_that_are_named_the_one_of_the_visit_counts() {
        BenefitSheet sheet = read(
                row(7, ACTIVE, "30").addDates(PLAN_OF_2025),
                row(8, ACTIVE, "30").addDates(PLAN_OF_2026));
        assertThat(sheet.status().value()).isEqualTo(CoverageStatus.ACTIVE);
        assertThat(sheet.status().evidence()).containsExactly(8);
        assertThat(sheet.planDates())
                .contains(new Said<>(PLAN_OF_2026.days(), List.of(8), List.of(ReadingRules.DATES.id())));
    }

    @Test
    void a_plan_that_ended_before_the_visit_is_inactive() {
        assertThat(status(row(7, INACTIVE, "30").addDates(PLAN_OF_2025))).isEqualTo(CoverageStatus.INACTIVE);
    }

    @Test
    void not_covered_on_a_day_within_the_plan_is_a_contradiction() {
        BenefitSheet sheet = read(row(7, INACTIVE, "30").addDates(PLAN_OF_2026));
        assertThat(sheet.status().value()).isEqualTo(CoverageStatus.UNKNOWN);
        assertThat(rulesIn(sheet)).containsExactly(ReadingRules.DISAGREEMENT);
    }

    @Test
    void coverage_that_is_being_looked_into_is_told() {
        assertThat(rulesIn(read(row(7, BenefitKind.ACTIVE_PENDING_INVESTIGATION, "30"))))
                .containsExactly(ReadingRules.STATUS);
        assertThat(rulesIn(read(row(7, BenefitKind.INACTIVE_PENDING_UPDATE, "30"))))
                .containsExactly(ReadingRules.STATUS);
    }

    @Test
    void the_name_of_the_plan_comes_from_the_row_that_decided() {
        BenefitSheet sheet =
                read(row(7, ACTIVE, "30").plan("Gold"), row(8, ACTIVE, "88").plan("Pharmacy"));
        assertThat(sheet.plan().orElseThrow().value()).isEqualTo("Gold");
        assertThat(sheet.plan().orElseThrow().evidence()).containsExactly(7);
    }

    private static CoverageStatus status(BenefitBuilder... rows) {
        return read(rows).status().value();
    }
}
