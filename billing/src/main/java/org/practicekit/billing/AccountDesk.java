package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.account.AccountRules;
import org.practicekit.billing.account.Allocation;
import org.practicekit.billing.account.BadDebtCheck;
import org.practicekit.billing.account.NotThePatients;
import org.practicekit.billing.account.OpenMatters;
import org.practicekit.billing.account.PatientAccount;
import org.practicekit.billing.account.PaymentWish;
import org.practicekit.billing.account.WriteOffCheck;
import org.practicekit.billing.account.WriteOffKind;
import org.practicekit.billing.account.WriteOffWish;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.policy.AccountPolicy;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.PostingTable;
import org.practicekit.billing.statement.PatientStatement;
import org.practicekit.billing.statement.SentStatement;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;

/**
 * Takes what patients pay, puts it to what they owe, gives up and passes on what is owed, and takes any of that back, refunds of the {@link
 * RefundDesk} included. Each command writes one journal, whose id is made from the command.
 *
 * <p>Commands are run once, a repeated one gets the saved receipt; a refusal changes nothing. Commands about one patient run one after
 * the other, and none of them while payers' decisions are posted. Thread-safe.
 */
public final class AccountDesk {
    private final AccountWork work;
    private final NotThePatients notThePatients;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param table by which rows decisions of payers are posted
     */
    public AccountDesk(UnitOfWork<? extends AccountPorts> work, Clock clock, PostingTable table) {
        this.work = new AccountWork(work, clock);
        this.notThePatients = new NotThePatients(table);
    }

    /** The account as of a time. Changes nothing. */
    public PatientAccount account(PracticeId practice, PatientId patient, AsOf asOf) {
        return work.read(
                practice, ports -> PatientAccount.of(patient, ports.journals().ofPatient(practice, patient), asOf));
    }

    /** Takes a payment: to the charges that the patient names, then to the oldest balance; the rest is kept as credit. */
    public Receipt<Journal> pay(PracticeId practice, CommandId command, PaymentWish wish) {
        return work.once(
                "billing.account.pay",
                practice,
                command,
                wish.patient(),
                Fingerprint.of("billing.account.wish", wish),
                (unit, book) -> {
                    List<Finding> breaches = new ArrayList<>(book.positive(wish.amount()));
                    if (wish.receivedOn().isAfter(book.today)) {
                        breaches.add(AccountRules.RECEIVED
                                .by(
                                        book.citation(),
                                        "A payment of %s is not in before that day.".formatted(wish.receivedOn()))
                                .putFacts("receivedOn", wish.receivedOn().toString())
                                .build());
                    }
                    if (!breaches.isEmpty()) {
                        return new Refused<>(breaches);
                    }
                    Allocation put = book.account.put(wish.amount(), wish.towards());
                    List<JournalEntry> entries = new ArrayList<>(put.entries());
                    entries.add(book.entry(AccountKind.CASH, wish.amount()));
                    entries.add(
                            book.entry(AccountKind.UNAPPLIED_CREDIT, put.rest().negated()));
                    return AccountBook.granted(book.write(
                            book.id("payment"),
                            JournalKind.PATIENT_PAYMENT,
                            wish.receivedOn(),
                            entries,
                            wish.note(),
                            List.of(wish.by())));
                });
    }

    /** Puts credit of the patient to what the patient owes: to these charges first, then to the oldest. Refused when there is not so much of either. */
    public Receipt<Journal> apply(
            PracticeId practice,
            CommandId command,
            PatientId patient,
            Money amount,
            List<ChargeId> towards,
            ActorId by) {
        FingerprintWriter wish = new FingerprintWriter("billing.account.apply")
                .text("patient", patient.value())
                .value("amount", amount)
                .texts("towards", towards, ChargeId::value)
                .text("by", by.value());
        return work.once("billing.account.apply", practice, command, patient, wish.finish(), (unit, book) -> {
            Allocation from = book.account.draw(amount);
            Allocation to = book.account.put(amount, towards);
            List<Finding> breaches = AccountBook.all(Stream.of(
                    book.positive(amount),
                    book.enough(AccountRules.CREDIT, from, "in credit"),
                    book.enough(AccountRules.OWED, to, "owed")));
            return breaches.isEmpty()
                    ? AccountBook.granted(book.write(
                            book.id("credit"),
                            JournalKind.CREDIT_APPLIED,
                            book.today,
                            both(from, to),
                            Optional.empty(),
                            List.of(by)))
                    : new Refused<>(breaches);
        });
    }

    /** Gives up what is owed, as far as the practice lets the one, or the two, who want it. */
    public Receipt<Journal> writeOff(PracticeId practice, CommandId command, WriteOffWish wish) {
        return work.once(
                "billing.account.write-off",
                practice,
                command,
                wish.patient(),
                Fingerprint.of("billing.account.wish", wish),
                (unit, book) -> {
                    Allocation from = given(book, wish);
                    List<Finding> breaches = AccountBook.all(Stream.of(
                            book.positive(wish.amount()),
                            badEnough(unit, book, wish, from),
                            book.enough(AccountRules.OWED, from, "owed there"),
                            new WriteOffCheck(
                                            book.policy()
                                                    .map(AccountPolicy::authorities)
                                                    .orElse(List.of()),
                                            book.citation())
                                    .breach(wish, book.givenUp(wish.kind())).stream()
                                            .toList(),
                            smallEnough(book, wish)));
                    if (!breaches.isEmpty()) {
                        return new Refused<>(breaches);
                    }
                    List<JournalEntry> entries = new ArrayList<>(from.entries());
                    from.entries()
                            .forEach(entry ->
                                    entries.add(AccountBook.to(wish.kind().account(), entry.negated())));
                    return AccountBook.granted(book.write(
                            book.id("write-off"),
                            JournalKind.WRITE_OFF,
                            book.today,
                            entries,
                            Optional.of(wish.why()),
                            Stream.concat(Stream.of(wish.by()), wish.second().stream())
                                    .toList()));
                });
    }

    /** Passes on to the patient what a payer left open after it decided; never what it denied as the practice's own obligation. */
    public Receipt<Journal> transferToPatient(
            PracticeId practice, CommandId command, ClaimId claim, Money amount, PatientText why, ActorId by) {
        String question = "billing.account.transfer";
        Optional<PatientId> patient = work.read(
                practice, ports -> ports.claims().find(practice, claim).map(Claim::patient));
        Fingerprint wish = new FingerprintWriter(question)
                .text("claim", claim.value())
                .value("amount", amount)
                .text("why", why.reveal())
                .text("by", by.value())
                .finish();
        if (patient.isEmpty()) {
            return work.refused(question, practice, command, wish, BillingWork.unknown("claim", claim.value()));
        }
        return work.once(question, practice, command, patient.get(), wish, (unit, book) -> {
            Claim there = unit.ports.claims().find(practice, claim).orElseThrow();
            unit.inputs.value("claim", there);
            Allocation from = book.account.fromClaim(amount, claim, false);
            List<Finding> breaches = AccountBook.all(Stream.of(
                    book.positive(amount),
                    decided(book, there),
                    book.enough(AccountRules.OWED, from, "open with the payer"),
                    notThePatients(unit, book, claim, amount)));
            if (!breaches.isEmpty()) {
                return new Refused<>(breaches);
            }
            List<JournalEntry> entries = new ArrayList<>(from.entries());
            from.entries()
                    .forEach(entry -> entries.add(AccountBook.to(AccountKind.RECEIVABLE_PATIENT, entry.negated())));
            return AccountBook.granted(book.write(
                    book.id("transfer"), JournalKind.TRANSFER, book.today, entries, Optional.of(why), List.of(by)));
        });
    }

    /** Takes back what was written here, by its negation. Refused while something rests on it. */
    public Receipt<Journal> reverse(
            PracticeId practice, CommandId command, JournalId journal, PatientText why, ActorId by) {
        return work.onJournal(
                "billing.account.reverse", practice, command, journal, by, why.reveal(), (book, there) -> {
                    if (!AccountBook.isOwn(journal) || there.reverses().isPresent() || !book.stands(journal)) {
                        return Refused.because(AccountRules.OWN
                                .by(
                                        book.citation(),
                                        "Journal %s was not written at this desk, or was taken back already."
                                                .formatted(journal))
                                .putFacts("journal", journal.value())
                                .build());
                    }
                    Optional<AccountKind> wrong = book.wrongAfter(
                            there.entries().stream().map(JournalEntry::negated).toList());
                    return wrong.isPresent()
                            ? Refused.because(AccountRules.RESTS
                                    .by(
                                            book.citation(),
                                            "Something rests on journal %s: without it %s would not hold."
                                                    .formatted(journal, wrong.get()))
                                    .putFacts("journal", journal.value())
                                    .putFacts("account", wrong.get().name())
                                    .build())
                            : AccountBook.granted(book.reverse(there, why, by));
                });
    }

    private List<Finding> notThePatients(
            BillingWork.Unit<AccountPorts> unit, AccountBook book, ClaimId claim, Money amount) {
        List<ClaimDecision> decisions = unit.ports.remittances().ofClaim(unit.practice, claim);
        unit.inputs.each("decisions", decisions);
        Money barred = notThePatients.of(decisions, book.today);
        Money open = book.account.balances().of(claim).on(AccountKind.RECEIVABLE_INSURANCE);
        Money passable = open.minus(barred).max(Money.noDollars());
        return amount.compareTo(passable) <= 0
                ? List.of()
                : List.of(AccountRules.NOT_THE_PATIENTS
                        .by(
                                book.citation(),
                                "Of claim %s the payer denied %s as the practice's own obligation; %s may be passed on."
                                        .formatted(claim, barred, passable))
                        .putFacts("claim", claim.value())
                        .putFacts("barred", barred.toString())
                        .putFacts("passable", passable.toString())
                        .build());
    }

    private static List<Finding> decided(AccountBook book, Claim claim) {
        return claim.state() == ClaimState.ADJUDICATED || claim.state() == ClaimState.CLOSED
                ? List.of()
                : List.of(AccountRules.DECIDED
                        .by(
                                book.citation(),
                                "Claim %s is %s: its payer has not decided.".formatted(claim.id(), claim.state()))
                        .putFacts("claim", claim.id().value())
                        .putFacts("state", claim.state().name())
                        .build());
    }

    private static Allocation given(AccountBook book, WriteOffWish wish) {
        if (wish.kind() == WriteOffKind.DENIAL) {
            return wish.claim()
                    .map(claim -> book.account.fromClaim(wish.amount(), claim, false))
                    .orElse(new Allocation(List.of(), wish.amount()));
        }
        return wish.charges().isEmpty()
                ? book.account.put(wish.amount(), List.of())
                : book.account.putOnly(wish.amount(), wish.charges());
    }

    private static List<Finding> smallEnough(AccountBook book, WriteOffWish wish) {
        Money small = book.policy().map(AccountPolicy::smallBalance).orElse(Money.noDollars());
        return wish.kind() != WriteOffKind.SMALL_BALANCE || book.account.owed().compareTo(small) <= 0
                ? List.of()
                : List.of(AccountRules.SMALL_BALANCE
                        .by(
                                book.citation(),
                                "The patient owes %s in all; small is up to %s.".formatted(book.account.owed(), small))
                        .putFacts("owed", book.account.owed().toString())
                        .putFacts("small", small.toString())
                        .build());
    }

    private static List<Finding> badEnough(
            BillingWork.Unit<AccountPorts> unit, AccountBook book, WriteOffWish wish, Allocation from) {
        Optional<AccountPolicy> policy = book.policy();
        if (wish.kind() != WriteOffKind.BAD_DEBT || policy.isEmpty()) {
            return List.of();
        }
        OpenMatters open = PatientMatters.open(unit.practice, unit.ports, wish.patient());
        List<SentStatement> sent = unit.ports.statements().ofPatient(unit.practice, wish.patient());
        unit.inputs.value("open", open).each("statements", sent);
        // Each charge was asked for often enough when the one that was asked for the least was.
        List<LocalDate> leastAsked = from.entries().stream()
                .map(entry -> sent.stream()
                        .map(SentStatement::statement)
                        .filter(statement -> statement.asksFor(entry.charge()))
                        .map(PatientStatement::day)
                        .toList())
                .min(Comparator.comparing(List::size))
                .orElse(List.of());
        return new BadDebtCheck(policy.get().badDebtStatements(), policy.get().badDebtDays(), book.citation())
                .breaches(leastAsked, open, book.today);
    }

    private static List<JournalEntry> both(Allocation one, Allocation other) {
        return Stream.concat(one.entries().stream(), other.entries().stream()).toList();
    }
}
