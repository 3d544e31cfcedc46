package org.practicekit.billing.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.claim.ClaimReference.Meaning;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidClaimBuilder;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.PaidLineBuilder;
import org.practicekit.billing.remittance.PaidProcedure;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;

/** A claim of two lines, 100.00 and 50.00, that its first payer answered on 20 March 2026. Sums are by hand. */
class SecondaryClaimTest {
    private static final LocalDate SEEN = LocalDate.of(2026, 3, 2);
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 20);

    @Test
    void what_the_payer_decided_by_line_stands_on_the_lines_and_balances() {
        ClaimSheet second = written(answer("1", usual()));

        assertThat(second.controlNumber()).isEqualTo("C2");
        assertThat(second.frequency()).isEqualTo("1");
        assertThat(second.insurance().sequence()).isEqualTo("S");
        OtherPayer first = second.otherPayers().get(0);
        assertThat(first.insurance().payerId()).isEqualTo("FIRST");
        assertThat(first.paid()).contains(Money.usd("95.00"));
        assertThat(first.claimNumber()).contains("P-1");
        // Told by line, so not for the claim as well.
        assertThat(first.adjustments()).isEmpty();
        assertThat(first.adjudicatedOn()).isEmpty();
        assertThat(first.remainingLiability()).isEmpty();
        assertThat(second.lines()).allSatisfy(line -> {
            LineAdjudication told = line.adjudications().get(0);
            assertThat(told.paid().orElseThrow().plus(Adjustment.sum(told.adjustments())))
                    .isEqualTo(line.charge());
            assertThat(told.adjudicatedOn()).contains(DECIDED);
        });
        assertThat(second.lines())
                .extracting(line -> line.adjudications().get(0).remainingLiability())
                .containsExactly(Optional.of(Money.usd("20.00")), Optional.of(Money.usd("5.00")));
        assertThat(second.lines())
                .extracting(ClaimLine::controlNumber)
                .containsExactly(Optional.of("C2L1"), Optional.of("C2L2"));
    }

    @Test
    void what_it_decided_for_the_claim_alone_stands_there_alone() {
        ClaimSheet second = written(List.of(paid("1", "150.00", "95.00")
                .addAdjustments(
                        Adjustment.of(AdjustmentGroup.CONTRACTUAL, "45", Money.usd("30.00")),
                        Adjustment.of(AdjustmentGroup.PATIENT, "2", Money.usd("25.00")))
                .build()));

        OtherPayer first = second.otherPayers().get(0);
        assertThat(first.adjudicatedOn()).contains(DECIDED);
        assertThat(first.remainingLiability()).contains(Money.usd("25.00"));
        assertThat(first.adjustments()).hasSize(2);
        assertThat(second.lines())
                .allSatisfy(line -> assertThat(line.adjudications()).isEmpty());
    }

    @Test
    void a_deductible_for_the_whole_claim_beside_lines_is_told_once() {
        ClaimSheet second = written(List.of(paid("1", "150.00", "70.00")
                .addAdjustments(Adjustment.of(AdjustmentGroup.PATIENT, "1", Money.usd("25.00")))
                .addLines(
                        line("C1L1", "100.00", "60.00", "20.00", "20.00").build(),
                        line("C1L2", "50.00", "35.00", "10.00", "5.00").build())
                .build()));

        assertThat(second.otherPayers().get(0).remainingLiability()).contains(Money.usd("50.00"));
        assertThat(second.lines())
                .flatExtracting(ClaimLine::adjudications)
                .extracting(LineAdjudication::remainingLiability)
                .containsOnly(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"19", "20", "21", "23"})
    void a_claim_that_the_payer_forwarded_is_not_sent_twice(String status) {
        assertThat(refusal(answer(status, usual()))).isEqualTo(NextPayerRules.FORWARDED);
    }

    @Test
    void a_crossover_payer_means_forwarded_whatever_the_status() {
        assertThat(refusal(List.of(PaidClaim.builder()
                        .like(answer("1", usual()).get(0))
                        .crossoverPayer("MEDIGAP CO")
                        .build())))
                .isEqualTo(NextPayerRules.FORWARDED);
    }

    @Test
    void nothing_left_is_nothing_to_ask_for() {
        List<PaidLine> all = List.of(
                line("C1L1", "100.00", "80.00", "20.00", "0.00").build(),
                line("C1L2", "50.00", "40.00", "10.00", "0.00").build());

        assertThat(refusal(answer("1", all))).isEqualTo(NextPayerRules.NOTHING_LEFT);
    }

    @Test
    void a_line_that_does_not_balance_is_refused_with_the_difference() {
        List<PaidLine> off =
                List.of(line("C1L1", "100.00", "60.00", "20.00", "19.99").build(), usual().get(1));

        Decision<ClaimSheet> decision = write(facts(answer("1", off)).build());

        assertThat(decision.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(NextPayerRules.BALANCE.id());
            assertThat(finding.facts()).containsEntry("difference", "USD 0.01");
        });
    }

    @Test
    void a_claim_that_does_not_balance_as_a_whole_is_refused_with_the_difference() {
        assertThat(write(facts(List.of(paid("1", "150.00", "95.00")
                                        .addAdjustments(Adjustment.of(AdjustmentGroup.PATIENT, "2", Money.usd("25.00")))
                                        .build()))
                                .build())
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts()).containsEntry("difference", "USD 30.00"));
    }

    @Test
    void a_line_without_an_answer_and_an_answer_without_a_line_are_refused() {
        assertThat(refusal(answer("1", usual().subList(0, 1)))).isEqualTo(NextPayerRules.LINES);
        PaidLine strange = line("ELSEWHERE", "70.00", "60.00", "5.00", "5.00").build();
        assertThat(write(facts(answer("1", List.of(usual().get(0), usual().get(1), strange)))
                                .build())
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(NextPayerRules.LINES.id());
    }

    @Test
    void a_line_that_comes_back_without_its_number_is_known_by_procedure_day_and_charge() {
        List<PaidLine> bare = usual().stream()
                .map(line -> PaidLine.builder()
                        .like(line)
                        .controlNumber(Optional.empty())
                        .procedure(PaidProcedure.builder()
                                .qualifier("HC")
                                .code(line.charge().equals(Money.usd("100.00")) ? "G0402" : "G0008")
                                .build())
                        .from(SEEN)
                        .build())
                .toList();

        assertThat(written(answer("1", bare))
                        .lines()
                        .get(1)
                        .adjudications()
                        .get(0)
                        .paid())
                .contains(Money.usd("35.00"));
    }

    @Test
    void a_line_that_the_payer_split_is_told_in_its_parts() {
        List<PaidLine> split = List.of(
                line("C1L1", "60.00", "40.00", "10.00", "10.00").build(),
                line("C1L1", "40.00", "20.00", "10.00", "10.00").build(),
                usual().get(1));

        assertThat(written(answer("1", split)).lines().get(0).adjudications()).hasSize(2);
    }

    @Test
    void a_correction_counts_and_what_was_taken_back_does_not() {
        PaidClaim wrong = paid("1", "150.00", "0.00")
                .payerClaimNumber("P-0")
                .addAdjustments(Adjustment.of(AdjustmentGroup.CONTRACTUAL, "16", Money.usd("150.00")))
                .build();
        PaidClaim back = paid("22", "-150.00", "0.00")
                .payerClaimNumber("P-0")
                .addAdjustments(Adjustment.of(AdjustmentGroup.CONTRACTUAL, "16", Money.usd("-150.00")))
                .build();
        PaidClaim right = answer("1", usual()).get(0);

        assertThat(written(List.of(wrong, back, right)).otherPayers().get(0).paid())
                .contains(Money.usd("95.00"));
        assertThat(refusal(List.of(wrong, back))).isEqualTo(NextPayerRules.DECIDED);
    }

    @Test
    void what_would_be_paid_is_no_decision() {
        assertThat(refusal(answer("25", usual()))).isEqualTo(NextPayerRules.DECIDED);
    }

    @Test
    void the_payer_that_answered_is_not_the_next_one() {
        assertThat(refusal(facts(answer("1", usual()))
                        .next(insurance("P", "FIRST").build())
                        .build()))
                .isEqualTo(NextPayerRules.COVERAGE);
    }

    @Test
    void medicare_is_told_why_it_pays_second() {
        NextPayerCase medicare =
                facts(answer("1", usual())).nextKind(CoverageKind.MEDICARE).build();
        assertThat(refusal(medicare)).isEqualTo(NextPayerRules.MEDICARE_TYPE);

        ClaimSheet second = write(NextPayerCase.builder()
                        .like(medicare)
                        .next(insurance("S", "SECOND").insuranceType("12").build())
                        .build())
                .granted()
                .orElseThrow();
        assertThat(second.insurance().insuranceType()).contains("12");
    }

    @Test
    void the_first_payers_numbers_go_with_the_first_payer_and_the_place_of_work_stays() {
        ClaimSheet answered = ClaimSheet.builder()
                .like(sheet())
                .addReferences(
                        ClaimReference.of(Meaning.AUTHORIZATION, "A-77"),
                        ClaimReference.of(Meaning.PAYER_CLAIM, "P-0"),
                        ClaimReference.of(Meaning.CLIA, "33D0000001"))
                .build();

        ClaimSheet second = write(facts(answer("1", usual())).answered(answered).build())
                .granted()
                .orElseThrow();

        assertThat(second.references()).extracting(ClaimReference::meaning).containsExactly(Meaning.CLIA);
        assertThat(second.otherPayers().get(0).references())
                .extracting(ClaimReference::meaning)
                .containsExactly(Meaning.AUTHORIZATION);
    }

    @Test
    void the_third_payer_hears_of_both_before_it() {
        ClaimSheet second = written(answer("1", usual()));
        PaidClaim answer = paid("2", "150.00", "15.00")
                .controlNumber("C2")
                .addLines(
                        line("C2L1", "100.00", "12.00", "80.00", "8.00").build(),
                        line("C2L2", "50.00", "3.00", "45.00", "2.00").build())
                .build();

        ClaimSheet third = write(NextPayerCase.builder()
                        .answered(second)
                        .addDecisions(answer)
                        .decidedOn(DECIDED.plusDays(20))
                        .next(insurance("T", "THIRD").build())
                        .nextKind(CoverageKind.MEDICAID)
                        .controlNumber("C3")
                        .build())
                .granted()
                .orElseThrow();

        assertThat(third.otherPayers())
                .extracting(other -> other.insurance().payerId())
                .containsExactly("FIRST", "SECOND");
        assertThat(third.lines())
                .allSatisfy(line -> assertThat(line.adjudications())
                        .extracting(LineAdjudication::payerId)
                        .containsExactly("FIRST", "SECOND"));
    }

    @Test
    void a_spouse_who_is_the_next_subscriber_leaves_the_patient_the_patient() {
        ClaimPerson patient = ClaimPerson.builder()
                .person(Insured.builder().lastName(PersonName.of("Sample")).build())
                .build();
        ClaimSheet answered = ClaimSheet.builder()
                .like(sheet())
                .insurance(insurance("P", "FIRST").subscriber(patient).build())
                .build();
        ClaimSheet second = write(facts(answer("1", usual()))
                        .answered(answered)
                        .next(insurance("S", "SECOND").relationshipCode("01").build())
                        .build())
                .granted()
                .orElseThrow();

        assertThat(second.patient()).contains(patient);
    }

    /** Answers made up at random, each balanced, then one cent off in a place at random. */
    @Test
    void every_balanced_answer_passes_and_a_cent_off_is_told_to_the_cent() {
        long seed = 20260309L;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            int paid = random.nextInt(10_000);
            int owed = 1 + random.nextInt(10_000 - Math.min(paid, 9_999));
            int taken = 10_000 - paid - owed;
            PaidLine first = line("C1L1", "100.00", cents(paid), cents(taken), cents(owed))
                    .build();
            assertThat(write(facts(answer("1", List.of(first, usual().get(1)))).build())
                            .isGranted())
                    .as("seed %d, round %d", seed, i)
                    .isTrue();

            int off = random.nextBoolean() ? 1 : -1;
            PaidLine wrong = line("C1L1", "100.00", cents(paid + off), cents(taken), cents(owed))
                    .build();
            assertThat(write(facts(answer("1", List.of(wrong, usual().get(1)))).build())
                            .findings())
                    .as("seed %d, round %d", seed, i)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.facts())
                            .containsEntry("difference", Money.usd(cents(-off)).toString()));
        }
    }

    private static String cents(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static Decision<ClaimSheet> write(NextPayerCase facts) {
        return new SecondaryClaim().write(facts);
    }

    private static ClaimSheet written(List<PaidClaim> decisions) {
        return write(facts(decisions).build()).granted().orElseThrow();
    }

    private static NextPayerRules refusal(List<PaidClaim> decisions) {
        return refusal(facts(decisions).build());
    }

    private static NextPayerRules refusal(NextPayerCase facts) {
        Decision<ClaimSheet> decision = write(facts);
        assertThat(decision.isGranted()).isFalse();
        return Stream.of(NextPayerRules.values())
                .filter(rule -> rule.id().equals(decision.findings().get(0).rule()))
                .findFirst()
                .orElseThrow();
    }

    private static NextPayerCaseBuilder facts(List<PaidClaim> decisions) {
        return NextPayerCase.builder()
                .answered(sheet())
                .decisions(decisions)
                .decidedOn(DECIDED)
                .next(insurance("S", "SECOND").build())
                .nextKind(CoverageKind.GROUP)
                .controlNumber("C2");
    }

    private static ClaimSheet sheet() {
        return ClaimSheet.builder()
                .controlNumber("C1")
                .frequency("1")
                .charge(Money.usd("150.00"))
                .insurance(insurance("P", "FIRST").build())
                .addOtherPayers(OtherPayer.builder()
                        .insurance(insurance("S", "SECOND").build())
                        .build())
                .addLines(claimLine(1, "G0402", "100.00"), claimLine(2, "G0008", "50.00"))
                .build();
    }

    private static ClaimInsuranceBuilder insurance(String sequence, String payer) {
        return ClaimInsurance.builder()
                .sequence(sequence)
                .payerId(payer)
                .relationshipCode("18")
                .memberId(MemberId.of(payer + "-1"));
    }

    private static ClaimLine claimLine(int number, String procedure, String charge) {
        return ClaimLine.builder()
                .number(number)
                .controlNumber("C1L" + number)
                .procedure(procedure)
                .charge(Money.usd(charge))
                .units(BigDecimal.ONE)
                .from(SEEN)
                .build();
    }

    private static List<PaidLine> usual() {
        return List.of(
                line("C1L1", "100.00", "60.00", "20.00", "20.00").build(),
                line("C1L2", "50.00", "35.00", "10.00", "5.00").build());
    }

    private static PaidLineBuilder line(String number, String charge, String paid, String taken, String owed) {
        return PaidLine.builder()
                .charge(Money.usd(charge))
                .paid(Money.usd(paid))
                .controlNumber(number)
                .addAdjustments(
                        Adjustment.of(AdjustmentGroup.CONTRACTUAL, "45", Money.usd(taken)),
                        Adjustment.of(AdjustmentGroup.PATIENT, "2", Money.usd(owed)));
    }

    private static PaidClaimBuilder paid(String status, String charge, String paid) {
        return PaidClaim.builder()
                .position(1)
                .controlNumber("C1")
                .status(status)
                .charge(Money.usd(charge))
                .paid(Money.usd(paid))
                .payerClaimNumber("P-1");
    }

    private static List<PaidClaim> answer(String status, List<PaidLine> lines) {
        Money paid = lines.stream().map(PaidLine::paid).reduce(Money.noDollars(), Money::plus);
        return List.of(paid(status, "150.00", "0.00").paid(paid).lines(lines).build());
    }
}
