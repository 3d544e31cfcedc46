package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.edit.Sheets.clean;
import static org.practicekit.billing.edit.Sheets.coverage;
import static org.practicekit.billing.edit.Sheets.decided;
import static org.practicekit.billing.edit.Sheets.known;
import static org.practicekit.billing.edit.Sheets.line;
import static org.practicekit.billing.edit.Sheets.profile;
import static org.practicekit.billing.edit.Sheets.second;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.core.money.Money;

class CoordinationEditsTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 5);

    @ParameterizedTest(name = "other coverage {0}, decided as {1}: {2}")
    @CsvSource({
        "false, , PASSED",
        "true, PRIMARY, PASSED",
        "true, SECONDARY, ERROR payer",
        "true, , ERROR claim",
        ", , NOT_DECIDED: whether another coverage holds",
    })
    void another_coverage_asks_for_an_order_of_payers(Boolean other, PayerRank rank, String said) {
        assertThat(Asked.of(CoordinationEdits.ORDER, clean(), known().coverage(order(other, rank))))
                .isEqualTo(said);
    }

    @Test
    void the_second_payer_is_asked_after_the_first_has_decided() {
        EditContextBuilder context = known().coverage(order(true, PayerRank.SECONDARY));
        assertThat(Asked.of(CoordinationEdits.ORDER, second(), context)).isEqualTo("PASSED");
        assertThat(Asked.of(CoordinationEdits.ORDER, undecided(), context)).isEqualTo("ERROR other payer");
        assertThat(Asked.of(CoordinationEdits.ORDER, alone("S"), context)).isEqualTo("ERROR other payer");
        assertThat(Asked.of(CoordinationEdits.ORDER, second(), known().coverage(order(true, PayerRank.PRIMARY))))
                .isEqualTo("ERROR payer");
    }

    @Test
    void that_the_first_payer_decided_shows_in_a_payment_a_date_an_adjustment_or_a_line() {
        EditContextBuilder context = known().coverage(order(true, PayerRank.SECONDARY));
        OtherPayer silent =
                OtherPayer.builder().insurance(Sheets.insurance().build()).build();
        List<OtherPayer> speaking = List.of(
                OtherPayer.builder().like(silent).paid(Money.usd("0")).build(),
                OtherPayer.builder().like(silent).adjudicatedOn(DECIDED).build(),
                OtherPayer.builder()
                        .like(silent)
                        .addAdjustments(Adjustment.of(AdjustmentGroup.OTHER, "22", Money.usd("60")))
                        .build());
        assertThat(speaking)
                .allSatisfy(payer -> assertThat(Asked.of(
                                CoordinationEdits.ORDER,
                                ClaimSheet.builder()
                                        .like(alone("S"))
                                        .addOtherPayers(payer)
                                        .build(),
                                context))
                        .isEqualTo("PASSED"));
        assertThat(Asked.of(
                        CoordinationEdits.ORDER,
                        ClaimSheet.builder()
                                .like(second())
                                .otherPayers(List.of(silent))
                                .build(),
                        context))
                .isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "for the claim {0}, for line 1 {1}: {2}")
    @CsvSource({
        "true, false, PASSED",
        "true, true, ERROR other payer 1",
        "false, false, ERROR other payer 1",
        // Line 2 was decided as well, and has no day of its own.
        "false, true, ERROR other payer 1",
    })
    void when_the_payer_before_decided_is_said_once(boolean claim, boolean line, String said) {
        ClaimSheet sheet = second(
                payer -> payer.adjudicatedOn(Optional.of(DECIDED).filter(day -> claim)),
                first -> first.adjudicatedOn(Optional.of(DECIDED).filter(day -> line)));
        assertThat(Asked.of(CoordinationEdits.ADJUDICATION_DATE, sheet)).isEqualTo(said);
    }

    @Test
    void lines_may_each_say_when_they_were_decided() {
        ClaimSheet sheet = ClaimSheet.builder()
                .like(second(payer -> payer.adjudicatedOn(Optional.empty()), first -> first))
                .lines(List.of(
                        line(1).addAdjudications(decided("20", "12", "8")
                                        .adjudicatedOn(DECIDED)
                                        .build())
                                .build(),
                        line(2).charge(Money.usd("20"))
                                .addAdjudications(decided("10", "8", "2")
                                        .adjudicatedOn(DECIDED)
                                        .build())
                                .build()))
                .build();
        assertThat(Asked.of(CoordinationEdits.ADJUDICATION_DATE, sheet)).isEqualTo("PASSED");
    }

    @Test
    void a_payer_that_comes_later_has_decided_nothing_yet() {
        ClaimSheet sheet = Sheets.with(all -> all.addOtherPayers(OtherPayer.builder()
                .insurance(Sheets.insurance().sequence("S").payerId("SECOND").build())
                .build()));
        assertThat(Asked.of(CoordinationEdits.ADJUDICATION_DATE, sheet)).isEqualTo("PASSED");
        assertThat(Asked.of(CoordinationEdits.OTHER_CLAIM_NUMBER, sheet)).isEqualTo("PASSED");
    }

    @Test
    void where_the_claims_own_place_is_unknown_those_who_decided_count_as_before() {
        ClaimSheet sheet = ClaimSheet.builder()
                .like(second(payer -> payer.adjudicatedOn(Optional.empty()), first -> first))
                .insurance(Sheets.insurance().sequence("U").payerId("SECOND").build())
                .build();
        assertThat(Asked.of(CoordinationEdits.ADJUDICATION_DATE, sheet)).isEqualTo("ERROR other payer 1");
    }

    @ParameterizedTest(name = "of 40.00 paid {0}, taken off {1} and {2}: {3}")
    @CsvSource({
        "20, 12, 8, PASSED",
        "0, 40, 0, PASSED",
        "50, -10, 0, ERROR other payer 1",
        "20, 12, 8.01, ERROR line 1 adjudication; ERROR other payer 1",
        "20, 12, 7.99, ERROR line 1 adjudication; ERROR other payer 1",
        "20.01, 12, 8, ERROR line 1 adjudication",
    })
    void what_was_paid_and_taken_off_makes_up_what_was_charged(
            String paid, String contract, String patient, String said) {
        // The claim's own total of 30.00 stays as it is, so lines that balance at another sum do not fit it.
        ClaimSheet sheet = second(
                payer -> payer.paid(Money.usd(paid.equals("0") ? "10" : "30")),
                first -> first.paid(Money.usd(paid))
                        .adjustments(List.of(
                                Adjustment.of(AdjustmentGroup.CONTRACTUAL, "45", Money.usd(contract)),
                                Adjustment.of(AdjustmentGroup.PATIENT, "2", Money.usd(patient)))));
        assertThat(Asked.of(CoordinationEdits.BALANCE, sheet)).isEqualTo(said);
    }

    @Test
    void the_exact_difference_is_said() {
        assertThat(Asked.messages(
                        CoordinationEdits.BALANCE,
                        second(payer -> payer, first -> first.paid(Money.usd("18.75"))),
                        known()))
                .containsExactly(
                        "Charged USD 40.00 is not paid USD 18.75 and taken off USD 20.00; USD 1.25 is left over.");
    }

    @Test
    void a_line_that_was_split_is_added_up() {
        ClaimSheet sheet = ClaimSheet.builder()
                .like(second())
                .lines(List.of(
                        line(1).addAdjudications(
                                        decided("15", "10", "0").build(),
                                        decided("5", "2", "8").build())
                                .build(),
                        second().lines().get(1)))
                .build();
        assertThat(Asked.of(CoordinationEdits.BALANCE, sheet)).isEqualTo("PASSED");
    }

    @Test
    void what_is_taken_off_the_claim_as_a_whole_counts_for_the_claim() {
        ClaimSheet sheet = ClaimSheet.builder()
                .like(second(
                        payer -> payer.paid(Money.usd("25"))
                                .addAdjustments(Adjustment.of(AdjustmentGroup.OTHER, "23", Money.usd("5"))),
                        first -> first))
                .build();
        assertThat(Asked.of(CoordinationEdits.BALANCE, sheet)).isEqualTo("PASSED");
        assertThat(Asked.of(CoordinationEdits.BALANCE, second(payer -> payer.paid(Money.usd("25")), first -> first)))
                .isEqualTo("ERROR other payer 1");
        assertThat(Asked.of(CoordinationEdits.BALANCE, second(payer -> payer.paid(Optional.empty()), first -> first)))
                .isEqualTo("PASSED");
    }

    @Test
    void an_adjustment_has_a_reason_and_an_amount() {
        Adjustment bare = Adjustment.builder().groupCode("CO").build();
        assertThat(Asked.messages(
                        CoordinationEdits.ADJUSTMENTS,
                        second(payer -> payer.addAdjustments(bare), first -> first),
                        known()))
                .containsExactly("An adjustment has no reason.", "An adjustment has no amount.");
        assertThat(Asked.of(
                        CoordinationEdits.ADJUSTMENTS,
                        second(
                                payer -> payer,
                                first -> first.addAdjustments(Adjustment.builder()
                                        .like(bare)
                                        .reason("45")
                                        .build()))))
                .isEqualTo("ERROR line 1 adjudication 1");
        assertThat(Asked.of(CoordinationEdits.ADJUSTMENTS, second())).isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "{0} adjustments of a group: {1}")
    @CsvSource({"6, PASSED", "7, ERROR other payer 1", "13, ERROR other payer 1"})
    void a_group_has_six_adjustments_at_the_most(int count, String said) {
        List<Adjustment> many = IntStream.rangeClosed(1, count)
                .mapToObj(i -> Adjustment.of(AdjustmentGroup.CONTRACTUAL, "45", Money.usd("1")))
                .toList();
        assertThat(Asked.of(
                        CoordinationEdits.ADJUSTMENTS,
                        second(
                                payer -> payer.adjustments(many)
                                        .addAdjustments(Adjustment.of(AdjustmentGroup.PATIENT, "1", Money.usd("1"))),
                                first -> first)))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "paid {0} for the claim, {1} for line 1: {2}")
    @CsvSource({
        "0, 0, PASSED",
        "-0.01, 0, ERROR other payer 1",
        "0, -0.01, ERROR line 1 adjudication 1",
    })
    void a_payer_before_paid_nothing_or_more(String claim, String line, String said) {
        assertThat(Asked.of(
                        CoordinationEdits.PAID,
                        second(payer -> payer.paid(Money.usd(claim)), first -> first.paid(Money.usd(line)))))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "for the claim {0}, for line 1 {1}: {2}")
    @CsvSource({
        "false, false, PASSED",
        "true, false, PASSED",
        "false, true, PASSED",
        "true, true, ERROR other payer 1",
    })
    void what_the_patient_still_owes_is_said_once(boolean claim, boolean line, String said) {
        Optional<Money> owed = Optional.of(Money.usd("8"));
        assertThat(Asked.of(
                        CoordinationEdits.LIABILITY,
                        second(
                                payer -> payer.remainingLiability(owed.filter(one -> claim)),
                                first -> first.remainingLiability(owed.filter(one -> line)))))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "13", "14", "15", "16", "41", "42", "43", "47"})
    void medicare_after_another_payer_says_why(String reason) {
        assertThat(Asked.of(
                        CoordinationEdits.MEDICARE_SECOND, medicare("S", reason), known().kind(CoverageKind.MEDICARE)))
                .isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "Medicare as {0} for reason {1}: {2}")
    @CsvSource({
        "S, , ERROR payer",
        "S, 11, ERROR payer",
        "S, 44, ERROR payer",
        "T, , ERROR payer",
        "P, , PASSED",
    })
    void without_a_reason_medicare_does_not_pay_second(String sequence, String reason, String said) {
        assertThat(Asked.of(
                        CoordinationEdits.MEDICARE_SECOND,
                        medicare(sequence, reason),
                        known().kind(CoverageKind.MEDICARE)))
                .isEqualTo(said);
    }

    @Test
    void medicare_is_known_by_its_claim_filing_indicator_where_nothing_else_is_said() {
        assertThat(Asked.of(CoordinationEdits.MEDICARE_SECOND, medicare("S", null), known().kind(Optional.empty())))
                .isEqualTo("ERROR payer");
        assertThat(Asked.of(CoordinationEdits.MEDICARE_SECOND, second(), known().kind(Optional.empty())))
                .isEqualTo("NOT_DECIDED: what sort of insurance is asked");
    }

    @Test
    void a_medicare_that_paid_second_before_says_why_as_well() {
        ClaimInsurance medicare = ClaimInsurance.builder()
                .like(Sheets.insurance().build())
                .sequence("S")
                .filing("MB")
                .build();
        ClaimSheet sheet = ClaimSheet.builder()
                .like(second())
                .insurance(Sheets.insurance().sequence("T").build())
                .addOtherPayers(OtherPayer.builder().insurance(medicare).build())
                .build();
        assertThat(Asked.of(CoordinationEdits.MEDICARE_SECOND, sheet)).isEqualTo("ERROR other payer 2");
    }

    @ParameterizedTest(name = "asked for {0}, number {1}: {2}")
    @CsvSource({
        "true, ACME-77, PASSED",
        "true, , WARNING other payer 1",
        "false, , PASSED",
        ", , NOT_DECIDED: whether the payer asks for the number that the payer before gave the claim",
        ", ACME-77, PASSED",
    })
    void the_number_of_the_payer_before_is_there_when_asked_for(Boolean asked, String number, String said) {
        assertThat(Asked.of(
                        CoordinationEdits.OTHER_CLAIM_NUMBER,
                        second(payer -> payer.claimNumber(Optional.ofNullable(number)), first -> first),
                        known().profile(profile()
                                .otherPayerClaimNumberAsked(Optional.ofNullable(asked))
                                .build())))
                .isEqualTo(said);
    }

    private static CoverageFacts order(Boolean other, PayerRank rank) {
        return coverage()
                .otherCoverage(Optional.ofNullable(other))
                .rank(Optional.ofNullable(rank))
                .build();
    }

    private static ClaimSheet alone(String sequence) {
        return Sheets.with(all -> all.insurance(
                Sheets.insurance().sequence(sequence).payerId("SECOND").build()));
    }

    private static ClaimSheet undecided() {
        return ClaimSheet.builder()
                .like(alone("S"))
                .addOtherPayers(OtherPayer.builder()
                        .insurance(Sheets.insurance().build())
                        .build())
                .build();
    }

    private static ClaimSheet medicare(String sequence, @Nullable String reason) {
        return ClaimSheet.builder()
                .like(second())
                .insurance(Sheets.insurance()
                        .sequence(sequence)
                        .filing("MB")
                        .insuranceType(Optional.ofNullable(reason))
                        .build())
                .build();
    }
}
