package org.practicekit.billing.ledger;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

/**
 * What moved on an account, or on a part of it, over some days: opening balance, each movement with the balance after it, closing
 * balance. Immutable.
 *
 * @param opening what stood there before the first day
 * @param movements what moved, by day, then in the order in which it was written
 */
public record AccountStatement(Money opening, List<Movement> movements) implements Serializable, Fingerprinted {
    public AccountStatement {
        movements = List.copyOf(movements);
    }

    /**
     * The statement of all entries that pass.
     *
     * @param journals in the order in which they were added
     * @param about which entries: an account, a patient's part of it, a claim's
     * @param asOf from when it is told
     * @param days which days
     */
    public static AccountStatement of(
            Collection<Journal> journals, Predicate<? super JournalEntry> about, AsOf asOf, DateRange days) {
        Money opening = Money.noDollars();
        Money balance = Money.noDollars();
        List<Movement> movements = new ArrayList<>();
        for (Journal journal : inOrder(journals, asOf)) {
            for (JournalEntry entry : journal.entries()) {
                if (!about.test(entry)) {
                    continue;
                }
                balance = balance.plus(entry.amount());
                if (journal.effectiveOn().isBefore(days.from())) {
                    opening = balance;
                } else if (days.contains(journal.effectiveOn())) {
                    movements.add(new Movement(
                            journal.id(), journal.kind(), journal.effectiveOn(), journal.postedAt(), entry, balance));
                }
            }
        }
        return new AccountStatement(opening, movements);
    }

    /** What stood there after the last day. */
    public Money closing() {
        return movements.isEmpty()
                ? opening
                : movements.get(movements.size() - 1).balance();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("opening", opening).each("movements", movements);
    }

    private static List<Journal> inOrder(Collection<Journal> journals, AsOf asOf) {
        return journals.stream()
                .filter(asOf::includes)
                .sorted(Comparator.comparing(Journal::effectiveOn).thenComparing(Journal::postedAt))
                .toList();
    }

    /**
     * One entry of the statement.
     *
     * @param journal of which journal
     * @param kind what that was made from
     * @param effectiveOn for which day it counts
     * @param postedAt when it was written
     * @param entry what moved
     * @param balance what stood there after it
     */
    public record Movement(
            JournalId journal,
            JournalKind kind,
            LocalDate effectiveOn,
            Instant postedAt,
            JournalEntry entry,
            Money balance)
            implements Serializable, Fingerprinted {
        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("journal", journal.value())
                    .text("kind", kind.name())
                    .text("effectiveOn", effectiveOn.toString())
                    .instant("postedAt", postedAt)
                    .value("entry", entry)
                    .value("balance", balance);
        }
    }
}
