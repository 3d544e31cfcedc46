package org.practicekit.billing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.practicekit.billing.account.AccountRules;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;

/** How commands that write to a patient's account are run: one after the other, and none while payers' decisions are posted. */
final class AccountWork {
    private static final RulePack<AccountRules> RULES =
            RulePack.of("billing-account", "0.1.0", List.of(AccountRules.values()));

    private final BillingWork<AccountPorts> work;

    AccountWork(UnitOfWork<? extends AccountPorts> work, Clock clock) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
    }

    <R> R read(PracticeId practice, Function<? super AccountPorts, R> question) {
        return work.read(practice, question);
    }

    /** A command about something that is not there. */
    Receipt<Journal> refused(String question, PracticeId practice, CommandId command, Fingerprint wish, Finding why) {
        return work.once(question, practice, command, wish, Set.of(), unit -> Refused.because(why));
    }

    /** A command about a journal of a patient. */
    Receipt<Journal> onJournal(
            String question,
            PracticeId practice,
            CommandId command,
            JournalId journal,
            ActorId by,
            String more,
            Step step) {
        Fingerprint wish = new FingerprintWriter(question)
                .text("journal", journal.value())
                .text("by", by.value())
                .text("more", more)
                .finish();
        Optional<PatientId> patient = work.read(
                practice,
                ports -> ports.journals()
                        .find(practice, journal)
                        .flatMap(there -> there.entries().stream()
                                .flatMap(entry -> entry.patient().stream())
                                .findFirst()));
        return patient.isEmpty()
                ? refused(
                        question, practice, command, wish, BillingWork.unknown("journal of a patient", journal.value()))
                : once(
                        question,
                        practice,
                        command,
                        patient.get(),
                        wish,
                        (unit, book) -> step.decide(book, book.find(journal).orElseThrow()));
    }

    /** A command about a patient. */
    Receipt<Journal> once(
            String question,
            PracticeId practice,
            CommandId command,
            PatientId patient,
            Fingerprint wish,
            BiFunction<BillingWork.Unit<AccountPorts>, AccountBook, Decision<Journal>> decide) {
        Set<Guard> guards = Set.of(BillingWork.guard(patient), RemittanceDesk.GUARD);
        return work.once(
                question, practice, command, wish, guards, unit -> decide.apply(unit, new AccountBook(unit, patient)));
    }

    /** What is to be done with a journal that is there. */
    interface Step {
        Decision<Journal> decide(AccountBook book, Journal journal);
    }
}
