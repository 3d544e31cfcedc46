package org.practicekit.billing.account;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * How a plan is kept as of a day. Immutable.
 *
 * @param paid what was paid for its charges since it was agreed
 * @param due what was to be paid by that day
 * @param open what is still owed for its charges
 * @param missed the instalments that were not paid in time, the first one first
 */
public record PlanStanding(Money paid, Money due, Money open, List<Instalment> missed)
        implements Serializable, Fingerprinted {
    public PlanStanding {
        missed = List.copyOf(missed);
    }

    /**
     * How a plan is kept.
     *
     * @param journals the patient's part of the ledger
     * @param graceDays so many days later than due is still in time
     */
    public static PlanStanding of(PaymentPlan plan, List<Journal> journals, int graceDays, LocalDate day) {
        Money paid = paid(plan, journals);
        Money open = Money.noDollars();
        for (Journal journal : journals) {
            for (JournalEntry entry : journal.entries()) {
                if (isOf(plan, entry)) {
                    open = open.plus(entry.amount());
                }
            }
        }
        List<Instalment> missed = new ArrayList<>();
        Money until = Money.noDollars();
        for (Instalment one : plan.instalments()) {
            until = until.plus(one.amount());
            if (one.due().plusDays(graceDays).isBefore(day) && paid.compareTo(until) < 0 && open.isPositive()) {
                missed.add(one);
            }
        }
        return new PlanStanding(paid, plan.dueBy(day), open, missed);
    }

    /** What is to be paid now; nothing for a patient who is ahead, and never more than is still owed. */
    public Money dueNow() {
        return due.minus(paid).min(open).max(Money.noDollars());
    }

    /** Whether nothing of it is owed any more. */
    public boolean isFulfilled() {
        return !open.isPositive();
    }

    private static Money paid(PaymentPlan plan, List<Journal> journals) {
        Map<JournalId, Journal> roots = new HashMap<>();
        Money paid = Money.noDollars();
        for (Journal journal : journals) {
            Journal root = journal.reverses().map(roots::get).orElse(journal);
            roots.put(journal.id(), root);
            if (counts(root, plan.agreedAt())) {
                for (JournalEntry entry : journal.entries()) {
                    paid = isOf(plan, entry) ? paid.minus(entry.amount()) : paid;
                }
            }
        }
        return paid;
    }

    private static boolean counts(Journal journal, Instant since) {
        return (journal.kind() == JournalKind.PATIENT_PAYMENT || journal.kind() == JournalKind.CREDIT_APPLIED)
                && !journal.postedAt().isBefore(since);
    }

    private static boolean isOf(PaymentPlan plan, JournalEntry entry) {
        return entry.account() == AccountKind.RECEIVABLE_PATIENT
                && entry.charge().filter(plan.charges()::contains).isPresent();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("paid", paid).value("due", due).value("open", open).each("missed", missed);
    }
}
