package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.AccountOffice.CLERK;
import static org.practicekit.adapter.memory.AccountOffice.MANAGER;
import static org.practicekit.adapter.memory.AccountOffice.WALKER;
import static org.practicekit.adapter.memory.AccountOffice.WHY;
import static org.practicekit.adapter.memory.AccountOffice.giveUp;
import static org.practicekit.adapter.memory.AccountOffice.rules;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.account.AccountRules;
import org.practicekit.billing.account.Instalment;
import org.practicekit.billing.account.PaymentPlan;
import org.practicekit.billing.account.PlanStanding;
import org.practicekit.billing.account.PlanState;
import org.practicekit.billing.account.PlanWish;
import org.practicekit.billing.account.WriteOffKind;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

class PlanDeskTest {
    private final AccountOffice office = new AccountOffice();
    private final ChargeId january = office.selfPay("january", "2026-01-05", "100.00");

    @Test
    void what_is_owed_is_split_into_months_to_the_cent() {
        PaymentPlan plan = agreed(3);
        assertThat(plan.instalments())
                .containsExactly(
                        new Instalment(LocalDate.parse("2026-03-31"), Money.usd("33.34")),
                        new Instalment(LocalDate.parse("2026-04-30"), Money.usd("33.33")),
                        new Instalment(LocalDate.parse("2026-05-31"), Money.usd("33.33")));
        assertThat(plan.charges()).containsExactly(january);
    }

    @Test
    void what_is_due_on_a_day_is_what_was_not_paid_of_the_instalments_until_then() {
        PaymentPlan plan = agreed(3);
        assertThat(standing(plan, "2026-03-30").dueNow()).isEqualTo(Money.noDollars());
        assertThat(standing(plan, "2026-03-31").dueNow()).isEqualTo(Money.usd("33.34"));
        office.pay("40.00");
        assertThat(standing(plan, "2026-03-31").dueNow()).isEqualTo(Money.noDollars());
        assertThat(standing(plan, "2026-04-30").dueNow()).isEqualTo(Money.usd("26.67"));
    }

    @Test
    void a_payment_that_bounced_does_not_count() {
        PaymentPlan plan = agreed(3);
        Journal payment = office.pay("40.00").decision().granted().orElseThrow();
        office.desk.reverse(PRACTICE, office.command(), payment.id(), WHY, MANAGER);
        assertThat(standing(plan, "2026-03-31").paid()).isEqualTo(Money.noDollars());
    }

    @Test
    void a_plan_is_broken_when_two_instalments_are_more_than_ten_days_late_and_somebody_speaks_with_the_patient() {
        PaymentPlan plan = agreed(3);
        office.clock.goTo("2026-05-10");
        assertThat(office.plans.review(PRACTICE, office.command()).plans()).isEmpty();
        office.clock.goTo("2026-05-11");
        assertThat(office.plans.review(PRACTICE, office.command()).plans())
                .extracting(PaymentPlan::state)
                .containsExactly(PlanState.BROKEN);
        assertThat(office.tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.CONTACT_PATIENT);
            assertThat(task.subject()).isEqualTo("plan/" + plan.id());
            assertThat(task.reasons()).extracting(Finding::rule).containsExactly(AccountRules.PLAN_MISSED.id());
        });
        assertThat(office.plans.review(PRACTICE, office.command()).plans()).isEmpty();
        assertThat(office.tasks()).extracting(Task::kind).hasSize(1);
    }

    @Test
    void a_plan_is_fulfilled_when_nothing_of_it_is_owed() {
        agreed(3);
        office.pay("90.00");
        office.writeOff(giveUp(WriteOffKind.OTHER, "10.00", CLERK).addCharges(january));
        assertThat(office.plans.review(PRACTICE, office.command()).plans())
                .extracting(PaymentPlan::state)
                .containsExactly(PlanState.FULFILLED);
    }

    @Test
    void a_charge_is_in_one_plan_and_a_plan_is_for_what_is_owed() {
        PaymentPlan plan = agreed(3);
        assertThat(rules(agree(2, "2026-04-01"))).containsExactly(AccountRules.PLAN.id());
        assertThat(office.plans
                        .end(PRACTICE, office.command(), plan.id(), plan.version(), CLERK)
                        .isGranted())
                .isTrue();
        assertThat(rules(agree(2, "2026-03-22"))).containsExactly(AccountRules.PLAN.id());
        assertThat(rules(agree(10_001, "2026-04-01"))).containsExactly(AccountRules.PLAN.id());
        assertThat(agree(2, "2026-03-23").isGranted()).isTrue();
        assertThat(rules(office.plans.end(
                        PRACTICE, office.command(), plan.id(), plan.version().next(), CLERK)))
                .containsExactly(AccountRules.PLAN_STATE.id());
    }

    @Test
    void a_debt_is_not_bad_while_it_is_paid_in_instalments_nor_before_it_was_asked_for_often_enough() {
        agreed(3);
        assertThat(rules(office.writeOff(giveUp(WriteOffKind.BAD_DEBT, "100.00", MANAGER))))
                .containsExactly(AccountRules.BAD_DEBT_TIME.id(), AccountRules.BAD_DEBT_OPEN.id());
    }

    @Test
    void a_debt_is_bad_after_three_statements_and_120_days() {
        for (String day : List.of("2026-03-24", "2026-04-23", "2026-05-23")) {
            office.clock.goTo(day);
            office.statements.send(PRACTICE, office.command(), WALKER, List.of(), CLERK);
        }
        office.clock.goTo("2026-07-21");
        assertThat(rules(office.writeOff(giveUp(WriteOffKind.BAD_DEBT, "100.00", MANAGER))))
                .containsExactly(AccountRules.BAD_DEBT_TIME.id());
        office.clock.goTo("2026-07-22");
        assertThat(office.writeOff(giveUp(WriteOffKind.BAD_DEBT, "100.00", MANAGER))
                        .isGranted())
                .isTrue();
    }

    private PaymentPlan agreed(int count) {
        return agree(count, "2026-03-31").decision().granted().orElseThrow();
    }

    private Receipt<PaymentPlan> agree(int count, String first) {
        return office.plans.agree(
                PRACTICE, office.command(), new PlanWish(WALKER, List.of(), count, LocalDate.parse(first), CLERK));
    }

    private PlanStanding standing(PaymentPlan plan, String day) {
        return office.plans.standing(PRACTICE, plan.id(), LocalDate.parse(day)).orElseThrow();
    }
}
