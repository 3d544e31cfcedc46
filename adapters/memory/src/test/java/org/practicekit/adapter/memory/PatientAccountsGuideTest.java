package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.AccountOffice.CLERK;
import static org.practicekit.adapter.memory.AccountOffice.WALKER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.AccountDesk;
import org.practicekit.billing.account.AccountRules;
import org.practicekit.billing.account.PatientAccount;
import org.practicekit.billing.account.PaymentWish;
import org.practicekit.billing.assistance.AssistanceRules;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.inquiry.InquiryRules;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.posting.PostingTable;
import org.practicekit.billing.statement.StatementRules;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Rule;

/** The example of the page on patients' accounts, run, and the rules that it names. */
class PatientAccountsGuideTest {
    @Test
    void a_payment_goes_where_the_patient_says() {
        AccountOffice office = new AccountOffice();
        office.selfPay("january", "2026-01-05", "40.00");
        ChargeId march = office.selfPay("march", "2026-03-05", "60.00");
        MemoryBilling store = office.store;
        Clock clock = office.clock;
        // snippet: patient-payment
        AccountDesk desk = new AccountDesk(store, clock, PostingTable.standard());
        Receipt<Journal> receipt = desk.pay(
                PRACTICE,
                new CommandId("till-17"),
                PaymentWish.builder()
                        .patient(WALKER)
                        .amount(Money.usd("75.00"))
                        .receivedOn(LocalDate.of(2026, 3, 23))
                        .addTowards(march) // 60.00 for March, the rest to January
                        .by(CLERK)
                        .build());
        PatientAccount account = desk.account(PRACTICE, WALKER, AsOf.LATEST);
        account.owed(); // 25.00
        // end
        assertThat(receipt.isGranted()).isTrue();
        assertThat(account.owed()).isEqualTo(Money.usd("25.00"));
    }

    @Test
    void the_page_names_each_of_its_rules() {
        String page = Docs.read(Docs.root().resolve("docs/guide/patient-accounts.md"));
        List<Rule> rules = Stream.<Rule[]>of(
                        AccountRules.values(), StatementRules.values(), InquiryRules.values(), AssistanceRules.values())
                .flatMap(Stream::of)
                .toList();
        assertThat(rules).allSatisfy(rule -> assertThat(page).contains("`" + rule.id() + "`"));
    }
}
