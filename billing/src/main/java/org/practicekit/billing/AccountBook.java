package org.practicekit.billing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.account.AccountMoved;
import org.practicekit.billing.account.AccountRules;
import org.practicekit.billing.account.Allocation;
import org.practicekit.billing.account.PatientAccount;
import org.practicekit.billing.account.WriteOffKind;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.policy.AccountPolicy;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.ClaimPorts;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.Write;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;

/** A patient's account while one command changes it. */
final class AccountBook {
    /** What every journal that is written here begins with; nothing else is taken back here. */
    private static final String OWN = "account/";

    /** On which side accounts of a patient stand: credits are negative. */
    private static final Map<AccountKind, Integer> RIGHT_SIDE =
            Map.of(AccountKind.UNAPPLIED_CREDIT, -1, AccountKind.REFUND_PAYABLE, -1, AccountKind.REFUND_IN_TRANSIT, 1);

    final PatientId patient;
    final List<Journal> journals;
    final PatientAccount account;
    final LocalDate today;
    private final BillingWork.Unit<? extends ClaimPorts> unit;
    private final Optional<BillingSetup> setup;

    AccountBook(BillingWork.Unit<? extends ClaimPorts> unit, PatientId patient) {
        this.unit = unit;
        this.patient = patient;
        this.setup = unit.setup();
        this.today = today(unit, setup);
        this.journals = unit.ports.journals().ofPatient(unit.practice, patient);
        this.account = PatientAccount.of(patient, journals, AsOf.LATEST);
        unit.inputs.each("journals", journals);
    }

    private static LocalDate today(BillingWork.Unit<? extends ClaimPorts> unit, Optional<BillingSetup> setup) {
        return LocalDate.ofInstant(unit.now, setup.map(BillingSetup::zone).orElse(ZoneOffset.UTC));
    }

    /** What the practice chose, if it did. */
    Optional<AccountPolicy> policy() {
        return setup.flatMap(BillingSetup::accounts);
    }

    /** On whose authority something is refused. */
    Citation citation() {
        return policy().map(AccountPolicy::citation).orElse(AccountRules.AMOUNT.citation());
    }

    /** The id of what this command writes, always the same one. */
    JournalId id(String what) {
        String hash = new FingerprintWriter("account-journal")
                .text("practice", unit.practice.value())
                .text("command", unit.command.value())
                .finish()
                .hex();
        return new JournalId(OWN + what + "-" + hash.substring(0, 24));
    }

    /** A step that follows a journal: its id is made from that one's, so that it is made once. */
    static JournalId step(JournalId journal, String step) {
        return new JournalId(journal + "/" + step);
    }

    /** The step of a refund that stands. */
    Optional<Journal> sent(JournalId refund) {
        return journals.stream()
                .filter(journal ->
                        journal.id().value().startsWith(step(refund, "sent").value())
                                && journal.reverses().isEmpty()
                                && stands(journal.id()))
                .findFirst();
    }

    /** The id of a step that can be taken again when it was taken back. */
    JournalId nextStep(JournalId journal, String step) {
        int number = 1;
        while (find(step(journal, step + number)).isPresent()) {
            number++;
        }
        return step(journal, step + number);
    }

    static boolean isOwn(JournalId journal) {
        return journal.value().startsWith(OWN);
    }

    Optional<Journal> find(JournalId id) {
        return journals.stream().filter(journal -> journal.id().equals(id)).findFirst();
    }

    /** Whether a journal is there and was not taken back. */
    boolean stands(JournalId id) {
        return find(id).isPresent()
                && journals.stream()
                        .noneMatch(one -> one.reverses().filter(id::equals).isPresent());
    }

    /** What was given up of a kind today and stands: a large write-off is not made of small ones. */
    Money givenUp(WriteOffKind kind) {
        return journals.stream()
                .filter(journal -> journal.kind() == JournalKind.WRITE_OFF
                        && journal.effectiveOn().equals(today)
                        && stands(journal.id()))
                .flatMap(journal -> journal.entries().stream())
                .filter(entry -> entry.account() == kind.account())
                .map(JournalEntry::amount)
                .reduce(Money.noDollars(), Money::plus);
    }

    /** An entry that is about the patient and nothing else. */
    JournalEntry entry(AccountKind kind, Money amount) {
        return JournalEntry.builder()
                .account(kind)
                .amount(amount)
                .patient(patient)
                .build();
    }

    /** What is wrong with an amount that is nothing. */
    List<Finding> positive(Money amount) {
        return amount.isPositive()
                ? List.of()
                : List.of(AccountRules.AMOUNT
                        .by(citation(), "%s is not more than nothing.".formatted(amount))
                        .putFacts("amount", amount.toString())
                        .build());
    }

    /** What is wrong when not all of an amount finds a place. */
    List<Finding> enough(AccountRules rule, Allocation allocation, String what) {
        return allocation.rest().isPositive()
                ? List.of(rule.by(citation(), "%s more than is %s.".formatted(allocation.rest(), what))
                        .putFacts("patient", patient.value())
                        .putFacts("tooMuch", allocation.rest().toString())
                        .build())
                : List.of();
    }

    /** The same on another account. */
    static JournalEntry to(AccountKind account, JournalEntry entry) {
        return JournalEntry.builder().like(entry).account(account).build();
    }

    /** All findings. */
    static List<Finding> all(Stream<List<Finding>> each) {
        return each.flatMap(List::stream).toList();
    }

    static Decision<Journal> granted(Journal journal) {
        return new Granted<>(journal, List.of());
    }

    /** Writes a journal, if the answer is yes. */
    Journal write(
            JournalId id,
            JournalKind kind,
            LocalDate on,
            List<JournalEntry> entries,
            Optional<PatientText> why,
            List<ActorId> by) {
        Journal journal = Journal.builder()
                .id(id)
                .kind(kind)
                .effectiveOn(on)
                .postedAt(unit.now)
                .note(why)
                .decidedBy(by)
                .entries(entries.stream()
                        .filter(entry -> !entry.amount().isZero())
                        .toList())
                .build();
        return write(journal);
    }

    /** Takes a journal back. */
    Journal reverse(Journal journal, PatientText why, ActorId by) {
        return write(Journal.builder()
                .like(journal.reversal(step(journal.id(), "back"), today, unit.now))
                .note(why)
                .decidedBy(List.of(by))
                .build());
    }

    /** Whether an account would stand on the wrong side if this were written: what rests on it has to be taken back before. */
    Optional<AccountKind> wrongAfter(List<JournalEntry> entries) {
        return RIGHT_SIDE.entrySet().stream()
                .filter(side -> entries.stream()
                                .filter(entry -> entry.account() == side.getKey())
                                .map(JournalEntry::amount)
                                .reduce(account.balances().on(side.getKey()), Money::plus)
                                .amount()
                                .signum()
                        == -side.getValue())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Journal write(Journal journal) {
        unit.ifGranted(
                () -> {
                    if (!unit.ports.journals().add(unit.practice, journal)) {
                        throw new IllegalStateException("journal %s is there already. Maybe the store forgot a command."
                                .formatted(journal.id()));
                    }
                    return new Write.Stored(Version.FIRST);
                },
                new AccountMoved(unit.practice, patient, journal.id(), journal.kind(), unit.now));
        return journal;
    }
}
