package org.practicekit.billing.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.billing.posting.Said.decision;
import static org.practicekit.billing.posting.Said.line;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.billing.remittance.RemittanceHeader;
import org.practicekit.billing.remittance.RemittanceTrailer;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

class BalanceCheckTest {
    private static final BalanceCheck CHECK = new BalanceCheck();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "100.00 80.00 CO-45=20.00, ''",
        "100.00 80.00 CO-45=15.00 PR-2=5.00, ''",
        "100.00 0.00 CO-50=100.00, ''",
        "0.00 0.00, ''",
        "100.00 120.00 CO-94=-20.00, ''",
        "-100.00 -80.00 CO-45=-20.00, ''",
        "100.00 80.00 CO-45=19.99, USD 0.01",
        "100.00 80.00, USD 20.00",
        "100.00 80.00 CO-45=25.00, USD -5.00",
        "-100.00 -80.00 CO-45=20.00, USD -40.00"
    })
    void the_charge_less_adjustments_is_what_was_paid_for_a_claim(String claim, String difference) {
        assertThat(CHECK.claim(decision("CN-1", claim).build()))
                .extracting(
                        finding -> finding.rule(), finding -> finding.facts().get("difference"))
                .isEqualTo(difference.isEmpty() ? List.of() : List.of(tuple(PostingRules.CLAIM.id(), difference)));
    }

    @Test
    void a_line_that_is_off_is_named_with_its_place_even_when_the_claim_adds_up() {
        PaidClaim claim = decision("CN-1", "100.00 70.00")
                .position(7)
                .addLines(line("G0008 40.00 30.00 CO-45=10.00"), line("J1100 60.00 45.00 CO-45=20.00"))
                .build();
        assertThat(CHECK.claim(claim)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(PostingRules.LINE.id());
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.facts())
                    .containsEntry("position", "7")
                    .containsEntry("line", "2")
                    .containsEntry("difference", "USD -5.00");
        });
    }

    @Test
    void a_claim_counts_its_own_adjustments_and_those_of_its_lines() {
        PaidClaim claim = decision("CN-1", "100.00 65.00 CO-104=5.00")
                .addLines(line("G0008 40.00 30.00 CO-45=10.00"), line("J1100 60.00 40.00 CO-45=20.00"))
                .build();
        assertThat(CHECK.claim(claim)).isEmpty();
    }

    @ParameterizedTest(name = "status {0}, patient owes {1}, adjusted {2}: {3}")
    @CsvSource({
        "1, 5.00, 5.00, ''",
        "1, 6.00, 5.00, USD -1.00",
        "19, 6.00, 5.00, USD -1.00",
        "2, 6.00, 5.00, ''",
        "22, 6.00, 5.00, ''",
        "1, , 5.00, ''"
    })
    void what_a_first_payer_says_the_patient_owes_is_compared_and_only_warned_of(
            String status, String said, String adjusted, String difference) {
        PaidClaim claim = decision("CN-1", "100.00 95.00 PR-2=" + adjusted)
                .status(status)
                .patientResponsibility(Optional.ofNullable(said).map(Money::usd))
                .build();
        List<Finding> findings = CHECK.claim(claim);
        assertThat(findings).hasSize(difference.isEmpty() ? 0 : 1).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(PostingRules.SHARE.id());
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.facts()).containsEntry("difference", difference);
        });
    }

    @Test
    void what_the_contract_takes_off_is_no_part_of_what_the_patient_owes() {
        assertThat(CHECK.claim(decision("CN-1", "100.00 75.00 CO-45=20.00 PR-2=5.00")
                        .patientResponsibility(Money.usd("5.00"))
                        .build()))
                .isEmpty();
    }

    @Test
    void a_payment_counts_its_claims_and_those_that_do_not_add_up() {
        PaymentTotals totals = PaymentTotals.NONE
                .plus(decision("CN-1", "50.00 50.00").build(), true)
                .plus(decision("CN-2", "60.00 55.00").build(), false)
                .plus(decision("CN-3", "10.00 5.00").build(), false);
        assertThat(totals).isEqualTo(new PaymentTotals(3, Money.usd("110.00"), Money.noDollars(), 2));
    }

    @ParameterizedTest(name = "claims of 110.00, beside them {0}, payment {1}: {2}")
    @CsvSource({
        "'', 110.00, ''",
        "'WO=10.00', 100.00, ''",
        "'WO=-10.00', 120.00, ''",
        "'FB=110.00', 0.00, ''",
        "'FB=150.00', -40.00, ''",
        "'WO=10.00 L6=-1.16', 101.16, ''",
        "'', 110.01, USD -0.01",
        "'WO=10.00', 110.00, USD -10.00",
        "'', 0.00, USD 110.00"
    })
    void claims_less_adjustments_of_the_provider_are_the_payment(String beside, String payment, String difference) {
        List<Finding> findings = CHECK.payment(header(payment), totals("110.00"), beside(beside), trailer(true, 2));
        assertThat(findings).hasSize(difference.isEmpty() ? 0 : 1).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(PostingRules.PAYMENT.id());
            assertThat(finding.facts()).containsEntry("difference", difference).containsEntry("trace", "T1");
        });
    }

    @Test
    void a_payment_that_broke_off_or_lost_a_claim_is_not_complete() {
        assertThat(CHECK.payment(header("110.00"), totals("110.00"), List.of(), trailer(false, 2)))
                .extracting(Finding::rule)
                .containsExactly(PostingRules.COMPLETE.id());
        assertThat(CHECK.payment(header("110.00"), totals("110.00"), List.of(), trailer(true, 3)))
                .extracting(Finding::rule)
                .containsExactly(PostingRules.COMPLETE.id());
    }

    @Test
    void interest_that_claims_tell_of_but_that_is_not_paid_is_warned_of() {
        PaymentTotals told = PaymentTotals.NONE
                .plus(
                        decision("CN-1", "50.00 50.00")
                                .interest(Money.usd("1.16"))
                                .build(),
                        true)
                .plus(decision("CN-2", "60.00 60.00").build(), true);
        assertThat(CHECK.payment(header("111.16"), told, beside("L6=-1.16"), trailer(true, 2)))
                .isEmpty();
        assertThat(CHECK.payment(header("110.00"), told, List.of(), trailer(true, 2)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(PostingRules.INTEREST.id());
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.facts())
                            .containsEntry("told", "USD 1.16")
                            .containsEntry("paid", "USD 0.00");
                });
    }

    private static RemittanceHeader header(String payment) {
        return RemittanceHeader.builder()
                .transaction("0001")
                .payment(Money.usd(payment))
                .trace("T1")
                .payerId("PLAN1")
                .version("005010X221A1")
                .build();
    }

    private static PaymentTotals totals(String paid) {
        return new PaymentTotals(2, Money.usd(paid), Money.noDollars(), 0);
    }

    private static RemittanceTrailer trailer(boolean complete, int claims) {
        return RemittanceTrailer.builder()
                .claims(claims)
                .complete(complete)
                .content(new FingerprintWriter("content").finish())
                .build();
    }

    static List<ProviderAdjustment> beside(String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" "))
                        .map(word -> word.split("=", 2))
                        .map(said -> ProviderAdjustment.builder()
                                .providerId("1234567893")
                                .reason(said[0])
                                .amount(Money.usd(said[1]))
                                .build())
                        .toList();
    }
}
