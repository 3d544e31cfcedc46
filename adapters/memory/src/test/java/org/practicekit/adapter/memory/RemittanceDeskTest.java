package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.ledger.AccountKind.CASH;
import static org.practicekit.billing.ledger.AccountKind.CONTRACTUAL_ALLOWANCE;
import static org.practicekit.billing.ledger.AccountKind.FORWARD_BALANCE;
import static org.practicekit.billing.ledger.AccountKind.RECEIVABLE_INSURANCE;
import static org.practicekit.billing.ledger.AccountKind.RECEIVABLE_PATIENT;
import static org.practicekit.billing.ledger.AccountKind.UNAPPLIED_CREDIT;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;
import static org.practicekit.testkit.billing.TestPayment.decided;
import static org.practicekit.testkit.billing.TestPayment.reversal;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.RemittanceIntake.Received;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.FeeTable;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.LedgerCheck;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.ClaimMatch;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.PostingRules;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.RemittanceState;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.testkit.billing.TestClaims;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.billing.TestPayment;

class RemittanceDeskTest {
    private static final ActorId ANN = new ActorId("ann");
    private static final Claim A = TestClaims.sent("a", "A4206 100.00").build();
    private static final Claim B =
            TestClaims.sent("b", "G0008 40.00", "J1100 60.00").build();
    private static final PaidClaim A_PAID = decided(A, "80.00 CO-45=15.00 PR-2=5.00");
    private static final PaidClaim B_PAID = decided(B, "30.00 CO-45=10.00", "0.00 CO-50=60.00");

    private final PostingOffice office = new PostingOffice(A, B);

    @Test
    void a_payment_that_adds_up_is_posted_and_what_the_payer_denied_stays_open() {
        ReceivedRemittance posted =
                office.post(TestPayment.of("T1").plus(A_PAID).plus(B_PAID));
        assertThat(posted.state()).isEqualTo(RemittanceState.POSTED);
        assertThat(office.on(CASH)).isEqualTo("110.00");
        assertThat(office.on(CONTRACTUAL_ALLOWANCE)).isEqualTo("25.00");
        assertThat(office.on(RECEIVABLE_PATIENT, "a")).isEqualTo("5.00");
        assertThat(office.on(RECEIVABLE_INSURANCE, "a")).isEqualTo("0.00");
        assertThat(office.on(RECEIVABLE_INSURANCE, "b")).isEqualTo("60.00");
        assertThat(office.claim("a").state()).isEqualTo(ClaimState.CLOSED);
        assertThat(office.claim("b").state()).isEqualTo(ClaimState.ADJUDICATED);
        assertThat(office.claim("b").payerClaimNumber()).contains("ICN-b");
        assertThat(office.decisions(posted.id()).get(1).open()).isEqualTo(Money.usd("60.00"));
        assertSound();
    }

    @Test
    void each_line_is_posted_to_its_charge() {
        office.post(TestPayment.of("T1").plus(B_PAID));
        Balances shot = office.balances().of(TestClaims.charge("b", 1));
        assertThat(shot.on(CASH)).isEqualTo(Money.usd("30.00"));
        assertThat(shot.receivable()).isEqualTo(Money.noDollars());
        assertThat(office.balances().of(TestClaims.charge("b", 2)).receivable()).isEqualTo(Money.usd("60.00"));
    }

    // Tolerated is up to 1.00 and up to one in a hundred; B's shot is allowed 30.00 of 40.00 charged.
    @ParameterizedTest(name = "the contract says {0}: {1}")
    @CsvSource({
        "29.00, ''",
        "30.00, ''",
        "31.00, ''",
        "31.01, USD 1.01",
        "36.00, USD 6.00",
    })
    void a_line_that_is_allowed_less_than_the_contract_says_is_posted_and_told(String contract, String missing) {
        Charge shot = Charge.builder()
                .id(TestClaims.charge("b", 1))
                .version(Version.FIRST)
                .patient(B.patient())
                .visit(new VisitId("v-b"))
                .date(TestClaims.SEEN)
                .service(PlannedService.builder()
                        .serviceType(new ServiceType("98"))
                        .procedure(new ProcedureCode("G0008"))
                        .place(new PlaceOfService("11"))
                        .build())
                .amount(Money.usd("40.00"))
                .state(ChargeState.BILLED)
                .capturedAt(PostingOffice.NOON)
                .build();
        office.write(ports -> ports.charges().add(PRACTICE, shot));
        office.store.store(
                PRACTICE,
                FeeTable.of(List.of(Fee.builder()
                        .list(PriceList.of(TestOffice.PAYER))
                        .procedure(new ProcedureCode("G0008"))
                        .amount(Money.usd(contract))
                        .source("contract 2026")
                        .build())));

        ReceivedRemittance posted = office.post(TestPayment.of("T1").plus(B_PAID));

        assertThat(office.states(posted)).containsExactly(DecisionState.POSTED);
        assertThat(office.on(CASH)).isEqualTo("30.00");
        assertThat(office.decisions(posted.id()).get(0).findings().stream()
                        .filter(finding -> finding.rule().equals(PostingRules.UNDERPAID.id()))
                        .map(finding -> finding.facts().get("missing"))
                        .collect(Collectors.joining()))
                .isEqualTo(missing);
    }

    @Test
    void a_payment_that_is_a_cent_off_waits_whole_and_says_by_how_much() {
        ReceivedRemittance waiting = office.receive(
                        TestPayment.of("T1").plus(A_PAID).plus(B_PAID).paying(Money.usd("110.01")))
                .get(0)
                .remittance();
        assertThat(waiting.state()).isEqualTo(RemittanceState.SUSPENDED);
        assertThat(waiting.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(PostingRules.PAYMENT.id());
            assertThat(finding.facts()).containsEntry("difference", "USD -0.01");
        });
        Receipt<ReceivedRemittance> refused = office.desk.post(PRACTICE, waiting.id());
        assertThat(refused.isGranted()).isFalse();
        assertThat(refused.findings()).extracting(Finding::rule).containsExactly(PostingRules.STATE.id());
        assertThat(office.on(CASH)).isEqualTo("0.00");
    }

    @Test
    void a_payment_that_broke_off_waits() {
        ReceivedRemittance waiting = office.receive(
                        TestPayment.of("T1").plus(A_PAID).brokenOff())
                .get(0)
                .remittance();
        assertThat(waiting.state()).isEqualTo(RemittanceState.SUSPENDED);
        assertThat(waiting.findings()).extracting(Finding::rule).containsExactly(PostingRules.COMPLETE.id());
    }

    @Test
    void the_same_file_again_changes_nothing_and_says_which_payment_it_was() {
        TestPayment payment = TestPayment.of("T1").plus(A_PAID);
        ReceivedRemittance first = office.post(payment);
        List<?> before = office.journals();
        Received again = office.receive(payment).get(0);
        assertThat(again.repeated()).isTrue();
        assertThat(again.remittance()).isEqualTo(first);
        assertThat(office.desk.in(PRACTICE, EnumSet.allOf(RemittanceState.class)))
                .containsExactly(first);
        office.desk.post(PRACTICE, first.id());
        assertThat(office.journals()).isEqualTo(before);
    }

    @Test
    void the_same_trace_with_other_content_waits_until_a_person_replaces_the_one_before() {
        ReceivedRemittance wrong = office.receive(
                        TestPayment.of("T1").plus(A_PAID).paying(Money.usd("1.00")))
                .get(0)
                .remittance();
        ReceivedRemittance right =
                office.receive(TestPayment.of("T1").plus(A_PAID)).get(0).remittance();
        assertThat(right.state()).isEqualTo(RemittanceState.SUSPENDED);
        assertThat(right.findings()).extracting(Finding::rule).containsExactly(PostingRules.ONE_PAYMENT.id());
        Receipt<ReceivedRemittance> replaced =
                office.desk.replace(PRACTICE, new CommandId("c-1"), wrong.id(), right.id(), ANN);
        assertThat(replaced.decision().granted().orElseThrow().state()).isEqualTo(RemittanceState.BALANCED);
        assertThat(office.desk.find(PRACTICE, wrong.id()).orElseThrow())
                .extracting(ReceivedRemittance::state, one -> one.replacedBy().orElseThrow())
                .containsExactly(RemittanceState.REPLACED, right.id());
        office.desk.post(PRACTICE, right.id());
        assertThat(office.on(CASH)).isEqualTo("80.00");
    }

    @Test
    void a_payment_that_does_not_add_up_is_not_let_through_by_replacing_another() {
        ReceivedRemittance one = office.receive(
                        TestPayment.of("T1").plus(A_PAID).paying(Money.usd("1.00")))
                .get(0)
                .remittance();
        ReceivedRemittance other = office.receive(
                        TestPayment.of("T1").plus(A_PAID).paying(Money.usd("2.00")))
                .get(0)
                .remittance();
        Receipt<ReceivedRemittance> refused =
                office.desk.replace(PRACTICE, new CommandId("c-1"), one.id(), other.id(), ANN);
        assertThat(refused.findings()).extracting(Finding::rule).containsExactly(PostingRules.PAYMENT.id());
        assertThat(office.desk.in(PRACTICE, EnumSet.of(RemittanceState.SUSPENDED)))
                .hasSize(2);
    }

    @Test
    void a_decision_about_an_unknown_claim_waits_alone_with_its_money_accounted_for() {
        Claim stranger = TestClaims.sent("x", "A4206 70.00").build();
        ReceivedRemittance posted = office.post(TestPayment.of("T1")
                .plus(decided(stranger, "50.00 CO-45=20.00"))
                .plus(A_PAID));
        assertThat(office.states(posted)).containsExactly(DecisionState.UNMATCHED, DecisionState.POSTED);
        assertThat(office.on(CASH)).isEqualTo("130.00");
        assertThat(office.on(UNAPPLIED_CREDIT)).isEqualTo("-50.00");
        assertThat(office.desk.waiting(PRACTICE, 10))
                .extracting(ClaimDecision::state)
                .containsExactly(DecisionState.UNMATCHED);
        office.sent(stranger);
        ClaimDecision assigned = office.desk
                .assign(
                        PRACTICE,
                        new CommandId("c-1"),
                        office.desk.waiting(PRACTICE, 10).get(0).place(),
                        stranger.id(),
                        ANN)
                .decision()
                .granted()
                .orElseThrow();
        assertThat(assigned.match().orElseThrow().how()).isEqualTo(ClaimMatch.How.PERSON);
        assertThat(office.on(UNAPPLIED_CREDIT)).isEqualTo("0.00");
        assertThat(office.on(RECEIVABLE_INSURANCE, "x")).isEqualTo("0.00");
        assertThat(office.on(CASH)).isEqualTo("130.00");
        assertThat(office.desk.waiting(PRACTICE, 10)).isEmpty();
        assertSound();
    }

    @Test
    void a_reversal_in_a_later_file_takes_exactly_the_decision_back_and_the_correction_follows() {
        office.post(TestPayment.of("T1").plus(A_PAID));
        Balances opening = office.balances();
        PaidClaim corrected = decided(A, "90.00 CO-45=5.00 PR-2=5.00");
        office.post(TestPayment.of("T2").plus(reversal(A_PAID)).plus(corrected));
        assertThat(opening.on(CASH)).isEqualTo(Money.usd("80.00"));
        assertThat(office.on(CASH)).isEqualTo("90.00");
        assertThat(office.on(CONTRACTUAL_ALLOWANCE)).isEqualTo("5.00");
        assertThat(office.on(RECEIVABLE_PATIENT, "a")).isEqualTo("5.00");
        assertThat(office.on(RECEIVABLE_INSURANCE, "a")).isEqualTo("0.00");
        assertSound();
    }

    @Test
    void a_reversal_alone_brings_back_what_was_before() {
        Balances opening = office.balances();
        office.post(TestPayment.of("T1").plus(A_PAID));
        office.post(TestPayment.of("T2").plus(reversal(A_PAID)));
        assertThat(office.balances()).isEqualTo(opening);
        assertThat(office.claim("a").state()).isEqualTo(ClaimState.SUBMITTED);
        assertSound();
    }

    @Test
    void a_reversal_that_comes_first_waits_for_what_it_takes_back() {
        Balances opening = office.balances();
        ReceivedRemittance early = office.post(TestPayment.of("T2").plus(reversal(A_PAID)));
        assertThat(office.states(early)).containsExactly(DecisionState.HELD);
        assertThat(office.on(UNAPPLIED_CREDIT)).isEqualTo("80.00");
        ReceivedRemittance late = office.post(TestPayment.of("T1").plus(A_PAID));
        assertThat(office.states(early)).containsExactly(DecisionState.POSTED);
        assertThat(office.states(late)).containsExactly(DecisionState.TAKEN_BACK);
        assertThat(office.balances()).isEqualTo(opening);
        assertSound();
    }

    @Test
    void a_decision_that_is_said_again_in_another_payment_waits() {
        office.post(TestPayment.of("T1").plus(A_PAID));
        ReceivedRemittance again = office.post(TestPayment.of("T2").plus(A_PAID));
        assertThat(office.states(again)).containsExactly(DecisionState.HELD);
        assertThat(office.desk.waiting(PRACTICE, 10).get(0).findings())
                .extracting(Finding::rule)
                .contains(PostingRules.REPEATED.id());
        assertThat(office.on(RECEIVABLE_INSURANCE, "a")).isEqualTo("0.00");
        assertThat(office.on(UNAPPLIED_CREDIT)).isEqualTo("-80.00");
    }

    @Test
    void a_balance_that_is_carried_over_is_cleared_by_the_next_payment() {
        office.post(TestPayment.of("T1").plus(A_PAID));
        ReceivedRemittance carried =
                office.post(TestPayment.of("T2").plus(reversal(A_PAID)).beside("FB", "-80.00"));
        assertThat(carried.header().payment()).isEqualTo(Money.noDollars());
        assertThat(office.on(FORWARD_BALANCE)).isEqualTo("-80.00");
        office.post(TestPayment.of("T3").plus(B_PAID).beside("FB", "80.00").paying(Money.usd("-50.00")));
        assertThat(office.on(FORWARD_BALANCE)).isEqualTo("0.00");
        assertThat(office.on(CASH)).isEqualTo("30.00");
        assertSound();
    }

    @Test
    void a_payment_that_was_posted_by_mistake_is_taken_back_whole_and_can_be_received_again() {
        Balances opening = office.balances();
        TestPayment payment = TestPayment.of("T1").plus(A_PAID).plus(B_PAID).beside("L6", "-1.50");
        ReceivedRemittance posted = office.post(payment);
        Receipt<ReceivedRemittance> reversed = office.desk.reverse(PRACTICE, posted.id());
        assertThat(reversed.decision().granted().orElseThrow().state()).isEqualTo(RemittanceState.REVERSED);
        assertThat(office.balances()).isEqualTo(opening);
        assertThat(office.claims().values()).containsOnly(ClaimState.SUBMITTED);
        ReceivedRemittance again = office.post(payment);
        assertThat(again.id()).isNotEqualTo(posted.id());
        assertThat(office.on(CASH)).isEqualTo("111.50");
        assertSound();
    }

    @Test
    void a_payment_whose_decision_was_taken_back_meanwhile_can_be_taken_back_and_the_reversal_waits_again() {
        Balances opening = office.balances();
        ReceivedRemittance first = office.post(TestPayment.of("T1").plus(A_PAID));
        ReceivedRemittance second = office.post(TestPayment.of("T2").plus(reversal(A_PAID)));
        office.desk.reverse(PRACTICE, first.id());
        assertThat(office.states(second)).containsExactly(DecisionState.HELD);
        assertThat(office.on(UNAPPLIED_CREDIT)).isEqualTo("80.00");
        assertThat(office.on(CASH)).isEqualTo("-80.00");
        assertSound();
        ReceivedRemittance again = office.post(TestPayment.of("T1").plus(A_PAID));
        assertThat(office.states(again)).containsExactly(DecisionState.TAKEN_BACK);
        assertThat(office.balances()).isEqualTo(opening);
        office.desk.reverse(PRACTICE, again.id());
        office.desk.reverse(PRACTICE, second.id());
        assertThat(office.balances()).isEqualTo(opening);
        assertSound();
    }

    @Test
    void a_reversal_that_is_taken_back_lets_the_decision_stand_again() {
        ReceivedRemittance first = office.post(TestPayment.of("T1").plus(A_PAID));
        ReceivedRemittance second = office.post(TestPayment.of("T2").plus(reversal(A_PAID)));
        office.desk.reverse(PRACTICE, second.id());
        assertThat(office.states(first)).containsExactly(DecisionState.POSTED);
        assertThat(office.on(CASH)).isEqualTo("80.00");
        assertThat(office.claim("a").state()).isEqualTo(ClaimState.CLOSED);
        assertThat(office.desk.reverse(PRACTICE, first.id()).isGranted()).isTrue();
        assertThat(office.on(CASH)).isEqualTo("0.00");
        assertSound();
    }

    @Test
    void a_predetermination_moves_nothing() {
        PaidClaim wouldPay = PaidClaim.builder()
                .like(decided(A, "0.00 OA-101=100.00"))
                .status("25")
                .build();
        ReceivedRemittance posted = office.post(TestPayment.of("T1").plus(wouldPay));
        assertThat(office.states(posted)).containsExactly(DecisionState.NOTED);
        assertThat(office.claim("a").state()).isEqualTo(ClaimState.SUBMITTED);
        assertThat(office.journals()).hasSize(2);
    }

    private void assertSound() {
        assertThat(new LedgerCheck().faults(office.journals())).isEmpty();
        assertThat(office.balances().total()).isEqualTo(Money.noDollars());
    }
}
