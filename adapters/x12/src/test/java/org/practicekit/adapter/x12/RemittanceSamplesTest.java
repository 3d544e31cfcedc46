package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.PaidProcedure;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.billing.remittance.Remittance;
import org.practicekit.billing.remittance.RemittanceHeader;
import org.practicekit.billing.remittance.StatedAmount;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;

/** What a billing office reads in the remittances that payers send. */
class RemittanceSamplesTest {
    @Test
    void the_header_says_who_pays_whom_how_much_when_and_under_which_trace() {
        RemittanceHeader header =
                ReadRemittances.sample("payment.835").payment().header();

        assertThat(header.transaction()).isEqualTo("0001");
        assertThat(header.version()).isEqualTo("5010");
        assertThat(header.handling()).contains("I");
        assertThat(header.payment()).isEqualTo(Money.usd("198.66"));
        assertThat(header.method()).contains("ACH");
        assertThat(header.paidOn()).contains(LocalDate.of(2026, 11, 3));
        assertThat(header.producedOn()).contains(LocalDate.of(2026, 11, 3));
        assertThat(header.trace()).isEqualTo("883001");
        assertThat(header.payerId()).isEqualTo("EX001");
        assertThat(header.originator()).contains("1999999999");
        assertThat(header.payerName()).contains("EXAMPLE HEALTH PLAN");
        assertThat(header.payeeId()).contains("1234567893");
        assertThat(header.payeeTaxId()).contains("123456789");
    }

    @Test
    void a_claim_says_what_was_charged_paid_and_left_to_the_patient() {
        PaidClaim claim = ReadRemittances.sample("payment.835").claim("A1001");

        assertThat(claim.position()).isEqualTo(1);
        assertThat(claim.status()).isEqualTo("1");
        assertThat(claim.charge()).isEqualTo(Money.usd("250"));
        assertThat(claim.paid()).isEqualTo(Money.usd("175"));
        assertThat(claim.patientResponsibility()).contains(Money.usd("25"));
        assertThat(claim.filing()).contains("12");
        assertThat(claim.payerClaimNumber()).contains("ICN-5001");
        assertThat(claim.frequency()).contains("1");
        assertThat(claim.patient().orElseThrow().lastName()).isEqualTo(PersonName.of("SAMPLE"));
        assertThat(claim.patient().orElseThrow().firstName()).contains(PersonName.of("ADA"));
        assertThat(claim.patient().orElseThrow().middleName()).contains(PersonName.of("B"));
        assertThat(claim.memberId()).contains(MemberId.of("W1001"));
        assertThat(claim.renderingNpi()).contains("1457382915");
        assertThat(claim.from()).contains(LocalDate.of(2026, 10, 5));
        assertThat(claim.to()).contains(LocalDate.of(2026, 10, 5));
        assertThat(claim.receivedOn()).contains(LocalDate.of(2026, 10, 9));
        assertThat(claim.amounts()).containsExactly(new StatedAmount("AU", Money.usd("250")));
        assertThat(claim.references())
                .extracting(one -> one.code(), one -> one.number().reveal())
                .containsExactly(tuple("1L", "G-7788"), tuple("EA", "MR-77"));
        assertThat(claim.adjustments()).isEmpty();
    }

    @Test
    void a_line_says_what_was_paid_for_which_service_and_why_not_more() {
        PaidLine line =
                ReadRemittances.sample("payment.835").claim("A1001").lines().get(1);

        assertThat(line.procedure()).contains(procedure("HC", "J1100"));
        assertThat(line.submitted()).isEmpty();
        assertThat(line.charge()).isEqualTo(Money.usd("150"));
        assertThat(line.paid()).isEqualTo(Money.usd("95"));
        assertThat(line.units()).contains(new BigDecimal("4"));
        assertThat(line.unitsSubmitted()).contains(new BigDecimal("5"));
        assertThat(line.from()).contains(LocalDate.of(2026, 10, 5));
        assertThat(line.to()).contains(LocalDate.of(2026, 10, 5));
        assertThat(line.controlNumber()).contains("A1001-2");
        assertThat(line.allowed()).contains(Money.usd("120"));
        assertThat(line.remarks()).containsExactly("N130");
        assertThat(line.adjustments())
                .extracting(
                        Adjustment::group,
                        one -> one.reason().orElse(""),
                        Adjustment::less,
                        one -> one.quantity().isPresent())
                .containsExactly(
                        tuple(AdjustmentGroup.CONTRACTUAL, "45", Money.usd("30"), true),
                        tuple(AdjustmentGroup.PATIENT, "1", Money.usd("20"), false),
                        tuple(AdjustmentGroup.PATIENT, "3", Money.usd("5"), false));
    }

    @Test
    void a_claim_of_a_dependent_has_the_subscribers_number_and_says_what_was_wrong_with_the_name() {
        PaidClaim claim = ReadRemittances.sample("payment.835").claim("A1002");

        assertThat(claim.subscriber().orElseThrow().firstName()).contains(PersonName.of("CLEO"));
        assertThat(claim.memberId()).contains(MemberId.of("W1000"));
        assertThat(claim.corrected().orElseThrow().lastName()).isEqualTo(PersonName.of("MODELL"));
        assertThat(claim.correctedMemberId()).contains(MemberId.of("W1002A"));
        assertThat(claim.remarks()).containsExactly("MA01", "MA18");
        assertThat(claim.interest()).contains(Money.usd("1.16"));
        assertThat(claim.lines().get(0).from()).contains(LocalDate.of(2026, 10, 6));
        assertThat(claim.lines().get(0).to()).contains(LocalDate.of(2026, 10, 7));
    }

    @Test
    void an_adjustment_below_nothing_adds_to_what_was_paid() {
        PaidClaim claim = ReadRemittances.sample("payment.835").claim("A1002");

        assertThat(claim.adjustments())
                .extracting(Adjustment::less)
                .containsExactly(Money.usd("20.15"), Money.usd("-1.15"));
    }

    @Test
    void all_pairs_of_a_provider_adjustment_are_read_with_their_signs() {
        Remittance payment = ReadRemittances.sample("adjustments.835").payment();

        assertThat(payment.adjustments())
                .extracting(
                        ProviderAdjustment::providerId,
                        ProviderAdjustment::reason,
                        one -> one.reference().orElse(""),
                        ProviderAdjustment::amount)
                .containsExactly(
                        tuple("1234567893", "WO", "ICN-4711", Money.usd("120")),
                        tuple("1234567893", "72", "REFUND-1", Money.usd("-80")),
                        tuple("1234567893", "WO", "REFUND-1", Money.usd("80")),
                        tuple("1234567893", "L6", "ICN-5003", Money.usd("-2.50")),
                        tuple("1234567893", "CS", "", Money.usd("10")),
                        tuple("1234567893", "AP", "", Money.usd("-5")),
                        tuple("1457382915", "FB", "882999", Money.usd("15.25")));
        assertThat(payment.adjustments().get(0).fiscalYearEnd()).contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_reversal_in_another_file_takes_back_all_amounts_of_the_first_decision() {
        PaidClaim paid = ReadRemittances.sample("paid.835").claim("R2001");
        PaidClaim reversed = ReadRemittances.sample("reversed.835").claim("R2001");
        PaidClaim corrected = ReadRemittances.sample("corrected.835").claim("R2001");

        assertThat(reversed.isReversal()).isTrue();
        assertThat(reversed.charge()).isEqualTo(paid.charge().negated());
        assertThat(reversed.paid()).isEqualTo(paid.paid().negated());
        assertThat(reversed.lines().get(0).adjustments())
                .extracting(Adjustment::groupCode, Adjustment::less)
                .containsExactly(tuple("CO", Money.usd("-20")));
        assertThat(corrected.isReversal()).isFalse();
        assertThat(corrected.references())
                .extracting(one -> one.code(), one -> one.number().reveal())
                .containsExactly(tuple("F8", "ICN-6001"));
    }

    @Test
    void a_bundled_service_names_what_was_asked_for_and_for_how_many() {
        List<PaidLine> lines =
                ReadRemittances.sample("bundled.835").claim("B7001").lines();

        assertThat(lines.get(0).procedure()).contains(procedure("HC", "G0010"));
        assertThat(lines.get(0).submitted()).contains(procedure("HC", "J1100", "59"));
        assertThat(lines.get(1).submitted()).contains(procedure("HC", "A4206"));
        assertThat(lines.get(1).units()).contains(new BigDecimal("0"));
        assertThat(lines.get(1).unitsSubmitted()).contains(new BigDecimal("2"));
    }

    @Test
    void version_4010_reverses_under_a_group_of_its_own() {
        Remittance payment = ReadRemittances.sample("version-4010.835").payment();

        assertThat(payment.header().version()).isEqualTo("4010");
        assertThat(payment.claims())
                .extracting(
                        PaidClaim::controlNumber,
                        PaidClaim::isReversal,
                        claim -> claim.allAdjustments().get(0).group())
                .containsExactly(
                        tuple("B3001", true, AdjustmentGroup.CORRECTION),
                        tuple("B3001", false, AdjustmentGroup.CONTRACTUAL),
                        tuple("B3002", false, AdjustmentGroup.CONTRACTUAL));
    }

    @Test
    void denials_keep_their_reasons_remarks_and_the_payer_who_should_have_been_asked() {
        ReadRemittances file = ReadRemittances.sample("denied.835");

        assertThat(file.payment().claims())
                .extracting(
                        PaidClaim::controlNumber,
                        PaidClaim::status,
                        claim -> claim.allAdjustments().stream()
                                .map(one -> one.groupCode() + "-" + one.reason().orElse(""))
                                .toList())
                .containsExactly(
                        tuple("D4001", "4", List.of("PR-31")),
                        tuple("D4002", "1", List.of("CO-197")),
                        tuple("D4003", "1", List.of("CO-45", "CO-16")),
                        tuple("D4004", "1", List.of("OA-18")));
        assertThat(file.claim("D4001").coverageEndedOn()).contains(LocalDate.of(2026, 9, 30));
        assertThat(file.claim("D4003").lines().get(1).remarks()).containsExactly("M51");
        assertThat(file.claim("D4004").priorityPayer()).contains("EX555");
    }

    @Test
    void a_claim_that_was_sent_on_names_the_next_payer_and_the_second_payer_tells_of_the_first() {
        ReadRemittances file = ReadRemittances.sample("secondary.835");

        assertThat(file.claim("S5001").isForwarded()).isTrue();
        assertThat(file.claim("S5001").crossoverPayer()).contains("EX777");
        assertThat(file.claim("S5002").allAdjustments().get(0).is(AdjustmentGroup.OTHER, "23"))
                .isTrue();
    }

    @Test
    void a_predetermination_is_told_from_a_payment() {
        assertThat(ReadRemittances.sample("predetermination.835").claim("P6001").isPredetermination())
                .isTrue();
    }

    @Test
    void several_payments_in_several_interchanges_are_kept_apart() {
        ReadRemittances file = ReadRemittances.sample("several.835");

        assertThat(file.payments())
                .extracting(
                        one -> one.header().trace(),
                        one -> one.header().method(),
                        one -> one.claims().get(0).controlNumber())
                .containsExactly(
                        tuple("890001", Optional.of("ACH"), "M1"),
                        tuple("890002", Optional.of("CHK"), "M2"),
                        tuple("890003", Optional.of("ACH"), "M3"));
        assertThat(file.summary().interchanges()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "payment.835",
                "adjustments.835",
                "paid.835",
                "reversed.835",
                "corrected.835",
                "bundled.835",
                "version-4010.835",
                "forward-balance.835",
                "forward-balance-collected.835",
                "denied.835",
                "secondary.835",
                "predetermination.835",
                "several.835"
            })
    void sound_files_are_complete_without_a_finding_and_balance_to_the_cent(String name) {
        ReadRemittances file = ReadRemittances.sample(name);

        assertThat(file.findings()).isEmpty();
        assertThat(file.found()).isEmpty();
        assertThat(file.payments()).allSatisfy(payment -> {
            assertThat(payment.trailer().complete()).isTrue();
            assertThat(payment.trailer().claims()).isEqualTo(payment.claims().size());
            assertThat(outOfBalance(payment)).isEmpty();
        });
    }

    @ParameterizedTest(name = "payment {0}: {1}")
    @CsvSource({"885101, line 5.00;line -5.00", "885102, claim 5.00", "885103, payment -0.01"})
    void what_does_not_balance_is_handed_on_as_it_was_said(String trace, String expected) {
        ReadRemittances file = ReadRemittances.sample("unbalanced.835");
        Remittance payment = file.payments().stream()
                .filter(one -> one.header().trace().equals(trace))
                .findFirst()
                .orElseThrow();

        assertThat(payment.trailer().complete()).isTrue();
        assertThat(outOfBalance(payment)).containsExactly(expected.split(";"));
    }

    @Test
    void the_evidence_is_every_segment_between_the_headers_and_trailers_once() {
        String text = ReadFile.text("payment.835");
        Remittance payment = ReadRemittances.of(text).payment();

        List<String> said = Stream.of(
                        payment.header().evidence().stream(),
                        payment.claims().stream().flatMap(claim -> claim.evidence().stream()),
                        payment.adjustments().stream().flatMap(one -> one.evidence().stream()),
                        payment.trailer().evidence().stream())
                .flatMap(all -> all)
                .map(part -> part.position() + " " + part.text().reveal())
                .toList();
        String[] segments = text.split("~\n");
        List<String> expected = Stream.iterate(3, i -> i + 1)
                .limit(segments.length - 3 - 3)
                .map(i -> (i - 1) + " " + segments[i])
                .toList();
        assertThat(said).containsExactlyElementsOf(expected);
    }

    @Test
    void the_lines_of_a_claim_know_where_they_stand() {
        PaidClaim claim = ReadRemittances.sample("payment.835").claim("A1001");

        List<Integer> positions = claim.lines().get(0).evidence();
        assertThat(claim.evidence().stream()
                        .filter(part -> positions.contains(part.position()))
                        .map(Evidence::text)
                        .map(text -> text.reveal()))
                .containsExactly(
                        "SVC*HC:G0008:59*100*80**1", "DTM*472*20261005", "CAS*CO*45*20", "REF*6R*A1001-1", "AMT*B6*80");
    }

    private static PaidProcedure procedure(String list, String code, String... modifiers) {
        return PaidProcedure.builder()
                .qualifier(list)
                .code(code)
                .addModifiers(modifiers)
                .build();
    }

    /** What is left over by the arithmetic of the guide: charge less adjustments less payment, claims less adjustments less payment. */
    private static List<String> outOfBalance(Remittance payment) {
        Stream.Builder<String> off = Stream.builder();
        Money total = Money.noDollars();
        for (PaidClaim claim : payment.claims()) {
            for (PaidLine line : claim.lines()) {
                tell(
                        off,
                        "line",
                        line.charge().minus(Adjustment.sum(line.adjustments())).minus(line.paid()));
            }
            tell(
                    off,
                    "claim",
                    claim.charge().minus(Adjustment.sum(claim.allAdjustments())).minus(claim.paid()));
            total = total.plus(claim.paid());
        }
        for (ProviderAdjustment adjustment : payment.adjustments()) {
            total = total.minus(adjustment.amount());
        }
        tell(off, "payment", total.minus(payment.header().payment()));
        return off.build().toList();
    }

    private static void tell(Stream.Builder<String> off, String what, Money left) {
        if (!left.isZero()) {
            off.add(what + " " + left.amount());
        }
    }
}
