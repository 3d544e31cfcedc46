package org.practicekit.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.account.Allocation;
import org.practicekit.billing.account.WriteOffCheck;
import org.practicekit.billing.account.WriteOffKind;
import org.practicekit.billing.account.WriteOffWish;
import org.practicekit.billing.assistance.AssistanceChanged;
import org.practicekit.billing.assistance.AssistanceId;
import org.practicekit.billing.assistance.AssistanceRequest;
import org.practicekit.billing.assistance.AssistanceRules;
import org.practicekit.billing.assistance.AssistanceScale;
import org.practicekit.billing.assistance.AssistanceState;
import org.practicekit.billing.assistance.PovertyGuidelines;
import org.practicekit.billing.assistance.PovertyRow;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.policy.AccountPolicy;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.validation.Validation;

/**
 * Takes requests for help with bills in and decides them by the practice's scale: what is taken off is given up on the patient's account,
 * by whom the practice named for that.
 *
 * <p>Commands are run once, a repeated one gets the saved receipt; a refusal changes nothing. Thread-safe.
 */
public final class AssistanceDesk {
    private static final RulePack<AssistanceRules> RULES =
            RulePack.of("billing-assistance", "0.1.0", List.of(AssistanceRules.values()));

    private final BillingWork<AccountPorts> work;
    private final Validation validation;
    private final PovertyGuidelines guidelines;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param validation the validator, which can be shared
     * @param guidelines the poverty guidelines, with the host's own rows
     */
    public AssistanceDesk(
            UnitOfWork<? extends AccountPorts> work, Clock clock, Validation validation, PovertyGuidelines guidelines) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
        this.validation = validation;
        this.guidelines = guidelines;
    }

    /**
     * Takes a request in. Its id, version, state and discount are set here, whatever they are.
     *
     * @return refused while another one of the patient is open
     */
    public Receipt<AssistanceRequest> request(PracticeId practice, CommandId command, AssistanceRequest wish) {
        String question = "billing.assistance.request";
        List<Finding> invalid = validation.check(wish);
        return work.once(
                question,
                practice,
                command,
                Fingerprint.of(question, wish),
                Set.of(BillingWork.guard(wish.patient())),
                unit -> invalid.isEmpty() ? requested(unit, wish) : new Refused<>(invalid));
    }

    /**
     * Decides a request: what the scale says is taken off all that the patient owes now, to the cent, half a cent up.
     *
     * @param second who agrees, where one alone may not give up so much
     */
    public Receipt<AssistanceRequest> decide(
            PracticeId practice,
            CommandId command,
            AssistanceId id,
            Version version,
            ActorId by,
            Optional<ActorId> second) {
        String question = "billing.assistance.decide";
        Optional<PatientId> patient = work.read(
                practice, ports -> ports.assistance().find(practice, id).map(AssistanceRequest::patient));
        FingerprintWriter wish = new FingerprintWriter(question)
                .text("request", id.value())
                .number("version", version.value())
                .text("by", by.value())
                .text("second", second.map(ActorId::value).orElse(""));
        return work.once(
                question,
                practice,
                command,
                wish.finish(),
                patient.map(one -> Set.of(BillingWork.guard(one), RemittanceDesk.GUARD))
                        .orElse(Set.of()),
                unit -> {
                    Optional<AssistanceRequest> request =
                            unit.ports.assistance().find(practice, id);
                    unit.inputs.each("request", request.stream().toList());
                    if (request.isEmpty()) {
                        return Refused.because(BillingWork.unknown("request", id.value()));
                    }
                    AssistanceRequest one = request.get();
                    if (!one.version().equals(version)) {
                        return Refused.because(BillingWork.stale("request", id.value(), version, one.version()));
                    }
                    return one.state() == AssistanceState.REQUESTED
                            ? decided(unit, one, by, second)
                            : Refused.because(state(one));
                });
    }

    /** Notes that the patient took the request back. */
    public Receipt<AssistanceRequest> withdraw(
            PracticeId practice, CommandId command, AssistanceId id, Version version) {
        String question = "billing.assistance.withdraw";
        Optional<PatientId> patient = work.read(
                practice, ports -> ports.assistance().find(practice, id).map(AssistanceRequest::patient));
        FingerprintWriter wish =
                new FingerprintWriter(question).text("request", id.value()).number("version", version.value());
        return work.once(
                question,
                practice,
                command,
                wish.finish(),
                patient.map(BillingWork::guard).map(Set::of).orElse(Set.of()),
                unit -> {
                    Optional<AssistanceRequest> request =
                            unit.ports.assistance().find(practice, id);
                    unit.inputs.each("request", request.stream().toList());
                    if (request.isEmpty() || !request.get().version().equals(version)) {
                        return Refused.because(BillingWork.unknown("request of this version", id.value()));
                    }
                    return request.get().state() == AssistanceState.REQUESTED
                            ? new Granted<>(
                                    changed(unit, request.get(), AssistanceState.WITHDRAWN, Optional.empty()),
                                    List.of())
                            : Refused.because(state(request.get()));
                });
    }

    private static Decision<AssistanceRequest> requested(BillingWork.Unit<AccountPorts> unit, AssistanceRequest wish) {
        List<AssistanceRequest> open = unit.ports.assistance().ofPatient(unit.practice, wish.patient()).stream()
                .filter(one -> one.state() == AssistanceState.REQUESTED)
                .toList();
        unit.inputs.each("open", open);
        if (!open.isEmpty()) {
            return Refused.because(state(open.get(0)));
        }
        AssistanceRequest request = AssistanceRequest.builder()
                .like(wish)
                .id(AssistanceId.madeBy(unit.practice, unit.command))
                .version(Version.FIRST)
                .state(AssistanceState.REQUESTED)
                .discountPercent(Optional.empty())
                .build();
        unit.ifGranted(
                () -> unit.ports.assistance().add(unit.practice, request),
                AssistanceChanged.of(unit.practice, request, unit.now));
        return new Granted<>(request, List.of());
    }

    private Decision<AssistanceRequest> decided(
            BillingWork.Unit<AccountPorts> unit, AssistanceRequest request, ActorId by, Optional<ActorId> second) {
        AccountBook book = new AccountBook(unit, request.patient());
        Optional<AssistanceScale> scale = book.policy().flatMap(policy -> policy.scale(request.requestedOn()));
        Optional<PovertyRow> row = guidelines.row(request.region(), request.requestedOn());
        unit.inputs.each("guideline", row.stream().toList());
        if (scale.isEmpty() || row.isEmpty()) {
            return Refused.because(
                    Finding.of(scale.isEmpty() ? AssistanceRules.SCALE : AssistanceRules.GUIDELINE, Severity.ERROR)
                            .message("There is no %s for %s."
                                    .formatted(scale.isEmpty() ? "scale" : "guideline", request.requestedOn()))
                            .putFacts("request", request.id().value())
                            .putFacts("requestedOn", request.requestedOn().toString())
                            .build());
        }
        int percent = scale.get().discount(request.income(), row.get().of(request.household()));
        Money off = book.account.owed().times(new BigDecimal(percent).movePointLeft(2), RoundingMode.HALF_UP);
        Finding why = Finding.of(AssistanceRules.SCALE, Severity.INFO)
                .citation(row.get().citation())
                .message("By the guideline of the day and the scale of the practice %d percent are taken off: %s."
                        .formatted(percent, off))
                .putFacts("request", request.id().value())
                .putFacts("percent", String.valueOf(percent))
                .build();
        if (!off.isPositive()) {
            AssistanceState state = percent > 0 ? AssistanceState.GRANTED : AssistanceState.DENIED;
            return new Granted<>(changed(unit, request, state, Optional.of(percent)), List.of(why));
        }
        PatientText words = PatientText.of("Request " + request.id());
        Optional<Finding> breach = new WriteOffCheck(
                        book.policy().map(AccountPolicy::authorities).orElse(List.of()), book.citation())
                .breach(
                        WriteOffWish.builder()
                                .patient(request.patient())
                                .kind(WriteOffKind.ASSISTANCE)
                                .amount(off)
                                .why(words)
                                .by(by)
                                .second(second)
                                .build(),
                        book.givenUp(WriteOffKind.ASSISTANCE));
        if (breach.isPresent()) {
            return Refused.because(breach.get());
        }
        Allocation from = book.account.put(off, List.of());
        List<JournalEntry> entries = new ArrayList<>(from.entries());
        from.entries()
                .forEach(entry -> entries.add(JournalEntry.builder()
                        .like(entry.negated())
                        .account(WriteOffKind.ASSISTANCE.account())
                        .build()));
        List<ActorId> people = new ArrayList<>(List.of(by));
        second.ifPresent(people::add);
        book.write(book.id("assistance"), JournalKind.WRITE_OFF, book.today, entries, Optional.of(words), people);
        return new Granted<>(changed(unit, request, AssistanceState.GRANTED, Optional.of(percent)), List.of(why));
    }

    private static AssistanceRequest changed(
            BillingWork.Unit<AccountPorts> unit,
            AssistanceRequest before,
            AssistanceState state,
            Optional<Integer> percent) {
        AssistanceRequest next = AssistanceRequest.builder()
                .like(before)
                .version(before.version().next())
                .state(state)
                .discountPercent(percent)
                .build();
        unit.ifGranted(
                () -> unit.ports.assistance().update(unit.practice, next, before.version()),
                AssistanceChanged.of(unit.practice, next, unit.now));
        return next;
    }

    private static Finding state(AssistanceRequest one) {
        return Finding.of(AssistanceRules.STATE, Severity.ERROR)
                .message("Request %s is %s.".formatted(one.id(), one.state()))
                .putFacts("request", one.id().value())
                .putFacts("state", one.state().name())
                .build();
    }
}
