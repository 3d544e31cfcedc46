package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.billing.account.PatientAccount;
import org.practicekit.billing.inquiry.Inquiry;
import org.practicekit.billing.inquiry.InquiryBuilder;
import org.practicekit.billing.inquiry.InquiryChanged;
import org.practicekit.billing.inquiry.InquiryId;
import org.practicekit.billing.inquiry.InquiryRules;
import org.practicekit.billing.inquiry.InquiryState;
import org.practicekit.billing.inquiry.InquiryWish;
import org.practicekit.billing.inquiry.Letter;
import org.practicekit.billing.inquiry.LetterTemplate;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.policy.AccountPolicy;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.billing.statement.PatientStatement;
import org.practicekit.billing.statement.StatementItem;
import org.practicekit.billing.statement.StatementText;
import org.practicekit.billing.statement.StatementWriter;
import org.practicekit.billing.task.TaskKind;
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
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.BusinessDays;

/**
 * Takes patients' questions about their bills in, with the lines of the statement that they are about, and follows them to the answer.
 * While a question is open there is a task to answer it, and nobody is billed.
 *
 * <p>Commands are run once, a repeated one gets the saved receipt; a refusal changes nothing. Thread-safe.
 */
public final class InquiryDesk {
    private static final RulePack<InquiryRules> RULES =
            RulePack.of("billing-inquiry", "0.1.0", List.of(InquiryRules.values()));
    private static final Set<RuleId> OWN = Set.of(InquiryRules.ACKNOWLEDGE.id(), InquiryRules.ANSWER.id());

    private final BillingWork<AccountPorts> work;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     */
    public InquiryDesk(UnitOfWork<? extends AccountPorts> work, Clock clock) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
    }

    /** Takes a question in, with what is known about its lines. Refused when a charge is not the patient's. */
    public Receipt<Inquiry> open(PracticeId practice, CommandId command, InquiryWish wish) {
        String question = "billing.inquiry.open";
        return work.once(
                question,
                practice,
                command,
                Fingerprint.of(question, wish),
                Set.of(BillingWork.guard(wish.patient())),
                unit -> opened(unit, wish));
    }

    /** Writes to the patient that the question came in. */
    public Receipt<Inquiry> acknowledge(
            PracticeId practice, CommandId command, InquiryId id, Version version, String template, ActorId by) {
        return write("billing.inquiry.acknowledge", practice, command, id, version, template, Optional.empty(), by);
    }

    /** Writes the answer, after which nothing waits for it any more. */
    public Receipt<Inquiry> answer(
            PracticeId practice,
            CommandId command,
            InquiryId id,
            Version version,
            String template,
            PatientText answer,
            ActorId by) {
        return write("billing.inquiry.answer", practice, command, id, version, template, Optional.of(answer), by);
    }

    /** Notes that the patient asks again after the answer: the clocks start anew on that day. */
    public Receipt<Inquiry> askAgain(
            PracticeId practice, CommandId command, InquiryId id, Version version, LocalDate on) {
        return change(
                "billing.inquiry.ask-again",
                practice,
                command,
                id,
                version,
                on.toString(),
                (unit, setup, one) -> one.state() != InquiryState.ANSWERED
                        ? notIn(one)
                        : changed(
                                unit,
                                setup,
                                one,
                                clocks(Inquiry.builder().like(one), policy(setup), on)
                                        .state(InquiryState.RECEIVED)
                                        .build()));
    }

    /** Notes that the patient took the question back. */
    public Receipt<Inquiry> withdraw(PracticeId practice, CommandId command, InquiryId id, Version version) {
        return change(
                "billing.inquiry.withdraw",
                practice,
                command,
                id,
                version,
                "",
                (unit, setup, one) -> one.state().isOpen()
                        ? changed(
                                unit,
                                setup,
                                one,
                                Inquiry.builder()
                                        .like(one)
                                        .state(InquiryState.WITHDRAWN)
                                        .build())
                        : notIn(one));
    }

    /** The questions for which somebody should have written by a day, by id. */
    public List<Inquiry> late(PracticeId practice, LocalDate today) {
        return work.read(practice, ports -> ports.inquiries().open(practice)).stream()
                .filter(one -> one.isLate(today))
                .toList();
    }

    private Decision<Inquiry> opened(BillingWork.Unit<AccountPorts> unit, InquiryWish wish) {
        Optional<BillingSetup> setup = unit.setup();
        if (setup.isEmpty()) {
            return Refused.because(BillingWork.unknown("setup of", unit.practice.value()));
        }
        LocalDate today = LocalDate.ofInstant(unit.now, setup.get().zone());
        Decision<PatientStatement> statement = new StatementWriter(
                        policy(setup.get()).dueDays())
                .write(
                        wish.patient(),
                        unit.ports.journals().ofPatient(unit.practice, wish.patient()),
                        unit.ports.charges().ofPatient(unit.practice, wish.patient()),
                        Optional.empty(),
                        AsOf.LATEST,
                        today);
        List<StatementItem> lines = statement.granted().map(PatientStatement::items).orElse(List.of()).stream()
                .filter(item -> wish.charges().isEmpty()
                        || item.charge().filter(wish.charges()::contains).isPresent())
                .toList();
        unit.inputs.each("lines", lines);
        if (!lines.stream().flatMap(item -> item.charge().stream()).toList().containsAll(wish.charges())) {
            return Refused.because(Finding.of(InquiryRules.LINES, Severity.ERROR)
                    .message("A charge that is asked about is not on the patient's account.")
                    .putFacts("patient", wish.patient().value())
                    .build());
        }
        Inquiry inquiry = clocks(Inquiry.builder(), policy(setup.get()), wish.receivedOn())
                .id(InquiryId.madeBy(unit.practice, unit.command))
                .version(Version.FIRST)
                .patient(wish.patient())
                .topic(wish.topic())
                .charges(wish.charges())
                .lines(lines)
                .question(wish.question())
                .state(InquiryState.RECEIVED)
                .build();
        unit.ifGranted(
                () -> unit.ports.inquiries().add(unit.practice, inquiry),
                InquiryChanged.of(unit.practice, inquiry, unit.now));
        task(unit, setup.get(), inquiry);
        return new Granted<>(inquiry, List.of());
    }

    private Receipt<Inquiry> write(
            String question,
            PracticeId practice,
            CommandId command,
            InquiryId id,
            Version version,
            String template,
            Optional<PatientText> answer,
            ActorId by) {
        String more = template + " " + answer.map(PatientText::reveal).orElse("") + " " + by;
        return change(question, practice, command, id, version, more, (unit, setup, one) -> {
            Optional<LetterTemplate> known = policy(setup).template(template);
            boolean late = answer.isEmpty() && one.state() != InquiryState.RECEIVED;
            if (!one.state().isOpen() || late) {
                return notIn(one);
            }
            Map<String, String> values = values(unit, setup, one);
            answer.ifPresent(text -> values.put("answer", text.reveal()));
            if (known.isEmpty() || !values.keySet().containsAll(known.get().places())) {
                return Refused.because(Finding.of(InquiryRules.TEMPLATE, Severity.ERROR)
                        .citation(policy(setup).citation())
                        .message("The practice has no template %s for this, or it has a place that stays empty."
                                .formatted(template))
                        .putFacts("template", template)
                        .build());
            }
            List<Letter> letters = new ArrayList<>(one.letters());
            letters.add(new Letter(template, known.get().fill(values), unit.now, by));
            return changed(
                    unit,
                    setup,
                    one,
                    Inquiry.builder()
                            .like(one)
                            .letters(letters)
                            .state(answer.isPresent() ? InquiryState.ANSWERED : InquiryState.ACKNOWLEDGED)
                            .build());
        });
    }

    private static Map<String, String> values(BillingWork.Unit<AccountPorts> unit, BillingSetup setup, Inquiry one) {
        PatientAccount account = PatientAccount.of(
                one.patient(), unit.ports.journals().ofPatient(unit.practice, one.patient()), AsOf.LATEST);
        Map<String, String> values = new HashMap<>();
        values.put("practice", setup.billingName());
        values.put("inquiry", one.id().value());
        values.put("received", one.receivedOn().toString());
        values.put("answerBy", one.answerBy().toString());
        values.put("owed", account.owed().toString());
        values.put("lines", one.lines().stream().map(StatementText::line).collect(Collectors.joining("\n")));
        return values;
    }

    private Receipt<Inquiry> change(
            String question,
            PracticeId practice,
            CommandId command,
            InquiryId id,
            Version version,
            String more,
            Step step) {
        Optional<PatientId> patient = work.read(
                practice, ports -> ports.inquiries().find(practice, id).map(Inquiry::patient));
        FingerprintWriter wish = new FingerprintWriter(question)
                .text("inquiry", id.value())
                .number("version", version.value())
                .text("more", more);
        return work.once(
                question,
                practice,
                command,
                wish.finish(),
                patient.map(BillingWork::guard).map(Set::of).orElse(Set.of()),
                unit -> {
                    Optional<Inquiry> one = unit.ports.inquiries().find(practice, id);
                    Optional<BillingSetup> setup = unit.setup();
                    unit.inputs.each("inquiry", one.stream().toList());
                    if (one.isEmpty() || setup.isEmpty()) {
                        return Refused.because(BillingWork.unknown("inquiry", id.value()));
                    }
                    return one.get().version().equals(version)
                            ? step.decide(unit, setup.get(), one.get())
                            : Refused.because(BillingWork.stale(
                                    "inquiry", id.value(), version, one.get().version()));
                });
    }

    private static Decision<Inquiry> changed(
            BillingWork.Unit<AccountPorts> unit, BillingSetup setup, Inquiry before, Inquiry after) {
        Inquiry next =
                Inquiry.builder().like(after).version(before.version().next()).build();
        unit.ifGranted(
                () -> unit.ports.inquiries().update(unit.practice, next, before.version()),
                InquiryChanged.of(unit.practice, next, unit.now));
        task(unit, setup, next);
        return new Granted<>(next, List.of());
    }

    /** Keeps the task to write to the patient in line with the question. */
    private static void task(BillingWork.Unit<AccountPorts> unit, BillingSetup setup, Inquiry one) {
        boolean received = one.state() == InquiryState.RECEIVED;
        LocalDate due = received ? one.acknowledgeBy() : one.answerBy();
        Finding reason = Finding.of(received ? InquiryRules.ACKNOWLEDGE : InquiryRules.ANSWER, Severity.WARNING)
                .citation(policy(setup).citation())
                .message("Question %s of %s waits; somebody writes by %s.".formatted(one.id(), one.receivedOn(), due))
                .putFacts("inquiry", one.id().value())
                .putFacts("due", due.toString())
                .build();
        new TaskBook(unit)
                .settle(
                        new TaskBook.Wanted(
                                TaskKind.ANSWER_PATIENT,
                                "inquiry/" + one.id(),
                                one.patient(),
                                List.of(),
                                due,
                                Optional.of("billing"),
                                one.state().isOpen() ? List.of(reason) : List.of()),
                        OWN::contains);
    }

    private static InquiryBuilder clocks(InquiryBuilder inquiry, AccountPolicy policy, LocalDate on) {
        return inquiry.receivedOn(on)
                .acknowledgeBy(BusinessDays.after(on, policy.acknowledgeDays()))
                .answerBy(BusinessDays.after(on, policy.answerDays()));
    }

    private static Decision<Inquiry> notIn(Inquiry one) {
        return Refused.because(Finding.of(InquiryRules.STATE, Severity.ERROR)
                .message("Question %s is %s.".formatted(one.id(), one.state()))
                .putFacts("inquiry", one.id().value())
                .putFacts("state", one.state().name())
                .build());
    }

    private static AccountPolicy policy(BillingSetup setup) {
        return setup.accounts()
                .orElseGet(() -> AccountPolicy.builder()
                        .citation(InquiryRules.ANSWER.citation())
                        .build());
    }

    /** What is to be done with a question that is there. */
    private interface Step {
        Decision<Inquiry> decide(BillingWork.Unit<AccountPorts> unit, BillingSetup setup, Inquiry inquiry);
    }
}
