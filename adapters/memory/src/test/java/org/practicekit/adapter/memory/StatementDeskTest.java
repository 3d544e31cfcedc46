package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.AccountOffice.CLERK;
import static org.practicekit.adapter.memory.AccountOffice.MANAGER;
import static org.practicekit.adapter.memory.AccountOffice.OWNER;
import static org.practicekit.adapter.memory.AccountOffice.WALKER;
import static org.practicekit.adapter.memory.AccountOffice.WHY;
import static org.practicekit.adapter.memory.AccountOffice.giveUp;
import static org.practicekit.adapter.memory.AccountOffice.rules;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.account.PlanWish;
import org.practicekit.billing.account.WriteOffKind;
import org.practicekit.billing.claim.BalanceProtection;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.goodfaith.Content;
import org.practicekit.billing.goodfaith.ExpectedItem;
import org.practicekit.billing.goodfaith.GoodFaithEstimate;
import org.practicekit.billing.goodfaith.GoodFaithId;
import org.practicekit.billing.goodfaith.ProviderCharges;
import org.practicekit.billing.inquiry.InquiryTopic;
import org.practicekit.billing.inquiry.InquiryWish;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.statement.PatientShare;
import org.practicekit.billing.statement.PatientStatement;
import org.practicekit.billing.statement.Release;
import org.practicekit.billing.statement.SentStatement;
import org.practicekit.billing.statement.StatementItem;
import org.practicekit.billing.statement.StatementRules;
import org.practicekit.billing.statement.StatementText;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;

class StatementDeskTest {
    private final AccountOffice office = new AccountOffice();

    @Test
    void a_line_says_what_was_charged_allowed_paid_and_why_the_rest_is_the_patients() {
        Claim claim = office.sent("a", "A4206 200.00");
        office.decided("T1", claim, "90.00 CO-45=50.00 PR-1=40.00 PR-2=15.00 PR-96=5.00");
        office.pay("10.00");
        StatementItem line = now().items().get(0);
        assertThat(line.charged()).isEqualTo(Money.usd("200.00"));
        assertThat(line.takenOff()).isEqualTo(Money.usd("50.00"));
        assertThat(line.allowed()).isEqualTo(Money.usd("150.00"));
        assertThat(line.insurancePaid()).isEqualTo(Money.usd("90.00"));
        assertThat(line.patientPaid()).isEqualTo(Money.usd("10.00"));
        assertThat(line.owed()).isEqualTo(Money.usd("50.00"));
        assertThat(line.shares())
                .containsExactly(
                        new PatientShare("PR-1", "your deductible", Money.usd("40.00")),
                        new PatientShare("PR-2", "your coinsurance", Money.usd("15.00")),
                        new PatientShare("PR-96", "not covered by your insurance (reason PR-96)", Money.usd("5.00")));
        assertThat(now().due()).isEqualTo(Money.usd("50.00"));
    }

    @Test
    void what_waits_on_the_insurance_is_shown_and_not_due() {
        office.sent("a", "A4206 200.00");
        office.selfPay("january", "2026-01-05", "40.00");
        PatientStatement statement = now();
        assertThat(statement.withPayers()).isEqualTo(Money.usd("200.00"));
        assertThat(statement.due()).isEqualTo(Money.usd("40.00"));
        assertThat(StatementText.lines(statement))
                .anyMatch(line -> line.matches("Waits on your insurance, not due +200.00"))
                .anyMatch(line -> line.matches("Please pay by 2026-04-17 +40.00"));
    }

    @Test
    void the_first_thirty_days_count_from_the_day_on_which_it_became_the_patients() {
        office.selfPay("age-30", "2026-02-21", "1.00");
        office.selfPay("age-31", "2026-02-20", "2.00");
        office.selfPay("age-60", "2026-01-22", "4.00");
        office.selfPay("age-61", "2026-01-21", "8.00");
        office.selfPay("age-90", "2025-12-23", "16.00");
        office.selfPay("age-91", "2025-12-22", "32.00");
        assertThat(now().aging().days30()).isEqualTo(Money.usd("1.00"));
        assertThat(now().aging().days60()).isEqualTo(Money.usd("6.00"));
        assertThat(now().aging().days90()).isEqualTo(Money.usd("24.00"));
        assertThat(now().aging().older()).isEqualTo(Money.usd("32.00"));
    }

    @Test
    void the_next_statement_begins_where_the_one_before_ended() {
        office.selfPay("january", "2026-01-05", "40.00");
        office.selfPay("february", "2026-02-05", "30.00");
        assertThat(send().isGranted()).isTrue();
        office.clock.goTo("2026-04-10");
        office.pay("25.00");
        office.writeOff(giveUp(WriteOffKind.OTHER, "5.00", CLERK));
        office.selfPay("april", "2026-04-09", "12.00");
        office.clock.goTo("2026-04-22");
        PatientStatement second = send().decision().granted().orElseThrow().statement();
        assertThat(second.previousOn()).contains(LocalDate.parse("2026-03-23"));
        assertThat(second.previousBalance()).isEqualTo(Money.usd("70.00"));
        assertThat(second.paid()).isEqualTo(Money.usd("25.00"));
        assertThat(second.givenUp()).isEqualTo(Money.usd("5.00"));
        assertThat(second.newlyOwed()).isEqualTo(Money.usd("12.00"));
        assertThat(second.balance()).isEqualTo(Money.usd("52.00"));
        assertThat(second.dueOn()).isEqualTo(LocalDate.parse("2026-05-17"));
        assertThat(office.statements.ofPatient(PRACTICE, WALKER)).hasSize(2);
    }

    @Test
    void a_statement_of_an_earlier_day_says_what_it_said_then() {
        office.selfPay("january", "2026-01-05", "40.00");
        PatientStatement then = send().decision().granted().orElseThrow().statement();
        office.clock.goTo("2026-05-01");
        office.pay("40.00");
        assertThat(office.statements
                        .statement(PRACTICE, WALKER, then.asOf(), then.day())
                        .decision()
                        .granted())
                .contains(then);
        assertThat(now().due()).isEqualTo(Money.noDollars());
    }

    @Test
    void a_small_balance_is_not_billed_and_nothing_is_either() {
        assertThat(rules(send())).containsExactly(StatementRules.NOTHING_DUE.id());
        office.selfPay("january", "2026-01-05", "5.00");
        assertThat(rules(send())).containsExactly(StatementRules.SMALL_BALANCE.id());
        office.selfPay("february", "2026-02-05", "0.01");
        assertThat(send().isGranted()).isTrue();
    }

    @Test
    void thirty_days_lie_between_two_statements() {
        office.selfPay("january", "2026-01-05", "40.00");
        send();
        office.clock.goTo("2026-04-21");
        assertThat(rules(send())).containsExactly(StatementRules.CYCLE.id());
        office.clock.goTo("2026-04-22");
        assertThat(send().isGranted()).isTrue();
    }

    @Test
    void a_statement_that_is_sent_twice_goes_out_once() {
        office.selfPay("january", "2026-01-05", "40.00");
        var command = office.command();
        Receipt<SentStatement> first = office.statements.send(PRACTICE, command, WALKER, List.of(), CLERK);
        assertThat(office.statements.send(PRACTICE, command, WALKER, List.of(), CLERK))
                .isEqualTo(first);
        assertThat(office.statements.ofPatient(PRACTICE, WALKER)).hasSize(1);
    }

    @Test
    void billing_pauses_while_a_question_is_open_or_a_plan_is_kept() {
        ChargeId january = office.selfPay("january", "2026-01-05", "40.00");
        office.inquiries.open(
                PRACTICE,
                office.command(),
                InquiryWish.builder()
                        .patient(WALKER)
                        .topic(InquiryTopic.UNKNOWN_CHARGE)
                        .addCharges(january)
                        .question(PatientText.of("what is this"))
                        .receivedOn(office.clock.today())
                        .build());
        office.plans.agree(
                PRACTICE, office.command(), new PlanWish(WALKER, List.of(), 2, LocalDate.parse("2026-04-01"), CLERK));
        assertThat(rules(send())).containsExactly(StatementRules.INQUIRY.id(), StatementRules.PLAN.id());
    }

    @Test
    void a_bill_of_400_dollars_or_more_above_the_estimate_waits_until_a_person_decides() {
        office.selfPay("january", "2026-01-05", "900.00");
        estimated("visit-january", "500.01");
        assertThat(send().isGranted()).isTrue();
        office.selfPay("february", "2026-02-05", "900.00");
        estimated("visit-february", "500.00");
        office.clock.goTo("2026-04-23");
        Receipt<SentStatement> refused = send();
        assertThat(rules(refused)).containsExactly(StatementRules.ESTIMATE.id());
        assertThat(refused.findings().get(0).citation().reference()).contains("149.620");
        office.statements.review(PRACTICE, office.command(), WALKER);
        assertThat(office.tasks()).extracting(Task::kind).containsExactly(TaskKind.REVIEW_BILL);
        assertThat(rules(sendReleased(MANAGER))).containsExactly(StatementRules.RELEASE.id());
        assertThat(sendReleased(OWNER).isGranted()).isTrue();
        office.clock.goTo("2026-05-23");
        assertThat(send().isGranted()).isTrue();
    }

    @Test
    void a_protected_patient_is_asked_for_no_more_than_the_cost_share() {
        office.selfPay("january", "2026-01-05", "100.00");
        office.store.storeCompleted(
                PRACTICE,
                List.of(CompletedVisit.builder()
                        .id(new VisitId("visit-january"))
                        .patient(WALKER)
                        .date(LocalDate.parse("2026-01-05"))
                        .location(new LocationId("main"))
                        .protection(BalanceProtection.EMERGENCY)
                        .build()));
        Receipt<SentStatement> refused = send();
        assertThat(rules(refused)).containsExactly(StatementRules.PROTECTED.id());
        Finding finding = refused.findings().get(0);
        assertThat(finding.citation().reference()).isEqualTo("45 CFR 149.410(a)");
        assertThat(finding.facts()).containsEntry("asked", "USD 100.00").containsEntry("costShare", "USD 0.00");
        assertThat(rules(sendReleased(OWNER))).contains(StatementRules.PROTECTED.id());
    }

    private PatientStatement now() {
        return office.statements
                .statement(PRACTICE, WALKER, AsOf.LATEST, office.clock.today())
                .decision()
                .granted()
                .orElseThrow();
    }

    private Receipt<SentStatement> send() {
        return office.statements.send(PRACTICE, office.command(), WALKER, List.of(), CLERK);
    }

    private Receipt<SentStatement> sendReleased(ActorId by) {
        return office.statements.send(
                PRACTICE,
                office.command(),
                WALKER,
                List.of(new Release(new VisitId("visit-february"), by, WHY)),
                CLERK);
    }

    private void estimated(String visit, String amount) {
        office.write(ports -> ports.estimates()
                .add(
                        PRACTICE,
                        GoodFaithEstimate.builder()
                                .id(new GoodFaithId("gfe-" + visit))
                                .version(Version.FIRST)
                                .patient(WALKER)
                                .visit(new VisitId(visit))
                                .madeFrom(new FingerprintWriter("visit").finish())
                                .madeAt(office.clock.instant())
                                .content(Content.builder()
                                        .addProviders(ProviderCharges.builder()
                                                .name("Maple Street")
                                                .npi(new Npi("1234567893"))
                                                .addItems(ExpectedItem.builder()
                                                        .description("a shot")
                                                        .charge(Money.usd(amount))
                                                        .build())
                                                .build())
                                        .build())
                                .given(Optional.of(new GoodFaithEstimate.Given(
                                        GoodFaithEstimate.Given.How.BY_HAND, office.clock.instant(), CLERK)))
                                .build()));
    }
}
