package org.practicekit.billing.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;

/** Days are counted by hand on a calendar. */
class AppealRightsTest {
    private static final PayerId PAYER = new PayerId("EXAMPLE1");
    private static final Citation CONTRACT =
            Citation.of("Example payer", "contract 2026, section 9", LocalDate.of(2026, 1, 2));

    private final AppealRights rights = new AppealRights(AppealDeadlines.standard(), Set.of());

    @ParameterizedTest(name = "{0} {1}, notice of {3}: by {4}")
    @CsvSource({
        // 120, 180 and 60 days after receipt, which is presumed on the fifth day after the notice
        "MEDICARE, FIRST, PARTY, 2026-03-20, 2026-07-23",
        "MEDICARE, SECOND, PARTY, 2026-03-20, 2026-09-21",
        "MEDICARE, THIRD, PARTY, 2026-03-20, 2026-05-24",
        // across a leap day
        "MEDICARE, FIRST, PARTY, 2024-02-27, 2024-07-01",
        // 60 days from the notice, 65 for notices since 2025
        "MEDICARE_ADVANTAGE, FIRST, WAIVING, 2024-12-31, 2025-03-01",
        "MEDICARE_ADVANTAGE, FIRST, WAIVING, 2025-01-01, 2025-03-07",
        "MEDICARE_ADVANTAGE, FIRST, REPRESENTATIVE, 2026-03-20, 2026-05-24"
    })
    void the_last_day_follows_law_and_notice(
            CoverageKind kind, AppealLevel level, Appellant who, LocalDate notice, LocalDate lastDay) {
        assertThat(rights.of(asked(kind, notice).level(level).appellant(who).build())
                        .granted()
                        .orElseThrow()
                        .lastDay())
                .isEqualTo(lastDay);
    }

    @Test
    void the_last_day_itself_is_in_time() {
        AppealDeadline deadline = rights.of(
                        asked(CoverageKind.MEDICARE, LocalDate.of(2026, 3, 20)).build())
                .granted()
                .orElseThrow();
        assertThat(deadline.isOverOn(LocalDate.of(2026, 7, 23))).isFalse();
        assertThat(deadline.isOverOn(LocalDate.of(2026, 7, 24))).isTrue();
        assertThat(deadline.citation().reference()).isEqualTo("42 CFR 405.942");
    }

    @Test
    void a_day_of_receipt_that_can_be_shown_counts_instead_of_the_presumed_one() {
        AppealQuestion question = asked(CoverageKind.MEDICARE, LocalDate.of(2026, 3, 20))
                .receivedOn(LocalDate.of(2026, 3, 30))
                .build();
        assertThat(lastDay(rights, question)).isEqualTo(LocalDate.of(2026, 7, 28));
    }

    @Test
    void a_plan_that_prints_another_day_is_held_to_it() {
        AppealQuestion question = asked(CoverageKind.MEDICARE_ADVANTAGE, LocalDate.of(2026, 3, 20))
                .appellant(Appellant.WAIVING)
                .printedLastDay(LocalDate.of(2026, 5, 19))
                .build();
        assertThat(lastDay(rights, question)).isEqualTo(LocalDate.of(2026, 5, 19));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({"MEDICARE_ADVANTAGE, CONTRACTED", "MEDICARE_ADVANTAGE, PARTY", "MEDICARE, WAIVING"})
    void whoever_has_no_right_to_appeal_is_told_who_has(CoverageKind kind, Appellant who) {
        assertThat(refusal(rights.of(
                        asked(kind, LocalDate.of(2026, 3, 20)).appellant(who).build())))
                .isEqualTo("billing.denial.appeal-standing");
    }

    @Test
    void a_group_plan_has_180_days_from_receipt_where_it_is_known_to_be_under_erisa_and_for_the_patient_alone() {
        AppealQuestion question = asked(CoverageKind.GROUP, LocalDate.of(2026, 3, 20))
                .appellant(Appellant.REPRESENTATIVE)
                .build();
        AppealRights knowing = new AppealRights(AppealDeadlines.standard(), Set.of(PAYER));
        assertThat(lastDay(knowing, question)).isEqualTo(LocalDate.of(2026, 9, 16));
        assertThat(refusal(rights.of(question))).isEqualTo("billing.denial.deadline-known");
    }

    @Test
    void a_contract_gives_its_own_time_and_outweighs_the_law() {
        AppealRights own = new AppealRights(
                AppealDeadlines.standard()
                        .plus(List.of(AppealRow.byContract(
                                PAYER, AppealLevel.FIRST, 90, DateRange.from(LocalDate.of(2026, 1, 1)), CONTRACT))),
                Set.of());
        AppealQuestion question = asked(CoverageKind.MEDICARE_ADVANTAGE, LocalDate.of(2026, 3, 20))
                .appellant(Appellant.CONTRACTED)
                .build();
        assertThat(lastDay(own, question)).isEqualTo(LocalDate.of(2026, 6, 18));
        assertThat(refusal(own.of(AppealQuestion.builder()
                        .like(question)
                        .noticeOn(LocalDate.of(2025, 12, 31))
                        .build())))
                .isEqualTo("billing.denial.appeal-standing");
    }

    @Test
    void nobody_guesses_the_time_of_a_payer_without_law_and_contract_but_a_printed_day_counts() {
        AppealQuestionBuilder question = asked(CoverageKind.INDIVIDUAL, LocalDate.of(2026, 3, 20));
        assertThat(refusal(rights.of(question.build()))).isEqualTo("billing.denial.deadline-known");
        assertThat(lastDay(
                        rights,
                        question.printedLastDay(LocalDate.of(2026, 6, 1)).build()))
                .isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void a_denial_for_late_filing_by_medicare_has_no_appeal_and_the_exceptions_are_named() {
        Decision<AppealDeadline> answer = rights.of(asked(CoverageKind.MEDICARE, LocalDate.of(2026, 3, 20))
                .category(DenialCategory.TIMELY_FILING)
                .build());
        assertThat(refusal(answer)).isEqualTo("billing.denial.late-filing");
        assertThat(answer.findings().get(0).message()).contains("AGENCY_ERROR", "RETROACTIVE_ENTITLEMENT");
    }

    @Test
    void another_payer_hears_an_appeal_against_late_filing() {
        AppealRights own = new AppealRights(
                AppealDeadlines.of(
                        List.of(AppealRow.byContract(PAYER, AppealLevel.FIRST, 90, DateRange.ALWAYS, CONTRACT))),
                Set.of());
        assertThat(own.of(asked(CoverageKind.GROUP, LocalDate.of(2026, 3, 20))
                                .category(DenialCategory.TIMELY_FILING)
                                .appellant(Appellant.CONTRACTED)
                                .build())
                        .isGranted())
                .isTrue();
    }

    @Test
    void a_wrong_denial_as_duplicate_is_reopened_by_medicare_and_not_appealed() {
        AppealQuestionBuilder question =
                asked(CoverageKind.MEDICARE, LocalDate.of(2026, 3, 20)).category(DenialCategory.DUPLICATE);
        assertThat(refusal(rights.of(question.build()))).isEqualTo("billing.denial.clerical-error");
        AppealQuestion reopening = question.level(AppealLevel.REOPENING).build();
        assertThat(refusal(rights.of(reopening))).isEqualTo("billing.denial.deadline-known");
        AppealRights trusting = new AppealRights(AppealDeadlines.withUnverified(), Set.of());
        assertThat(lastDay(trusting, reopening)).isEqualTo(LocalDate.of(2027, 3, 20));
        assertThat(lastDay(
                        trusting,
                        question.level(AppealLevel.REOPENING_FOR_CAUSE).build()))
                .isEqualTo(LocalDate.of(2030, 3, 20));
    }

    @ParameterizedTest(name = "a modifier may part them: {0}")
    @CsvSource({"false, false", "true, true", ", true"})
    void a_pair_that_no_modifier_can_part_is_not_appealed(Boolean allowed, boolean granted) {
        AppealQuestionBuilder question =
                asked(CoverageKind.MEDICARE, LocalDate.of(2026, 3, 20)).category(DenialCategory.BUNDLING);
        if (allowed != null) {
            question.modifierAllowed(allowed);
        }
        assertThat(rights.of(question.build()).isGranted()).isEqualTo(granted);
        if (!granted) {
            assertThat(refusal(rights.of(question.build()))).isEqualTo("billing.denial.pair-without-modifier");
        }
    }

    @Test
    void two_times_for_one_question_are_refused() {
        AppealRow spring =
                AppealRow.byContract(PAYER, AppealLevel.FIRST, 90, DateRange.from(LocalDate.of(2026, 1, 1)), CONTRACT);
        AppealRow summer =
                AppealRow.byContract(PAYER, AppealLevel.FIRST, 60, DateRange.from(LocalDate.of(2026, 7, 1)), CONTRACT);
        assertThatThrownBy(() -> AppealDeadlines.of(List.of(spring, summer)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two times to appeal hold at the same time");
    }

    private static AppealQuestionBuilder asked(CoverageKind kind, LocalDate notice) {
        return AppealQuestion.builder()
                .payer(PAYER)
                .kind(kind)
                .category(DenialCategory.NECESSITY)
                .noticeOn(notice);
    }

    private static LocalDate lastDay(AppealRights rights, AppealQuestion question) {
        return rights.of(question).granted().orElseThrow().lastDay();
    }

    private static String refusal(Decision<AppealDeadline> answer) {
        assertThat(answer.isGranted()).isFalse();
        return answer.findings().stream()
                .map(Finding::rule)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
