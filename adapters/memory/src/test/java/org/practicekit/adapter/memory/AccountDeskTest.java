package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.AccountOffice.CLERK;
import static org.practicekit.adapter.memory.AccountOffice.MANAGER;
import static org.practicekit.adapter.memory.AccountOffice.OWNER;
import static org.practicekit.adapter.memory.AccountOffice.POLICY;
import static org.practicekit.adapter.memory.AccountOffice.WALKER;
import static org.practicekit.adapter.memory.AccountOffice.WHY;
import static org.practicekit.adapter.memory.AccountOffice.giveUp;
import static org.practicekit.adapter.memory.AccountOffice.rules;
import static org.practicekit.billing.ledger.AccountKind.BAD_DEBT;
import static org.practicekit.billing.ledger.AccountKind.CASH;
import static org.practicekit.billing.ledger.AccountKind.DENIAL_WRITE_OFF;
import static org.practicekit.billing.ledger.AccountKind.OTHER_WRITE_OFF;
import static org.practicekit.billing.ledger.AccountKind.RECEIVABLE_INSURANCE;
import static org.practicekit.billing.ledger.AccountKind.RECEIVABLE_PATIENT;
import static org.practicekit.billing.ledger.AccountKind.REFUND_IN_TRANSIT;
import static org.practicekit.billing.ledger.AccountKind.REFUND_PAYABLE;
import static org.practicekit.billing.ledger.AccountKind.SMALL_BALANCE_WRITE_OFF;
import static org.practicekit.billing.ledger.AccountKind.UNAPPLIED_CREDIT;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.account.AccountRules;
import org.practicekit.billing.account.PaymentWish;
import org.practicekit.billing.account.RefundWish;
import org.practicekit.billing.account.WriteOffKind;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

class AccountDeskTest {
    private final AccountOffice office = new AccountOffice();

    @Test
    void a_payment_goes_to_what_the_patient_names_then_to_the_oldest_day_and_the_rest_is_kept() {
        ChargeId january = office.selfPay("january", "2026-01-05", "40.00");
        ChargeId february = office.selfPay("february", "2026-02-05", "50.00");
        ChargeId march = office.selfPay("march", "2026-03-05", "60.00");
        office.pay("75.00", march);
        assertThat(office.owes(march)).isEqualTo("0.00");
        assertThat(office.owes(january)).isEqualTo("25.00");
        assertThat(office.owes(february)).isEqualTo("50.00");
        office.pay("100.00");
        assertThat(office.on(RECEIVABLE_PATIENT)).isEqualTo("0.00");
        assertThat(office.on(UNAPPLIED_CREDIT)).isEqualTo("-25.00");
        assertThat(office.on(CASH)).isEqualTo("175.00");
        assertThat(office.account().balance()).isEqualTo(Money.usd("-25.00"));
    }

    @Test
    void a_payment_that_is_sent_twice_is_taken_once() {
        office.selfPay("january", "2026-01-05", "40.00");
        CommandId command = new CommandId("till-17");
        PaymentWish payment = office.payment("40.00");
        Receipt<Journal> first = office.desk.pay(PRACTICE, command, payment);
        assertThat(office.desk.pay(PRACTICE, command, payment)).isEqualTo(first);
        assertThat(office.on(CASH)).isEqualTo("40.00");
        assertThat(office.on(UNAPPLIED_CREDIT)).isEqualTo("0.00");
    }

    @Test
    void nothing_is_not_a_payment_and_tomorrow_has_not_come() {
        assertThat(rules(office.pay("0.00"))).containsExactly(AccountRules.AMOUNT.id());
        PaymentWish early = PaymentWish.builder()
                .like(office.payment("5.00"))
                .receivedOn(office.clock.today().plusDays(1))
                .build();
        Receipt<Journal> refused = office.desk.pay(PRACTICE, office.command(), early);
        assertThat(rules(refused)).containsExactly(AccountRules.RECEIVED.id());
        assertThat(refused.findings()).extracting(Finding::citation).containsExactly(POLICY);
        assertThat(office.journals()).isEmpty();
    }

    @Test
    void credit_is_put_to_what_is_owed_but_never_more_of_it_than_there_is() {
        office.pay("30.00");
        ChargeId march = office.selfPay("march", "2026-03-05", "60.00");
        assertThat(rules(apply("30.01"))).containsExactly(AccountRules.CREDIT.id());
        assertThat(apply("30.00").isGranted()).isTrue();
        assertThat(office.owes(march)).isEqualTo("30.00");
        assertThat(office.on(UNAPPLIED_CREDIT)).isEqualTo("0.00");
    }

    @Test
    void a_refund_to_the_patient_is_owed_then_sent_and_never_more_than_the_credit() {
        office.pay("30.00");
        assertThat(rules(refund("30.01", CLERK)))
                .containsExactly(AccountRules.REFUND_RIGHT.id(), AccountRules.CREDIT.id());
        JournalId owed = granted(refund("30.00", MANAGER)).id();
        assertThat(office.on(REFUND_PAYABLE)).isEqualTo("-30.00");
        assertThat(office.on(CASH)).isEqualTo("30.00");
        assertThat(office.refunds.send(PRACTICE, office.command(), owed, CLERK).isGranted())
                .isTrue();
        assertThat(office.on(REFUND_PAYABLE)).isEqualTo("0.00");
        assertThat(office.on(CASH)).isEqualTo("0.00");
        assertThat(rules(office.refunds.send(PRACTICE, office.command(), owed, CLERK)))
                .containsExactly(AccountRules.REFUND_STEP.id());
    }

    @Test
    void a_refund_to_a_payer_is_on_its_way_until_the_payer_has_taken_it() {
        Claim claim = overpaid();
        JournalId owed = granted(refundTo(claim, "25.00")).id();
        assertThat(office.on(RECEIVABLE_INSURANCE)).isEqualTo("0.00");
        assertThat(rules(settle(owed, false))).containsExactly(AccountRules.REFUND_STEP.id());
        granted(office.refunds.send(PRACTICE, office.command(), owed, CLERK));
        assertThat(office.on(REFUND_PAYABLE)).isEqualTo("-25.00");
        assertThat(office.on(REFUND_IN_TRANSIT)).isEqualTo("25.00");
        assertThat(office.on(CASH)).isEqualTo("90.00");
        granted(settle(owed, false));
        assertThat(office.on(REFUND_PAYABLE)).isEqualTo("0.00");
        assertThat(office.on(REFUND_IN_TRANSIT)).isEqualTo("0.00");
        assertThat(rules(settle(owed, false))).containsExactly(AccountRules.REFUND_STEP.id());
    }

    @Test
    void a_refund_that_the_payer_acknowledges_in_a_remittance_is_not_counted_twice() {
        Claim claim = overpaid();
        JournalId owed = granted(refundTo(claim, "25.00")).id();
        granted(office.refunds.send(PRACTICE, office.command(), owed, CLERK));
        // The payer takes the 25 back from its decision, and acknowledges the cheque under 72, which comes negative.
        office.moved("correction", CASH, RECEIVABLE_INSURANCE, "-25.00", claim);
        office.moved("plb-72", CASH, REFUND_IN_TRANSIT, "25.00", claim);
        granted(settle(owed, true));
        assertThat(office.on(RECEIVABLE_INSURANCE)).isEqualTo("0.00");
        assertThat(office.on(REFUND_PAYABLE)).isEqualTo("0.00");
        assertThat(office.on(REFUND_IN_TRANSIT)).isEqualTo("0.00");
        assertThat(office.on(CASH)).isEqualTo("90.00");
    }

    @Test
    void a_payer_gets_back_no_more_than_it_paid_too_much() {
        assertThat(rules(refundTo(overpaid(), "25.01"))).containsExactly(AccountRules.CREDIT.id());
    }

    /** A claim over 100 dollars for which the payer owes 90 and paid 115. */
    private Claim overpaid() {
        Claim claim = office.sent("a", "A4206 100.00");
        office.decided("T1", claim, "90.00 CO-45=10.00");
        office.moved("twice", CASH, RECEIVABLE_INSURANCE, "25.00", claim);
        return claim;
    }

    private Receipt<Journal> settle(JournalId refund, boolean inRemittance) {
        return office.refunds.settle(PRACTICE, office.command(), refund, inRemittance, CLERK);
    }

    @Test
    void small_sums_are_given_up_by_the_clerk_when_all_that_is_owed_is_small() {
        office.selfPay("january", "2026-01-05", "4.00");
        office.selfPay("february", "2026-02-05", "2.00");
        assertThat(rules(office.writeOff(giveUp(WriteOffKind.SMALL_BALANCE, "4.00", CLERK))))
                .containsExactly(AccountRules.SMALL_BALANCE.id());
        office.pay("1.00");
        assertThat(office.writeOff(giveUp(WriteOffKind.SMALL_BALANCE, "5.00", CLERK))
                        .isGranted())
                .isTrue();
        assertThat(office.on(SMALL_BALANCE_WRITE_OFF)).isEqualTo("5.00");
        assertThat(office.on(RECEIVABLE_PATIENT)).isEqualTo("0.00");
    }

    @Test
    void above_the_limit_of_one_a_second_person_agrees() {
        office.selfPay("january", "2026-01-05", "900.00");
        assertThat(office.writeOff(giveUp(WriteOffKind.OTHER, "20.00", CLERK)).isGranted())
                .isTrue();
        office.clock.goTo("2026-03-24");
        assertThat(rules(office.writeOff(giveUp(WriteOffKind.OTHER, "20.01", CLERK))))
                .containsExactly(AccountRules.SECOND_PERSON.id());
        assertThat(rules(office.writeOff(
                        giveUp(WriteOffKind.OTHER, "20.01", CLERK).second(CLERK))))
                .containsExactly(AccountRules.SECOND_PERSON.id());
        assertThat(rules(office.writeOff(
                        giveUp(WriteOffKind.OTHER, "20.01", CLERK).second(OWNER))))
                .containsExactly(AccountRules.SECOND_PERSON.id());
        Receipt<Journal> both =
                office.writeOff(giveUp(WriteOffKind.OTHER, "500.00", CLERK).second(MANAGER));
        assertThat(granted(both).decidedBy()).containsExactly(CLERK, MANAGER);
        office.clock.goTo("2026-03-25");
        assertThat(rules(office.writeOff(
                        giveUp(WriteOffKind.OTHER, "300.01", MANAGER).second(CLERK))))
                .isEmpty();
        assertThat(office.on(OTHER_WRITE_OFF)).isEqualTo("820.01");
    }

    @Test
    void a_large_sum_cannot_be_given_up_in_small_ones() {
        office.selfPay("january", "2026-01-05", "900.00");
        assertThat(office.writeOff(giveUp(WriteOffKind.OTHER, "15.00", CLERK)).isGranted())
                .isTrue();
        assertThat(rules(office.writeOff(giveUp(WriteOffKind.OTHER, "5.01", CLERK))))
                .containsExactly(AccountRules.SECOND_PERSON.id());
        assertThat(office.writeOff(giveUp(WriteOffKind.OTHER, "5.00", CLERK)).isGranted())
                .isTrue();
        assertThat(office.on(OTHER_WRITE_OFF)).isEqualTo("20.00");
    }

    @Test
    void nobody_gives_up_what_the_practice_did_not_name_them_for_nor_more_than_is_owed() {
        office.selfPay("january", "2026-01-05", "10.00");
        assertThat(rules(office.writeOff(giveUp(WriteOffKind.BAD_DEBT, "10.00", CLERK))))
                .contains(AccountRules.WRITE_OFF_RIGHT.id());
        assertThat(rules(office.writeOff(giveUp(WriteOffKind.OTHER, "10.01", MANAGER))))
                .containsExactly(AccountRules.OWED.id());
        assertThat(office.on(BAD_DEBT)).isEqualTo("0.00");
    }

    @Test
    void what_a_payer_denied_is_given_up_off_the_claim() {
        Claim claim = office.sent("b", "G0008 40.00", "J1100 60.00");
        office.decided("T1", claim, "30.00 CO-45=10.00", "0.00 CO-50=60.00");
        assertThat(rules(office.writeOff(
                        giveUp(WriteOffKind.DENIAL, "60.01", MANAGER).claim(claim.id()))))
                .containsExactly(AccountRules.OWED.id());
        assertThat(office.writeOff(giveUp(WriteOffKind.DENIAL, "60.00", MANAGER).claim(claim.id()))
                        .isGranted())
                .isTrue();
        assertThat(office.on(DENIAL_WRITE_OFF)).isEqualTo("60.00");
        assertThat(office.on(RECEIVABLE_INSURANCE)).isEqualTo("0.00");
    }

    @Test
    void what_a_payer_left_open_becomes_the_patients_after_it_decided_unless_it_is_the_practices_own_obligation() {
        Claim undecided = office.sent("a", "A4206 100.00");
        assertThat(rules(transfer(undecided, "10.00"))).containsExactly(AccountRules.DECIDED.id());
        Claim claim = office.sent("b", "G0008 40.00", "J1100 60.00");
        office.decided("T1", claim, "0.00 OA-31=40.00", "0.00 CO-50=60.00");
        Receipt<Journal> tooMuch = transfer(claim, "40.01");
        assertThat(rules(tooMuch)).containsExactly(AccountRules.NOT_THE_PATIENTS.id());
        assertThat(tooMuch.findings().get(0).facts())
                .containsEntry("barred", "USD 60.00")
                .containsEntry("passable", "USD 40.00");
        assertThat(transfer(claim, "40.00").isGranted()).isTrue();
        assertThat(office.on(RECEIVABLE_PATIENT)).isEqualTo("40.00");
        assertThat(rules(transfer(claim, "0.01"))).containsExactly(AccountRules.NOT_THE_PATIENTS.id());
    }

    @Test
    void a_payment_that_bounces_is_taken_back_and_the_debt_is_there_again() {
        ChargeId january = office.selfPay("january", "2026-01-05", "40.00");
        Journal payment = granted(office.pay("40.00"));
        assertThat(reverse(payment).isGranted()).isTrue();
        assertThat(office.owes(january)).isEqualTo("40.00");
        assertThat(office.on(CASH)).isEqualTo("0.00");
        assertThat(rules(reverse(payment))).containsExactly(AccountRules.OWN.id());
    }

    @Test
    void what_was_used_of_a_payment_is_taken_back_before_it() {
        Journal payment = granted(office.pay("40.00"));
        office.selfPay("march", "2026-03-05", "25.00");
        Journal used = granted(apply("25.00"));
        Receipt<Journal> refused = reverse(payment);
        assertThat(rules(refused)).containsExactly(AccountRules.RESTS.id());
        assertThat(refused.findings().get(0).facts()).containsEntry("account", "UNAPPLIED_CREDIT");
        assertThat(reverse(used).isGranted()).isTrue();
        assertThat(reverse(payment).isGranted()).isTrue();
        assertThat(office.on(UNAPPLIED_CREDIT)).isEqualTo("0.00");
    }

    @Test
    void a_refund_that_was_sent_is_not_taken_back_before_its_cheque() {
        office.pay("30.00");
        Journal owed = granted(refund("30.00", MANAGER));
        Journal sent = granted(office.refunds.send(PRACTICE, office.command(), owed.id(), CLERK));
        assertThat(rules(reverse(owed))).containsExactly(AccountRules.RESTS.id());
        assertThat(reverse(sent).isGranted()).isTrue();
        Journal again = granted(office.refunds.send(PRACTICE, office.command(), owed.id(), CLERK));
        assertThat(again.id()).isNotEqualTo(sent.id());
        assertThat(office.on(CASH)).isEqualTo("0.00");
    }

    @Test
    void what_was_written_elsewhere_is_not_taken_back_here() {
        office.selfPay("january", "2026-01-05", "40.00");
        assertThat(rules(
                        office.desk.reverse(PRACTICE, office.command(), new JournalId("charge-january"), WHY, MANAGER)))
                .containsExactly(AccountRules.OWN.id());
        assertThat(office.desk
                        .reverse(PRACTICE, office.command(), new JournalId("account/none"), WHY, MANAGER)
                        .isGranted())
                .isFalse();
    }

    private Receipt<Journal> apply(String amount) {
        return office.desk.apply(PRACTICE, office.command(), WALKER, Money.usd(amount), List.of(), CLERK);
    }

    private Receipt<Journal> refund(String amount, ActorId by) {
        return office.refunds.promise(
                PRACTICE,
                office.command(),
                RefundWish.builder()
                        .patient(WALKER)
                        .amount(Money.usd(amount))
                        .why(WHY)
                        .by(by)
                        .build());
    }

    private Receipt<Journal> refundTo(Claim claim, String amount) {
        return office.refunds.promise(
                PRACTICE,
                office.command(),
                RefundWish.builder()
                        .patient(WALKER)
                        .claim(claim.id())
                        .amount(Money.usd(amount))
                        .why(WHY)
                        .by(MANAGER)
                        .build());
    }

    private Receipt<Journal> transfer(Claim claim, String amount) {
        return office.desk.transferToPatient(PRACTICE, office.command(), claim.id(), Money.usd(amount), WHY, MANAGER);
    }

    private Receipt<Journal> reverse(Journal journal) {
        return office.desk.reverse(PRACTICE, office.command(), journal.id(), WHY, MANAGER);
    }

    private static Journal granted(Receipt<Journal> receipt) {
        return receipt.decision().granted().orElseThrow();
    }
}
