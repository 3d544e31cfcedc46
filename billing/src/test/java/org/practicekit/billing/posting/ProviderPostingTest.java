package org.practicekit.billing.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.billing.posting.Said.PAID_ON;
import static org.practicekit.billing.posting.Said.PLAN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

class ProviderPostingTest {
    private static final PostingTable TABLE = PostingTable.standard();
    private static final ProviderPosting POSTING = new ProviderPosting(TABLE);

    @ParameterizedTest(name = "{0} goes to {1}")
    @CsvSource({
        "WO, RECOUPMENT",
        "WU, RECOUPMENT",
        "OB, RECOUPMENT",
        "AP, RECOUPMENT",
        "72, REFUND_IN_TRANSIT",
        "B2, REFUND_IN_TRANSIT",
        "B3, REFUND_IN_TRANSIT",
        "FB, FORWARD_BALANCE",
        "L6, INTEREST",
        "CR, INTEREST",
        "IR, LEVIED",
        "LE, LEVIED",
        "50, LEVIED",
        "51, LEVIED",
        "AH, LEVIED",
        "E3, WITHHELD",
        "J1, CONTRACTUAL_ALLOWANCE",
        "BN, OTHER_PAYER_INCOME",
        "CT, OTHER_PAYER_INCOME",
        "IP, OTHER_PAYER_INCOME",
        "LS, OTHER_PAYER_INCOME",
        "CS, UNAPPLIED_CREDIT"
    })
    void each_code_has_one_account_whatever_its_sign(String code, AccountKind account) {
        for (String amount : List.of("12.50", "-12.50")) {
            assertThat(posted(code + "=" + amount))
                    .isEqualTo(Map.of(
                            account,
                            Money.usd(amount),
                            AccountKind.CASH,
                            Money.usd(amount).negated()));
        }
    }

    @Test
    void a_balance_that_is_carried_over_clears_when_it_is_collected() {
        assertThat(posted("FB=-80.00 FB=80.00")).isEmpty();
    }

    @Test
    void a_recovery_that_is_put_off_clears_when_it_is_collected() {
        assertThat(posted("WO=-37.50 WO=37.50")).isEmpty();
    }

    @Test
    void a_refund_that_is_acknowledged_clears_what_was_in_transit_and_moves_no_cash() {
        assertThat(posted("72=-37.50 WO=37.50"))
                .isEqualTo(Map.of(
                        AccountKind.REFUND_IN_TRANSIT, Money.usd("-37.50"),
                        AccountKind.RECOUPMENT, Money.usd("37.50")));
    }

    @Test
    void an_adjustment_without_a_row_holds_its_payment_up() {
        assertThat(POSTING.findings(BalanceCheckTest.beside("ZZ=5.00 WO=1.00"), PAID_ON))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(PostingRules.ACCOUNT.id());
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.facts()).containsEntry("reason", "ZZ").containsEntry("amount", "USD 5.00");
                });
        assertThatThrownBy(() -> posted("ZZ=5.00")).hasMessageContaining("ZZ");
    }

    @Test
    void an_adjustment_that_says_too_little_is_posted_and_shown() {
        assertThat(POSTING.findings(BalanceCheckTest.beside("CS=5.00"), PAID_ON))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple(PostingRules.REVIEW.id(), Severity.WARNING));
    }

    @Test
    void nothing_is_posted_for_an_adjustment_of_nothing() {
        assertThat(posted("WO=0.00")).isEmpty();
    }

    @Test
    void a_hosts_row_comes_before_ours_from_its_first_day_on() {
        PostingTable own = TABLE.plus(List.of(new PostingRow(
                PostingRow.PROVIDER,
                "CS",
                "LEVIED",
                false,
                DateRange.from(PAID_ON),
                Citation.of("Practice", "letter of the plan", PAID_ON))));
        ProviderAdjustment garnished = BalanceCheckTest.beside("CS=5.00").get(0);
        assertThat(own.of(garnished, PAID_ON.minusDays(1))).contains(AccountKind.UNAPPLIED_CREDIT);
        assertThat(own.of(garnished, PAID_ON)).contains(AccountKind.LEVIED);
    }

    @Test
    void two_rows_for_one_code_and_day_are_refused() {
        PostingRow row = new PostingRow(
                PostingRow.PROVIDER,
                "CS",
                "LEVIED",
                false,
                DateRange.ALWAYS,
                Citation.of("Practice", "letter", PAID_ON));
        assertThatThrownBy(() -> PostingTable.of(List.of(row, row))).hasMessageContaining("PLB-CS");
    }

    private static Map<AccountKind, Money> posted(String words) {
        Map<AccountKind, Money> sums = new EnumMap<>(AccountKind.class);
        for (ProviderAdjustment one : BalanceCheckTest.beside(words)) {
            for (JournalEntry entry : POSTING.entries(one, PLAN, PAID_ON)) {
                sums.merge(entry.account(), entry.amount(), Money::plus);
            }
        }
        sums.values().removeIf(Money::isZero);
        return sums;
    }
}
