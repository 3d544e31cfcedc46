package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.billing.remittance.Remittance;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** Remittances as they arrive: what cannot be read is said with its place, counts for nothing, and holds the payment back. */
class FaultyRemittancesTest {
    private static final String CLAIM = "CLP*A1*1*100*80*0*12*ICN-1*11*1";
    private static final String PATIENT = "NM1*QC*1*SAMPLE*ADA****MI*W1";
    private static final String LINE = "SVC*HC:G0008*100*80**1";
    private static final String CUT = "CAS*CO*45*20";

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "BPR*I*8O*C*ACH, BPR*I*80*C*ACH, BPR, 2",
        "BPR*I**C*ACH, BPR*I*80*C*ACH, BPR, 2",
        "CLP*A1*1*1OO*80, CLP*A1*1*100*80, CLP, 3",
        "CLP*A1*1**80, CLP*A1*1*100*80, CLP, 3",
        "CLP*A1*1*100*80.005, CLP*A1*1*100*80, CLP, 4",
        "CLP*A1*1*100*, CLP*A1*1*100*80, CLP, 4",
        "CLP*A1*1*100*80*?, CLP*A1*1*100*80*0, CLP, 5",
        "'SVC*HC:G0008*1,00*80', SVC*HC:G0008*100*80, SVC, 2",
        "SVC*HC:G0008*100*8E1, SVC*HC:G0008*100*80, SVC, 3",
        "SVC*HC:G0008*100*, SVC*HC:G0008*100*80, SVC, 3",
        "CAS*CO*45*2O, CAS*CO*45*20, CAS, 3",
        "CAS*CO*45, CAS*CO*45*20, CAS, 3",
        "CAS*CO, CAS*CO*45*20, CAS, 3",
        "CAS*CO*45*20**1*2**1*2**1*2**1*2**1*2**9*9, CAS*CO*45*20, CAS, 20",
        "PLB*1*20261231*WO*+5, PLB*1*20261231*WO*5, PLB, 4",
        "PLB*1*20261231*WO, PLB*1*20261231*WO*5, PLB, 4",
        "PLB*1*20261231, PLB*1*20261231*WO*5, PLB, 4",
        "PLB*1*20261231*WO*5**5**5**5**5**5*FB*5, PLB*1*20261231*WO*5, PLB, 15",
        "AMT*I*x, AMT*I*1.16, AMT, 2"
    })
    void an_amount_that_cannot_be_had_is_said_with_its_place_and_holds_the_payment_back(
            String broken, String sound, String tag, String element) {
        String text = sound().text();
        assertThat(ReadRemittances.of(text).payment().trailer().complete()).isTrue();

        ReadRemittances file = ReadRemittances.of(text.replace(sound, broken));

        assertThat(file.payment().trailer().complete()).isFalse();
        assertThat(file.found())
                .filteredOn(finding -> finding.rule().equals(X12Rules.REMITTANCE_AMOUNT.id()))
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.facts())
                            .containsEntry("tag", tag)
                            .containsEntry("element", element)
                            .containsEntry("transaction", "0001")
                            .containsKeys("segment", "line", "byte");
                })
                .hasSize(1);
    }

    @Test
    void an_amount_that_cannot_be_read_counts_for_nothing_and_is_never_guessed() {
        ReadRemittances file = ReadRemittances.of(sound().text().replace("CAS*CO*45*20", "CAS*CO*45*20.-"));

        Adjustment adjustment = file.claim("A1").lines().get(0).adjustments().get(0);
        assertThat(adjustment.reason()).contains("45");
        assertThat(adjustment.amount()).isEmpty();
    }

    @ParameterizedTest(name = "SVC01 is {0}")
    @ValueSource(strings = {"", "HC", "G0008", "HC:", ":G0008", "HC>G0008>59", "H:G0008", "HC:?", "hc:G0008"})
    void what_was_paid_for_a_service_counts_also_where_its_procedure_is_broken(String procedure) {
        ReadRemittances file = ReadRemittances.of(sound().text().replace("SVC*HC:G0008*", "SVC*" + procedure + "*"));

        PaidLine line = file.claim("A1").lines().get(0);
        assertThat(line.procedure()).isEmpty();
        assertThat(line.charge()).isEqualTo(Money.usd("100"));
        assertThat(line.paid()).isEqualTo(Money.usd("80"));
        assertThat(file.rules()).containsExactly("x12.remittance.procedure");
        assertThat(file.payment().trailer().complete()).isTrue();
    }

    @Test
    void a_modifier_that_cannot_be_read_is_left_out_and_said() {
        ReadRemittances file = PaymentFile.plain()
                .payment("80", CLAIM, PATIENT, "SVC*HC:G0008:59:25X:TH*100*80", CUT)
                .read();

        assertThat(file.claim("A1").lines().get(0).procedure().orElseThrow().modifiers())
                .containsExactly("59", "TH");
        assertThat(file.rules()).containsExactly("x12.remittance.procedure");
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"TRN*1*883001*1999999999, its trace", "BPR, how much", "CLP*A1*1, told"})
    void what_the_payment_cannot_be_told_by_holds_it_back(String start, String message) {
        List<String> segments = new ArrayList<>(List.of(sound().text().split("~\n")));
        segments.replaceAll(segment -> segment.startsWith("CLP") && start.startsWith("CLP")
                ? segment.replace("CLP*A1*1*", "CLP*A1**")
                : segment.startsWith(start) ? "NTE*ADD*GONE" : segment);

        ReadRemittances file = ReadRemittances.of(String.join("~\n", segments) + "~");

        assertThat(file.payment().trailer().complete()).isFalse();
        assertThat(file.found())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .hasSize(1)
                .allSatisfy(finding -> assertThat(finding.message()).contains(message));
    }

    @Test
    void a_payment_without_a_payer_takes_the_originator_for_one_and_without_that_waits() {
        ReadRemittances file = PaymentFile.plain()
                .payment("80", CLAIM, PATIENT, LINE, CUT)
                .transaction(List.of("BPR*I*0*C*NON", "TRN*1*883002"))
                .read();

        assertThat(file.payments().get(0).header().payerId()).isEqualTo("1999999999");
        assertThat(file.payments().get(0).trailer().complete()).isTrue();
        assertThat(file.payments().get(1).header().payerId()).isEmpty();
        assertThat(file.payments().get(1).trailer().complete()).isFalse();
        assertThat(file.rules()).containsExactly("x12.remittance.identity");
    }

    @ParameterizedTest(name = "SE says {0} of 9")
    @CsvSource({"8, true", "10, false", "x, false", "'', false"})
    void a_trailer_that_counts_more_than_there_is_says_that_something_is_missing(String count, boolean complete) {
        ReadRemittances file = ReadRemittances.of(
                PaymentFile.plain().payment("80", CLAIM, PATIENT, LINE).text().replace("SE*9*", "SE*" + count + "*"));

        assertThat(file.payment().trailer().complete()).isEqualTo(complete);
        assertThat(file.rules()).containsExactly("x12.transaction.count");
    }

    @ParameterizedTest(name = "cut off {0} characters before the end")
    @ValueSource(ints = {45, 60, 80, 100, 150, 200})
    void a_payment_that_breaks_off_ends_all_the_same_and_is_not_complete(int cut) {
        String text = sound().text();

        ReadRemittances file = ReadRemittances.of(text.substring(0, text.length() - cut));

        assertThat(file.payment().trailer().complete()).isFalse();
        assertThat(file.rules()).contains("x12.transaction.trailer");
    }

    @Test
    void a_trailer_of_another_payment_says_that_something_is_missing() {
        ReadRemittances file = ReadRemittances.of(sound().text().replaceFirst("(SE\\*\\d+\\*)0001", "$10002"));

        assertThat(file.payment().trailer().complete()).isFalse();
        assertThat(file.rules()).containsExactly("x12.transaction.control-number");
    }

    @Test
    void a_payment_in_a_payment_is_not_taken_for_its_own() {
        ReadRemittances file = PaymentFile.plain()
                .payment("80", CLAIM, PATIENT, LINE, CUT, "BPR*I*5*C*ACH", "TRN*1*999*1999999999")
                .read();

        assertThat(file.payment().header().trace()).isEqualTo("883001");
        assertThat(file.payment().header().payment()).isEqualTo(Money.usd("80"));
        assertThat(file.payment().trailer().complete()).isFalse();
        assertThat(file.rules()).containsOnly("x12.segment.misplaced");
    }

    @Test
    void a_segment_nobody_reads_is_kept_where_it_stands_and_changes_nothing() {
        ReadRemittances file = PaymentFile.plain()
                .payment("80", CLAIM, PATIENT, "ZZZ*1", LINE, CUT)
                .read();

        assertThat(file.rules()).containsExactly("x12.segment.not-read");
        assertThat(file.payment().trailer().complete()).isTrue();
        assertThat(file.claim("A1").evidence())
                .extracting(part -> part.text().reveal())
                .contains("ZZZ*1");
    }

    @Test
    void unknown_codes_and_dates_that_are_none_are_said_and_hold_nothing_back() {
        ReadRemittances file = PaymentFile.plain()
                .payment(
                        "80",
                        CLAIM,
                        PATIENT,
                        "NM1*ZZ*1*NOBODY",
                        "DTM*232*20260230",
                        "DTM*999*20261005",
                        LINE,
                        "DTM*472*2026105",
                        "CAS*XX*45*20",
                        "LQ*ZZ*N130")
                .read();

        assertThat(file.payment().trailer().complete()).isTrue();
        assertThat(file.rules())
                .containsExactly(
                        "x12.element.code",
                        "x12.element.value",
                        "x12.element.code",
                        "x12.element.value",
                        "x12.element.code",
                        "x12.element.code");
        assertThat(file.claim("A1").from()).isEmpty();
        assertThat(file.claim("A1").allAdjustments().get(0).groupCode()).isEqualTo("XX");
    }

    @Test
    void a_claim_that_follows_the_adjustments_is_handed_on_with_a_finding() {
        ReadRemittances file = PaymentFile.plain()
                .payment("75", "PLB*1*20261231*WO*5", CLAIM, PATIENT, LINE, CUT)
                .read();

        assertThat(file.payment().claims()).hasSize(1);
        assertThat(file.payment().adjustments()).hasSize(1);
        assertThat(file.rules()).containsExactly("x12.segment.misplaced");
        assertThat(file.payment().trailer().complete()).isTrue();
    }

    @Test
    void a_debit_does_not_turn_the_sign_of_the_payment() {
        ReadRemittances file = ReadRemittances.of(sound().text().replace("*C*ACH", "*D*ACH"));

        assertThat(file.payment().header().payment()).isEqualTo(Money.usd("80"));
    }

    @Test
    void the_same_payment_in_other_lines_delimiters_and_transactions_has_the_same_hash() {
        String[] segments = {CLAIM, PATIENT, "SVC*HC:G0008:59*100*80**1", CUT};
        Remittance first = PaymentFile.plain().payment("80", segments).read().payment();

        ReadRemittances again =
                PaymentFile.with("|>!\n", "").payment("80", segments).read();
        ReadRemittances second = ReadRemittances.of(PaymentFile.with("*:^~", "\r\n\r\n")
                .payment("80", segments)
                .text()
                .replace("*0001", "*0077"));

        assertThat(again.payment().trailer().content())
                .isEqualTo(first.trailer().content());
        assertThat(second.payment().header().transaction()).isEqualTo("0077");
        assertThat(second.payment().trailer().content())
                .isEqualTo(first.trailer().content());
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({
        "CAS*CO*45*20, CAS*CO*45*21",
        "CAS*CO*45*20, CAS*CO*45**20",
        "HC:G0008*, HC:G0008:59*",
        "HC:G0008*, HC*G0008*",
        "CLP*A1*, CLP*A2*",
        "QTY*CA*3, QTY*CA*4",
        "AMT*I*1.16, AMT*T*1.16",
        "N1*PR*EXAMPLE, N1*PR*SAMPLE"
    })
    void a_payment_that_says_anything_else_has_another_hash(String part, String other) {
        String text = sound().text();

        assertThat(text).contains(part);
        assertThat(ReadRemittances.of(text.replace(part, other))
                        .payment()
                        .trailer()
                        .content())
                .isNotEqualTo(ReadRemittances.of(text).payment().trailer().content());
    }

    @Test
    void a_claim_that_goes_on_and_on_is_cut_and_the_payment_is_not_complete() {
        List<String> segments = new ArrayList<>(List.of(CLAIM, PATIENT));
        IntStream.range(0, 21_000).forEach(i -> segments.add("SVC*HC:G0008*1*1"));
        ReadRemittances file = PaymentFile.plain()
                .payment("80", segments.toArray(String[]::new))
                .read();

        assertThat(file.claim("A1").lines()).hasSize(19_998);
        assertThat(file.rules()).containsExactly("x12.remittance.too-many");
        assertThat(file.payment().trailer().complete()).isFalse();
    }

    static IntStream places() {
        return IntStream.range(0, TWO_CLAIMS.size());
    }

    @ParameterizedTest(name = "segment {0} cannot be read")
    @MethodSource("places")
    void no_segment_that_cannot_be_read_gives_a_claim_the_money_of_another(int broken) {
        List<String> segments = new ArrayList<>(TWO_CLAIMS);
        segments.set(broken, "?" + segments.get(broken));

        ReadRemittances file = PaymentFile.plain()
                .payment("150", segments.toArray(String[]::new))
                .read();

        assertThat(file.payment().trailer().complete()).isFalse();
        assertThat(file.rules()).contains("x12.segment.unreadable");
        assertApart(file.payment());
    }

    @ParameterizedTest(name = "segment {0} is not there")
    @MethodSource("places")
    void a_segment_that_is_not_there_holds_the_payment_back(int lost) {
        List<String> segments = new ArrayList<>(TWO_CLAIMS);
        segments.set(lost, "\u0001");

        ReadRemittances file = ReadRemittances.of(PaymentFile.plain()
                .payment("150", segments.toArray(String[]::new))
                .text()
                .replace("\u0001~\n", ""));

        assertThat(file.payment().trailer().complete()).isFalse();
        file.payment()
                .claims()
                .forEach(claim -> assertThat(claim.lines())
                        .allMatch(line -> line.controlNumber().orElse("").startsWith(claim.controlNumber())
                                || line.controlNumber().isEmpty()));
    }

    /** Adjustments have the control number of their claim as reason, so that one that went astray is seen. */
    private static final List<String> TWO_CLAIMS = List.of(
            "LX*1",
            "CLP*A*1*100*80*0*12*ICN-1",
            "CAS*CO*A*20",
            "NM1*QC*1*A",
            "MOA***MA01",
            "SVC*HC:G0008*100*100",
            "REF*6R*A-1",
            "LX*2",
            "CLP*B*1*50*40*0*12*ICN-2",
            "NM1*QC*1*B",
            "SVC*HC:G0008*50*40",
            "CAS*CO*B*10",
            "REF*6R*B-1",
            "CLP*C*1*30*30*0*12*ICN-3",
            "CAS*CO*C*0",
            "NM1*QC*1*C",
            "DTM*232*20261005",
            "CLP*D*1*30*0*0*12*ICN-4",
            "CAS*CO*D*30",
            "NM1*QC*1*D",
            "PLB*1*20261231*WO*5");

    private static void assertApart(Remittance payment) {
        for (PaidClaim claim : payment.claims()) {
            String number = claim.controlNumber();
            assertThat(claim.allAdjustments())
                    .allMatch(one -> one.reason().orElse("").equals(number));
            assertThat(claim.lines())
                    .allMatch(line -> line.controlNumber().orElse(number).startsWith(number));
            assertThat(claim.patient().map(one -> one.lastName()).orElse(PersonName.of(number)))
                    .isEqualTo(PersonName.of(number));
        }
    }

    private static PaymentFile sound() {
        return PaymentFile.plain()
                .payment("80", CLAIM, PATIENT, "AMT*I*1.16", "QTY*CA*3", LINE, CUT, "PLB*1*20261231*WO*5");
    }

    @Test
    void findings_tell_no_person() {
        ReadRemittances file = PaymentFile.plain()
                .payment(
                        "80",
                        "CLP*A1*DOE-JANE*DOE*JANE",
                        "NM1*JANE*1*DOE*JANE",
                        "SVC*HC:DOE JANE*DOE*JANE",
                        "CAS*JANE DOE*45*JANE")
                .read();

        assertThat(file.found()).isNotEmpty();
        assertThat(file.found().stream().map(Finding::toString).collect(Collectors.joining()))
                .doesNotContain("DOE");
        assertThat(file.found().stream()
                        .map(Finding::facts)
                        .map(Map::values)
                        .toList()
                        .toString())
                .doesNotContain("DOE");
    }

    @Test
    void an_adjustment_of_the_provider_that_cannot_be_read_keeps_its_reason() {
        ReadRemittances file = ReadRemittances.of(sound().text().replace("WO*5", "WO:ICN-7*5,0"));

        ProviderAdjustment adjustment = file.payment().adjustments().get(0);
        assertThat(adjustment.reason()).isEqualTo("WO");
        assertThat(adjustment.reference()).contains("ICN-7");
        assertThat(adjustment.amount()).isEqualTo(Money.noDollars());
        assertThat(file.payment().trailer().complete()).isFalse();
    }
}
