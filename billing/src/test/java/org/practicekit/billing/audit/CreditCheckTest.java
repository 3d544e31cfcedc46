package org.practicekit.billing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.core.money.Money;

class CreditCheckTest {
    private static final ClaimId PAID_TWICE = new ClaimId("claim-1");
    private static final ClaimId OPEN = new ClaimId("claim-2");
    private static final ClaimId OTHER_PAYER = new ClaimId("claim-3");

    /** A cent too much on the first, a dollar still owed on the second, ten too much on the third. */
    private static final Balances BALANCES =
            Balances.of(List.of(owed(PAID_TWICE, "-0.01"), owed(OPEN, "1.00"), owed(OTHER_PAYER, "-10.00")));

    @Test
    void a_credit_of_a_cent_on_a_claim_to_medicare_is_told_at_once() {
        assertThat(new CreditCheck().check(BALANCES, Set.of(PAID_TWICE, OPEN), List.of()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(AuditRules.CREDIT.id());
                    assertThat(finding.facts())
                            .containsEntry("claim", "claim-1")
                            .containsEntry("credit", "USD 0.01");
                });
    }

    @Test
    void a_credit_of_which_the_duty_is_known_is_not_told_again() {
        RefundDuty duty = RefundDuty.builder()
                .claim(PAID_TWICE)
                .receivedOn(LocalDate.of(2026, 3, 2))
                .identifiedOn(LocalDate.of(2026, 3, 9))
                .build();
        assertThat(new CreditCheck().check(BALANCES, Set.of(PAID_TWICE, OPEN), List.of(duty)))
                .isEmpty();
    }

    private static Journal owed(ClaimId claim, String amount) {
        Money owed = Money.usd(amount);
        return Journal.builder()
                .id(new JournalId("journal-of-" + claim))
                .kind(JournalKind.REMITTANCE)
                .effectiveOn(LocalDate.of(2026, 3, 2))
                .postedAt(Instant.parse("2026-03-02T15:00:00Z"))
                .addEntries(
                        JournalEntry.builder()
                                .account(AccountKind.RECEIVABLE_INSURANCE)
                                .amount(owed)
                                .claim(claim)
                                .build(),
                        JournalEntry.builder()
                                .account(AccountKind.CASH)
                                .amount(owed.negated())
                                .claim(claim)
                                .build())
                .build();
    }
}
