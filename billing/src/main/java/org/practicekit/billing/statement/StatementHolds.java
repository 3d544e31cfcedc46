package org.practicekit.billing.statement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.account.OpenMatters;
import org.practicekit.billing.claim.BalanceProtection;
import org.practicekit.billing.goodfaith.Content;
import org.practicekit.billing.goodfaith.DisputeCheck;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** What keeps a statement from going out. A pure function of its arguments; immutable, thread-safe. */
public final class StatementHolds implements Serializable {
    private final Money smallBalance;
    private final int days;
    private final Citation policy;
    private final DisputeCheck disputes;

    /**
     * By what a practice chose.
     *
     * @param smallBalance balances up to this are not billed
     * @param days between two statements
     * @param policy where it wrote that down
     * @param disputes compares bills with estimates
     */
    public StatementHolds(Money smallBalance, int days, Citation policy, DisputeCheck disputes) {
        this.smallBalance = smallBalance;
        this.days = days;
        this.policy = policy;
        this.disputes = disputes;
    }

    /**
     * The reasons; none for a statement that may go out.
     *
     * @param open what is open about the patient's bills
     * @param visits what is billed for each visit of which something is owed
     * @param released visits whose bill a person let go out although it is far above the estimate
     */
    public List<Finding> of(
            PatientStatement statement, OpenMatters open, List<VisitBill> visits, List<VisitId> released) {
        List<Finding> holds = new ArrayList<>();
        if (!statement.due().isPositive()) {
            holds.add(own(StatementRules.NOTHING_DUE, statement, "Nothing is due."));
        } else if (statement.due().compareTo(smallBalance) <= 0) {
            holds.add(own(
                    StatementRules.SMALL_BALANCE,
                    statement,
                    "%s is due; up to %s no statement goes out.".formatted(statement.due(), smallBalance)));
        }
        statement
                .previousOn()
                .map(last -> last.plusDays(days))
                .filter(statement.day()::isBefore)
                .ifPresent(next -> holds.add(own(
                        StatementRules.CYCLE,
                        statement,
                        "The next statement goes out on %s at the earliest.".formatted(next))));
        matters(holds, StatementRules.INQUIRY, statement, "question", open.inquiries());
        matters(holds, StatementRules.INQUIRY, statement, "dispute", open.disputes());
        matters(holds, StatementRules.ASSISTANCE, statement, "request", open.requests());
        matters(holds, StatementRules.PLAN, statement, "plan", open.plans());
        for (VisitBill visit : visits) {
            @Nullable Content estimate = visit.estimate();
            if (estimate != null && !released.contains(visit.visit())) {
                disputes.compare(estimate, List.of(visit.bill())).findings().stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .forEach(finding -> holds.add(aboveEstimate(visit, finding)));
            }
            protectedBalance(statement, visit).ifPresent(holds::add);
        }
        return holds;
    }

    private void matters(
            List<Finding> holds, StatementRules rule, PatientStatement statement, String what, List<String> ids) {
        ids.forEach(id -> holds.add(own(rule, statement, "The %s %s is open.".formatted(what, id))));
    }

    private static Finding aboveEstimate(VisitBill visit, Finding dispute) {
        return Finding.of(StatementRules.ESTIMATE, Severity.ERROR)
                .citation(dispute.citation())
                .message("Visit %s waits for a person: %s".formatted(visit.visit(), dispute.message()))
                .facts(dispute.facts())
                .putFacts("visit", visit.visit().value())
                .build();
    }

    private static Optional<Finding> protectedBalance(PatientStatement statement, VisitBill visit) {
        @Nullable BalanceProtection protection = visit.protection();
        if (protection == null) {
            return Optional.empty();
        }
        Money owed = Money.noDollars();
        Money costShare = Money.noDollars();
        for (StatementItem item : statement.items()) {
            boolean counts = item.visit().filter(visit.visit()::equals).isPresent()
                    && BalanceProtection.holdsOn(item.serviceOn());
            if (counts) {
                owed = owed.plus(item.owed()).plus(item.patientPaid());
                costShare = item.shares().stream()
                        .filter(PatientShare::isCostShare)
                        .map(PatientShare::amount)
                        .reduce(costShare, Money::plus);
            }
        }
        return owed.compareTo(costShare) <= 0
                ? Optional.empty()
                : Optional.of(Finding.of(StatementRules.PROTECTED, Severity.ERROR)
                        .citation(protection.citation())
                        .message("For visit %s the patient would pay %s; the cost share by the plan is %s."
                                .formatted(visit.visit(), owed, costShare))
                        .putFacts("visit", visit.visit().value())
                        .putFacts("asked", owed.toString())
                        .putFacts("costShare", costShare.toString())
                        .putFacts("protection", protection.name())
                        .build());
    }

    private Finding own(StatementRules rule, PatientStatement statement, String message) {
        return Finding.of(rule, Severity.ERROR)
                .citation(policy)
                .message(message)
                .putFacts("patient", statement.patient().value())
                .putFacts("due", statement.due().toString())
                .putFacts("day", statement.day().toString())
                .build();
    }
}
