package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.edit.Codes.asked;
import static org.practicekit.billing.edit.Codes.beside;
import static org.practicekit.billing.edit.Codes.billed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.CoverageKind;

class PairAndUnitEditsTest {
    private static final LocalDate NEXT_DAY = Sheets.SEEN.plusDays(1);

    @ParameterizedTest(name = "seen {0}: never {1}, with a modifier {2}")
    @CsvSource({
        "2010-12-31, PASSED, PASSED",
        "2011-01-01, PASSED, ERROR line 2 procedure",
        "2015-03-31, PASSED, ERROR line 2 procedure",
        "2015-04-01, PASSED, PASSED",
        "2017-12-31, PASSED, PASSED",
        "2018-01-01, ERROR line 2 procedure, PASSED"
    })
    void a_pair_that_came_again_with_another_indicator_is_judged_by_the_day(
            LocalDate seen, String never, String withModifier) {
        ClaimSheet sheet = billed(seen, "G0008", "X1033");

        assertThat(asked(ProcedureEdits.PAIR_NEVER, sheet)).isEqualTo(never);
        assertThat(asked(ProcedureEdits.PAIR_WITH_MODIFIER, sheet)).isEqualTo(withModifier);
    }

    @Test
    void the_denied_procedure_is_the_one_of_column_two_in_whatever_order_they_are_billed() {
        assertThat(asked(ProcedureEdits.PAIR_NEVER, billed("X1033", "G0008"))).isEqualTo("ERROR line 1 procedure");
        assertThat(Asked.messages(ProcedureEdits.PAIR_NEVER, billed("X1033", "G0008"), Codes.known()))
                .containsExactly("X1033 of line 1 is never paid together with G0008 of line 2.");
    }

    @Test
    void no_modifier_helps_a_pair_that_is_never_paid_together() {
        assertThat(asked(ProcedureEdits.PAIR_NEVER, billed("G0008-59", "X1033-59")))
                .isEqualTo("ERROR line 2 procedure");
    }

    @Test
    void a_pair_that_was_taken_back_is_no_pair() {
        ClaimSheet sheet = billed(LocalDate.of(2013, 1, 1), "X1010", "X1000");

        assertThat(asked(ProcedureEdits.PAIR_NEVER, sheet)).isEqualTo("PASSED");
        assertThat(asked(ProcedureEdits.PAIR_WITH_MODIFIER, sheet)).isEqualTo("PASSED");
    }

    @Test
    void two_days_or_two_providers_make_no_pair() {
        ClaimSheet pair = billed("G0008", "X1033");
        ClaimSheet days = ClaimSheet.builder()
                .like(pair)
                .lines(List.of(
                        pair.lines().get(0),
                        Codes.line(2, "X1033").from(NEXT_DAY).build()))
                .build();
        ClaimSheet providers = ClaimSheet.builder()
                .like(pair)
                .lines(List.of(
                        pair.lines().get(0),
                        Codes.line(2, "X1033")
                                .addProviders(
                                        Sheets.doctor().npi(Sheets.ASSISTANT).build())
                                .build()))
                .build();

        assertThat(asked(ProcedureEdits.PAIR_NEVER, days)).isEqualTo("PASSED");
        assertThat(asked(ProcedureEdits.PAIR_NEVER, providers)).isEqualTo("PASSED");
    }

    @Test
    void a_line_of_several_days_meets_one_of_a_day_among_them() {
        ClaimSheet pair = billed("G0008", "X1033");
        ClaimSheet spanning = ClaimSheet.builder()
                .like(pair)
                .lines(List.of(
                        Codes.line(1, "G0008").to(Sheets.SEEN.plusDays(2)).build(),
                        Codes.line(2, "X1033").from(NEXT_DAY).build()))
                .build();

        assertThat(asked(ProcedureEdits.PAIR_NEVER, spanning)).isEqualTo("ERROR line 2 procedure");
    }

    @Test
    void a_pair_is_found_across_the_patients_claims() {
        assertThat(Asked.of(ProcedureEdits.PAIR_NEVER, billed("X1033"), beside(billed("G0008"))))
                .isEqualTo("ERROR line 1 procedure");
        assertThat(Asked.messages(ProcedureEdits.PAIR_NEVER, billed("G0008"), beside(billed("X1033"))))
                .containsExactly("X1033 of line 1 of claim other-1 is never paid together with G0008 of line 1.");
        assertThat(Asked.of(ProcedureEdits.PAIR_NEVER, billed("X1033"), beside(billed(NEXT_DAY, "G0008"))))
                .isEqualTo("PASSED");
    }

    @Test
    void neither_what_was_sent_before_of_the_same_claim_nor_another_payers_claim_makes_a_pair() {
        ClaimSheet other = ClaimSheet.builder()
                .like(billed("G0008"))
                .insurance(Sheets.insurance().payerId("OTHER").build())
                .build();
        EditContextBuilder before = Codes.known()
                .history(new ClaimHistory(List.of(new ClaimHistory.LiveClaim(Sheets.CLAIM, billed("G0008")))));

        assertThat(Asked.of(ProcedureEdits.PAIR_NEVER, billed("X1033"), beside(other)))
                .isEqualTo("PASSED");
        assertThat(Asked.of(ProcedureEdits.PAIR_NEVER, billed("X1033"), before)).isEqualTo("PASSED");
    }

    @Test
    void without_the_other_claims_or_the_table_nothing_is_decided() {
        EditContextBuilder alone = Codes.known().history(Optional.empty());

        assertThat(Asked.of(ProcedureEdits.PAIR_NEVER, billed("G0008"), alone))
                .isEqualTo("NOT_DECIDED: which other claims of the patient are live");
        assertThat(Asked.of(ProcedureEdits.PAIR_NEVER, billed("G0008"), Sheets.known()))
                .isEqualTo("NOT_DECIDED: which procedures are not paid together");
        assertThat(Asked.of(ProcedureEdits.PAIR_WITH_MODIFIER, billed("G0008"), Sheets.known()))
                .isEqualTo("NOT_DECIDED: which procedures are not paid together");
    }

    @ParameterizedTest(name = "{0} and {1} for {2} on {3}: {4}")
    @CsvSource({
        "X1090, X1010, MEDICARE, 2026-03-02, ERROR line 2 procedure",
        "X1090, X1010-59, MEDICARE, 2026-03-02, PASSED",
        "X1090, X1010-XS, MEDICARE, 2026-03-02, PASSED",
        "X1090, X1010-XS, MEDICARE, 2014-12-31, ERROR line 2 procedure",
        "X1090, X1010-XS, MEDICARE, 2015-01-01, PASSED",
        "X1090-59, X1010, MEDICARE, 2019-06-30, ERROR line 2 procedure",
        "X1090-59, X1010, MEDICARE, 2019-07-01, PASSED",
        "X1090-XU, X1010, MEDICARE, 2019-06-30, ERROR line 2 procedure",
        "X1090-XU, X1010, MEDICARE, 2019-07-01, PASSED",
        "X1090-59, X1010, GROUP, 2026-03-02, ERROR line 2 procedure",
        "X1090-59, X1010, MEDICAID, 2026-03-02, ERROR line 2 procedure",
        "X1090-59, X1010, , 2026-03-02, NOT_DECIDED: what sort of insurance is asked",
        "X1090-59, X1010, , 2019-06-30, ERROR line 2 procedure",
        "X1090, X1010-RT, GROUP, 2026-03-02, PASSED",
        "X1090-LT, X1010, GROUP, 2026-03-02, PASSED",
        "X1090, X1010-78, GROUP, 2026-03-02, PASSED",
        "X1090, X1010-50, GROUP, 2026-03-02, ERROR line 2 procedure",
        "X1090, X1010-76, GROUP, 2026-03-02, ERROR line 2 procedure"
    })
    void a_modifier_stands_on_the_right_line(
            String paid, String denied, CoverageKind kind, LocalDate seen, String said) {
        EditContextBuilder context = Codes.known().kind(Optional.ofNullable(kind));
        ClaimSheet sheet = billed(seen, paid, denied);

        assertThat(Asked.of(ProcedureEdits.PAIR_WITH_MODIFIER, sheet, context)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA", "T1", "T2", "T3",
        "T4", "T5", "T6", "T7", "T8", "T9", "LT", "RT", "LC", "LD", "RC", "LM", "RI", "24", "25", "57", "58", "78",
        "79", "27", "59", "91", "XE", "XS", "XP", "XU"
    })
    void each_associated_modifier_parts_a_pair(String modifier) {
        assertThat(asked(ProcedureEdits.PAIR_WITH_MODIFIER, billed("X1090", "X1010-" + modifier)))
                .isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "X1090, X1010-59-XS, WARNING line 2 procedure",
        "X1090-LT, X1010-59-RT, WARNING line 2 procedure",
        "X1090-LT, X1010-59-LT, PASSED",
        "X1090, X1010-59-RT, PASSED"
    })
    void fifty_nine_beside_a_narrower_modifier_says_nothing_more(String paid, String denied, String said) {
        assertThat(asked(ProcedureEdits.PAIR_WITH_MODIFIER, billed(paid, denied)))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "A6216*10, PASSED",
        "A6216*11, WARNING line 1 units",
        "A6216*10.5, WARNING line 1 units",
        "G0008*1, PASSED",
        "G0008*2, ERROR line 1 units",
        "J1100*40, PASSED",
        "J1100*41, WARNING line 1 units",
        "X1000*99, PASSED"
    })
    void units_beyond_the_limit_are_held_or_told_by_its_indicator(String line, String said) {
        assertThat(asked(ProcedureEdits.UNIT_LIMIT, billed(line))).isEqualTo(said);
    }

    @Test
    void a_limit_of_the_line_is_one_for_each_line_and_one_of_the_day_is_for_all_of_them() {
        assertThat(asked(ProcedureEdits.UNIT_LIMIT, billed("A6216*10", "A6216-59*10")))
                .isEqualTo("PASSED");
        assertThat(asked(ProcedureEdits.UNIT_LIMIT, billed("G0008", "J1100*20", "G0008-59", "J1100*20", "J1100*1")))
                .isEqualTo("ERROR line 1 units; WARNING line 2 units");
    }

    @Test
    void a_day_is_one_day_of_one_provider() {
        ClaimSheet one = billed("G0008");
        ClaimSheet twoDays = ClaimSheet.builder()
                .like(one)
                .addLines(Codes.line(2, "G0008").from(NEXT_DAY).build())
                .build();
        ClaimSheet twoProviders = ClaimSheet.builder()
                .like(one)
                .addLines(Codes.line(2, "G0008")
                        .addProviders(Sheets.doctor().npi(Sheets.ASSISTANT).build())
                        .build())
                .build();

        assertThat(asked(ProcedureEdits.UNIT_LIMIT, twoDays)).isEqualTo("PASSED");
        assertThat(asked(ProcedureEdits.UNIT_LIMIT, twoProviders)).isEqualTo("PASSED");
    }

    @Test
    void units_of_the_day_are_summed_over_the_patients_claims() {
        assertThat(Asked.of(ProcedureEdits.UNIT_LIMIT, billed("G0008"), beside(billed("G0008"))))
                .isEqualTo("ERROR line 1 units");
        assertThat(Asked.of(ProcedureEdits.UNIT_LIMIT, billed("J1100*20"), beside(billed("J1100*20"))))
                .isEqualTo("PASSED");
        assertThat(Asked.of(
                        ProcedureEdits.UNIT_LIMIT, billed("J1100*20"), beside(billed("J1100*20"), billed("J1100*1"))))
                .isEqualTo("WARNING line 1 units");
        assertThat(Asked.of(ProcedureEdits.UNIT_LIMIT, billed("A6216*10"), beside(billed("A6216*10"))))
                .isEqualTo("PASSED");
    }

    @Test
    void what_is_missing_for_units_is_told() {
        EditContextBuilder alone = Codes.known().history(Optional.empty());

        assertThat(Asked.of(ProcedureEdits.UNIT_LIMIT, billed("G0008"), alone))
                .isEqualTo("NOT_DECIDED: which other claims of the patient are live");
        assertThat(Asked.of(
                        ProcedureEdits.UNIT_LIMIT,
                        billed("A6216"),
                        Codes.known().history(Optional.empty())))
                .isEqualTo("PASSED");
        assertThat(Asked.of(ProcedureEdits.UNIT_LIMIT, billed("G0008"), Sheets.known()))
                .isEqualTo("NOT_DECIDED: how many units are likely");
        assertThat(asked(ProcedureEdits.UNIT_LIMIT, billed(LocalDate.of(2034, 10, 1), "G0008")))
                .isEqualTo("NOT_DECIDED: the most units of 2034-10-01");
        assertThat(asked(ProcedureEdits.UNIT_LIMIT, billed("G0008", line -> line.to(NEXT_DAY))))
                .isEqualTo("NOT_DECIDED: on which of its days the units of line 1 were given");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "G0008*1, UN, PASSED",
        "G0008*1.0, UN, PASSED",
        "G0008*0, UN, WARNING line 1 units",
        "G0008*-1, UN, ERROR line 1 units",
        "G0008*1.5, UN, ERROR line 1 units",
        "J1100*1.5, UN, PASSED",
        "G0008*1, MJ, ERROR line 1 units",
        "X8001*37, MJ, PASSED",
        "X8001*37.5, MJ, PASSED",
        "X8001*37, UN, ERROR line 1 units",
        "G0008*1, F2, ERROR line 1 units"
    })
    void units_are_counted_as_the_procedure_wants(String line, String unit, String said) {
        assertThat(asked(ProcedureEdits.UNITS, billed(line, one -> one.unit(unit))))
                .isEqualTo(said);
    }

    @Test
    void parts_of_a_unit_are_not_decided_when_the_list_does_not_say() {
        assertThat(Asked.of(
                        ProcedureEdits.UNITS, billed("G0008", line -> line.units(new BigDecimal("0.5"))), Codes.bare()))
                .isEqualTo("NOT_DECIDED: which procedures are counted in minutes, "
                        + "of which procedures parts of a unit are billed");
    }
}
