package org.practicekit.billing.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.billing.posting.Said.PAID_ON;
import static org.practicekit.billing.posting.Said.PLAN;
import static org.practicekit.billing.posting.Said.claim;
import static org.practicekit.billing.posting.Said.decision;
import static org.practicekit.billing.posting.Said.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

/** What each kind of adjustment does to the accounts; a claim of 100.00 on one line. */
class ClaimPostingTest {
    private static final ClaimPosting POSTING = new ClaimPosting(PostingTable.standard());
    private static final Claim CLAIM = claim("a", "G0008 100.00").build();

    @ParameterizedTest(name = "{0}: {1}, open {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "80.00 CO-45=20.00 | CASH=80.00 CONTRACTUAL_ALLOWANCE=20.00 RECEIVABLE_INSURANCE=-100.00 | 0.00",
                "75.00 CO-45=20.00 PR-1=3.00 PR-2=2.00 | CASH=75.00 CONTRACTUAL_ALLOWANCE=20.00 RECEIVABLE_INSURANCE=-100.00 RECEIVABLE_PATIENT=5.00 | 0.00",
                "78.40 CO-45=20.00 CO-253=1.60 | CASH=78.40 CONTRACTUAL_ALLOWANCE=20.00 RECEIVABLE_INSURANCE=-100.00 WITHHELD=1.60 | 0.00",
                "76.00 CO-45=20.00 CO-104=4.00 | CASH=76.00 CONTRACTUAL_ALLOWANCE=20.00 RECEIVABLE_INSURANCE=-100.00 WITHHELD=4.00 | 0.00",
                "84.00 CO-45=20.00 CO-144=-4.00 | CASH=84.00 CONTRACTUAL_ALLOWANCE=20.00 OTHER_PAYER_INCOME=-4.00 RECEIVABLE_INSURANCE=-100.00 | 0.00",
                "120.00 CO-94=-20.00 | CASH=120.00 CONTRACTUAL_ALLOWANCE=-20.00 RECEIVABLE_INSURANCE=-100.00 | 0.00",
                "40.00 CO-45=20.00 CO-59=40.00 | CASH=40.00 CONTRACTUAL_ALLOWANCE=60.00 RECEIVABLE_INSURANCE=-100.00 | 0.00",
                "0.00 CO-59=100.00 | '' | 100.00",
                "0.00 CO-50=100.00 | '' | 100.00",
                "0.00 CO-45=20.00 CO-197=80.00 | CONTRACTUAL_ALLOWANCE=20.00 RECEIVABLE_INSURANCE=-20.00 | 80.00",
                "0.00 PI-16=100.00 | '' | 100.00",
                "0.00 OA-18=100.00 | '' | 100.00",
                "0.00 PR-31=100.00 | RECEIVABLE_INSURANCE=-100.00 RECEIVABLE_PATIENT=100.00 | 0.00",
                "0.00 XX-1=100.00 | '' | 100.00"
            })
    void an_adjustment_goes_where_its_row_says_and_a_denial_stays_with_the_payer(
            String line, String accounts, String open) {
        ClaimPosting.Result result = post(CLAIM, line);
        assertThat(accounts(result.entries())).isEqualTo(accounts);
        assertThat(result.open()).isEqualTo(Money.usd(open));
        assertThat(result.findings())
                .extracting(Finding::rule)
                .isEqualTo(open.equals("0.00") ? List.of() : List.of(PostingRules.OPEN.id()));
    }

    @Test
    void what_earlier_payers_did_is_information_and_nothing_is_written_off_for_it_again() {
        Claim second = Claim.builder().like(CLAIM).rank(PayerRank.SECONDARY).build();
        ClaimPosting.Result result = post(second, "15.00 OA-23=80.00 PR-3=5.00");
        assertThat(accounts(result.entries()))
                .isEqualTo("CASH=15.00 RECEIVABLE_INSURANCE=-20.00 RECEIVABLE_PATIENT=5.00");
        assertThat(result.open()).isEqualTo(Money.noDollars());
    }

    @Test
    void what_is_left_to_the_patient_is_first_asked_of_the_next_payer() {
        Claim withNext = Claim.builder()
                .like(CLAIM)
                .sheet(ClaimSheet.builder()
                        .like(CLAIM.sheet())
                        .addOtherPayers(OtherPayer.builder()
                                .insurance(Said.insured("S", "PLAN2", "a"))
                                .build())
                        .build())
                .build();
        ClaimPosting.Result result = post(withNext, "80.00 PR-2=20.00");
        assertThat(accounts(result.entries())).isEqualTo("CASH=80.00 RECEIVABLE_INSURANCE=-80.00");
        assertThat(result.entries())
                .filteredOn(entry -> entry.payer().equals(Optional.of(new PayerId("PLAN2"))))
                .extracting(JournalEntry::account, JournalEntry::amount)
                .containsExactly(tuple(AccountKind.RECEIVABLE_INSURANCE, Money.usd("20.00")));
    }

    @Test
    void each_entry_knows_patient_claim_charge_payer_and_reason() {
        JournalEntry allowance = post(CLAIM, "80.00 CO-45=20.00").entries().stream()
                .filter(entry -> entry.account() == AccountKind.CONTRACTUAL_ALLOWANCE)
                .findFirst()
                .orElseThrow();
        assertThat(allowance.patient()).contains(CLAIM.patient());
        assertThat(allowance.claim()).contains(CLAIM.id());
        assertThat(allowance.charge()).contains(new ChargeId("a-1"));
        assertThat(allowance.payer()).contains(PLAN);
        assertThat(allowance.reason()).contains("CO-45");
    }

    @Test
    void a_claim_without_lines_is_posted_as_a_whole() {
        Claim two = claim("a", "G0008 40.00", "J1100 60.00").build();
        ClaimPosting.Result result =
                POSTING.post(decision("CN-a", "100.00 70.00 CO-45=30.00").build(), two, PLAN, PAID_ON);
        assertThat(accounts(result.entries()))
                .isEqualTo("CASH=70.00 CONTRACTUAL_ALLOWANCE=30.00 RECEIVABLE_INSURANCE=-100.00");
        assertThat(result.entries())
                .allSatisfy(entry -> assertThat(entry.charge()).isEmpty());
    }

    @Test
    void a_line_that_is_not_on_the_claim_is_posted_to_the_claim_and_said() {
        Claim two = claim("a", "G0008 40.00", "J1100 60.00").build();
        PaidClaim strange = decision("CN-a", "100.00 95.00")
                .addLines(line("G0008 40.00 40.00"), line("J9999 60.00 55.00 CO-45=5.00"))
                .build();
        ClaimPosting.Result result = POSTING.post(strange, two, PLAN, PAID_ON);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(PostingRules.LINE_MATCH.id());
            assertThat(finding.facts()).containsEntry("line", "2");
        });
        assertThat(result.entries())
                .filteredOn(entry -> entry.account() == AccountKind.CASH)
                .extracting(
                        JournalEntry::amount,
                        entry -> entry.charge().map(ChargeId::value).orElse("claim"))
                .containsExactly(tuple(Money.usd("40.00"), "a-1"), tuple(Money.usd("55.00"), "claim"));
    }

    @Test
    void the_next_payer_is_the_one_whose_turn_it_is_in_whatever_order_they_are_written() {
        Claim three = Claim.builder()
                .like(CLAIM)
                .sheet(ClaimSheet.builder()
                        .like(CLAIM.sheet())
                        .addOtherPayers(
                                OtherPayer.builder()
                                        .insurance(Said.insured("T", "PLAN3", "a"))
                                        .build(),
                                OtherPayer.builder()
                                        .insurance(Said.insured("S", "PLAN2", "a"))
                                        .build())
                        .build())
                .build();
        assertThat(ClaimPosting.next(three)).contains(new PayerId("PLAN2"));
        assertThat(ClaimPosting.next(
                        Claim.builder().like(three).rank(PayerRank.SECONDARY).build()))
                .contains(new PayerId("PLAN3"));
    }

    @Test
    void a_line_for_which_the_practice_has_no_charge_is_posted_to_the_claim() {
        Claim imported = claim("a", "G0008 40.00", "J1100 60.00")
                .charges(List.of(new ChargeId("a-1")))
                .build();
        PaidClaim paid = decision("CN-a", "100.00 100.00")
                .addLines(line("G0008 40.00 40.00"), line("J1100 60.00 60.00"))
                .build();
        assertThat(POSTING.post(paid, imported, PLAN, PAID_ON).entries())
                .filteredOn(entry -> entry.account() == AccountKind.CASH)
                .extracting(
                        JournalEntry::amount,
                        entry -> entry.charge().map(ChargeId::value).orElse("claim"))
                .containsExactly(tuple(Money.usd("40.00"), "a-1"), tuple(Money.usd("60.00"), "claim"));
    }

    private static ClaimPosting.Result post(Claim claim, String words) {
        PaidClaim paid = decision("CN-a", "100.00 " + words.split(" ")[0])
                .addLines(line("G0008 100.00 " + words))
                .build();
        return POSTING.post(paid, claim, PLAN, PAID_ON);
    }

    private static String accounts(List<JournalEntry> entries) {
        Map<String, Money> sums = new TreeMap<>();
        entries.forEach(entry -> sums.merge(entry.account().name(), entry.amount(), Money::plus));
        StringBuilder text = new StringBuilder();
        sums.forEach((account, sum) ->
                text.append(' ').append(account).append('=').append(sum.amount().toPlainString()));
        return text.toString().trim();
    }
}
