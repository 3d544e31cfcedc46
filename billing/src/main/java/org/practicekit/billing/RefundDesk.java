package org.practicekit.billing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.account.AccountRules;
import org.practicekit.billing.account.Allocation;
import org.practicekit.billing.account.RefundWish;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;

/**
 * Pays money back, to patients and to payers: promises it, notes that it left, and that a payer has it. A step is taken back at the {@link
 * AccountDesk}.
 *
 * <p>Commands are run once, a repeated one gets the saved receipt; a refusal changes nothing. Thread-safe.
 */
public final class RefundDesk {
    private final AccountWork work;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     */
    public RefundDesk(UnitOfWork<? extends AccountPorts> work, Clock clock) {
        this.work = new AccountWork(work, clock);
    }

    /**
     * Promises money back, to the patient or to the payer of a claim that was paid too much. It is then owed, until {@link #send}.
     * Refused above the credit there is.
     */
    public Receipt<Journal> promise(PracticeId practice, CommandId command, RefundWish wish) {
        return work.once(
                "billing.account.refund",
                practice,
                command,
                wish.patient(),
                Fingerprint.of("billing.account.wish", wish),
                (unit, book) -> {
                    Allocation from = wish.claim()
                            .map(claim -> book.account.fromClaim(wish.amount(), claim, true))
                            .orElseGet(() -> book.account.draw(wish.amount()));
                    List<Finding> breaches = AccountBook.all(Stream.of(
                            book.positive(wish.amount()),
                            mayRefund(book, wish.by()),
                            book.enough(AccountRules.CREDIT, from, "in credit")));
                    if (!breaches.isEmpty()) {
                        return new Refused<>(breaches);
                    }
                    List<JournalEntry> entries = new ArrayList<>(from.entries());
                    from.entries()
                            .forEach(entry -> entries.add(JournalEntry.builder()
                                    .like(book.entry(
                                            AccountKind.REFUND_PAYABLE,
                                            entry.amount().negated()))
                                    .claim(wish.claim())
                                    .charge(wish.claim().flatMap(claim -> entry.charge()))
                                    .payer(wish.claim().flatMap(claim -> entry.payer()))
                                    .build()));
                    return AccountBook.granted(book.write(
                            book.id("refund"),
                            JournalKind.REFUND,
                            book.today,
                            entries,
                            Optional.of(wish.why()),
                            List.of(wish.by())));
                });
    }

    /** Notes that a refund was sent. One to a patient is over with that; one to a payer is on its way until {@link #settle}. */
    public Receipt<Journal> send(PracticeId practice, CommandId command, JournalId refund, ActorId by) {
        return work.onJournal("billing.account.send-refund", practice, command, refund, by, "", (book, owed) -> {
            if (!isRefund(book, owed) || book.sent(refund).isPresent()) {
                return step(book, refund, "is not a refund that is still to be sent");
            }
            List<JournalEntry> entries = new ArrayList<>();
            payable(owed).forEach(entry -> {
                // What is owed to a payer stays owed until it says that it has got it.
                entries.add(
                        entry.payer().isPresent()
                                ? AccountBook.to(AccountKind.REFUND_IN_TRANSIT, entry.negated())
                                : entry.negated());
                entries.add(AccountBook.to(AccountKind.CASH, entry));
            });
            return AccountBook.granted(book.write(
                    book.nextStep(refund, "sent"),
                    JournalKind.REFUND,
                    book.today,
                    entries,
                    Optional.empty(),
                    List.of(by)));
        });
    }

    /**
     * Ends a refund that was sent to a payer.
     *
     * @param inRemittance whether the payer took its decision back in a remittance and acknowledged the refund there, which moved the
     *     money in the ledger already; otherwise it just took it
     */
    public Receipt<Journal> settle(
            PracticeId practice, CommandId command, JournalId refund, boolean inRemittance, ActorId by) {
        String wish = inRemittance ? "in remittance" : "";
        return work.onJournal("billing.account.settle-refund", practice, command, refund, by, wish, (book, owed) -> {
            boolean toPayer = payable(owed).anyMatch(entry -> entry.payer().isPresent());
            if (!isRefund(book, owed) || !toPayer || book.sent(refund).isEmpty()) {
                return step(book, refund, "is not a refund on its way to a payer");
            }
            List<JournalEntry> entries = inRemittance
                    ? owed.entries().stream().map(JournalEntry::negated).toList()
                    : payable(owed)
                            .flatMap(entry ->
                                    Stream.of(entry.negated(), AccountBook.to(AccountKind.REFUND_IN_TRANSIT, entry)))
                            .toList();
            return AccountBook.granted(book.write(
                    AccountBook.step(refund, "settled"),
                    JournalKind.REFUND,
                    book.today,
                    entries,
                    Optional.empty(),
                    List.of(by)));
        });
    }

    private static List<Finding> mayRefund(AccountBook book, ActorId by) {
        return book.policy().filter(policy -> policy.refunders().contains(by)).isPresent()
                ? List.of()
                : List.of(AccountRules.REFUND_RIGHT
                        .by(book.citation(), "The practice did not name %s for refunds.".formatted(by))
                        .putFacts("by", by.value())
                        .build());
    }

    private static boolean isRefund(AccountBook book, Journal journal) {
        return journal.kind() == JournalKind.REFUND
                && payable(journal).anyMatch(entry -> entry.amount().isNegative())
                && book.stands(journal.id())
                && book.find(AccountBook.step(journal.id(), "settled"))
                        .filter(settled -> book.stands(settled.id()))
                        .isEmpty();
    }

    private static Stream<JournalEntry> payable(Journal journal) {
        return journal.entries().stream().filter(entry -> entry.account() == AccountKind.REFUND_PAYABLE);
    }

    private static Decision<Journal> step(AccountBook book, JournalId refund, String what) {
        return Refused.because(AccountRules.REFUND_STEP
                .by(book.citation(), "Journal %s %s.".formatted(refund, what))
                .putFacts("journal", refund.value())
                .build());
    }
}
