package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.goodfaith.Bill;
import org.practicekit.billing.goodfaith.DisputeCheck;
import org.practicekit.billing.goodfaith.GoodFaithEstimate;
import org.practicekit.billing.goodfaith.GoodFaithLaw;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.policy.AccountPolicy;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.billing.statement.PatientStatement;
import org.practicekit.billing.statement.Release;
import org.practicekit.billing.statement.SentStatement;
import org.practicekit.billing.statement.StatementHolds;
import org.practicekit.billing.statement.StatementId;
import org.practicekit.billing.statement.StatementItem;
import org.practicekit.billing.statement.StatementRules;
import org.practicekit.billing.statement.StatementSent;
import org.practicekit.billing.statement.StatementWriter;
import org.practicekit.billing.statement.VisitBill;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.task.TaskList;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

/**
 * Writes statements for patients, says what keeps them from going out, and notes those that do. A statement that goes out is kept as it
 * was; it tells of what was written before that millisecond.
 *
 * <p>Commands are run once, a repeated one gets the saved receipt; a refusal changes nothing. Thread-safe.
 */
public final class StatementDesk {
    private static final RulePack<StatementRules> RULES =
            RulePack.of("billing-statement", "0.1.0", List.of(StatementRules.values()));
    private static final Set<RuleId> FOR_A_PERSON =
            Set.of(StatementRules.ESTIMATE.id(), StatementRules.PROTECTED.id(), StatementRules.RECONCILES.id());

    private final BillingWork<AccountPorts> work;
    private final DisputeCheck disputes;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param law from when a bill is far above its estimate
     */
    public StatementDesk(UnitOfWork<? extends AccountPorts> work, Clock clock, GoodFaithLaw law) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
        this.disputes = new DisputeCheck(law);
    }

    /**
     * The statement of a patient as of a time, with what would keep it from going out as findings. Refused when it does not come to
     * what the ledger says. Changes nothing.
     *
     * @param day the day it is written for
     */
    public Receipt<PatientStatement> statement(PracticeId practice, PatientId patient, AsOf asOf, LocalDate day) {
        return work.read(practice, ports -> {
            Optional<BillingSetup> setup = ports.setups().current(practice);
            List<SentStatement> before = ports.statements().ofPatient(practice, patient).stream()
                    .filter(one -> !one.sentAt().isAfter(asOf.written())
                            && !one.statement().day().isAfter(asOf.day()))
                    .toList();
            Decision<PatientStatement> written = write(practice, ports, setup, before, patient, asOf, day);
            FingerprintWriter inputs =
                    new FingerprintWriter("billing.statement.write").text("patient", patient.value());
            inputs.value("asOf", asOf).text("day", day.toString());
            written.granted().ifPresent(statement -> inputs.value("statement", statement));
            return Receipt.of(
                    "billing.statement.write",
                    inputs.finish(),
                    List.of(RULES.ref()),
                    written.<Decision<PatientStatement>>fold(
                            yes -> new Granted<>(
                                    yes.value(),
                                    holds(practice, ports, setup, before, yes.value(), List.of()).stream()
                                            .map(StatementDesk::asWarning)
                                            .toList()),
                            no -> no),
                    Function.identity());
        });
    }

    /**
     * Notes that the statement of a patient as it stands now goes out. Refused with everything that keeps it back.
     *
     * @param releases bills far above their estimates that somebody whom the practice named lets go out
     * @param by in whose name
     */
    public Receipt<SentStatement> send(
            PracticeId practice, CommandId command, PatientId patient, List<Release> releases, ActorId by) {
        FingerprintWriter wish = new FingerprintWriter("billing.statement.send")
                .text("patient", patient.value())
                .each("releases", releases)
                .text("by", by.value());
        return work.once(
                "billing.statement.send",
                practice,
                command,
                wish.finish(),
                Set.of(BillingWork.guard(patient), RemittanceDesk.GUARD),
                unit -> sent(unit, patient, releases, by));
    }

    /** Keeps one task about bills of the patient that wait for a person's decision, and drops it when none does. Run daily. */
    public Receipt<TaskList> review(PracticeId practice, CommandId command, PatientId patient) {
        FingerprintWriter wish = new FingerprintWriter("billing.statement.review").text("patient", patient.value());
        return work.once(
                "billing.statement.review",
                practice,
                command,
                wish.finish(),
                Set.of(BillingWork.guard(patient)),
                unit -> {
                    Optional<BillingSetup> setup = unit.setup();
                    if (setup.isEmpty()) {
                        return Refused.because(BillingWork.unknown("setup of", practice.value()));
                    }
                    LocalDate today = LocalDate.ofInstant(unit.now, setup.get().zone());
                    List<SentStatement> before = unit.ports.statements().ofPatient(practice, patient);
                    List<Finding> reasons = write(
                                    practice, unit.ports, setup, before, patient, justBefore(unit, today), today)
                            .<List<Finding>>fold(
                                    yes -> holds(practice, unit.ports, setup, before, yes.value(), List.of()),
                                    Refused::findings)
                            .stream()
                            .filter(finding -> FOR_A_PERSON.contains(finding.rule()))
                            .toList();
                    unit.inputs.each("reasons", reasons);
                    return new Granted<>(
                            new TaskList(new TaskBook(unit)
                                            .settle(
                                                    new TaskBook.Wanted(
                                                            TaskKind.REVIEW_BILL,
                                                            "patient/" + patient,
                                                            patient,
                                                            List.of(),
                                                            setup.get()
                                                                    .followUp()
                                                                    .due(today, Optional.empty()),
                                                            Optional.of("billing"),
                                                            reasons),
                                                    FOR_A_PERSON::contains)
                                            .stream()
                                            .toList()),
                            List.of());
                });
    }

    /** The statements that went out to a patient, the oldest first. */
    public List<SentStatement> ofPatient(PracticeId practice, PatientId patient) {
        return work.read(practice, ports -> ports.statements().ofPatient(practice, patient));
    }

    private Decision<SentStatement> sent(
            BillingWork.Unit<AccountPorts> unit, PatientId patient, List<Release> releases, ActorId by) {
        Optional<BillingSetup> setup = unit.setup();
        if (setup.isEmpty()) {
            return Refused.because(BillingWork.unknown("setup of", unit.practice.value()));
        }
        List<SentStatement> before = unit.ports.statements().ofPatient(unit.practice, patient);
        LocalDate today = LocalDate.ofInstant(unit.now, setup.get().zone());
        Decision<PatientStatement> written =
                write(unit.practice, unit.ports, setup, before, patient, justBefore(unit, today), today);
        Optional<PatientStatement> statement = written.granted();
        if (statement.isEmpty()) {
            return new Refused<>(written.findings());
        }
        unit.inputs.value("statement", statement.get());
        List<Finding> breaches = new ArrayList<>(notNamed(setup, releases));
        breaches.addAll(holds(unit.practice, unit.ports, setup, before, statement.get(), releases));
        if (!breaches.isEmpty()) {
            return new Refused<>(breaches);
        }
        return new Granted<>(kept(unit, statement.get(), releases, by), List.of());
    }

    /** What keeps a statement from going out keeps nobody from reading it. */
    private static Finding asWarning(Finding hold) {
        return Finding.builder().like(hold).severity(Severity.WARNING).build();
    }

    private static SentStatement kept(
            BillingWork.Unit<AccountPorts> unit, PatientStatement statement, List<Release> releases, ActorId by) {
        SentStatement sent = SentStatement.builder()
                .id(StatementId.madeBy(unit.practice, unit.command))
                .statement(statement)
                .sentAt(unit.now)
                .by(by)
                .releases(releases)
                .build();
        unit.ifGranted(
                () -> {
                    if (!unit.ports.statements().add(unit.practice, sent)) {
                        throw new IllegalStateException(
                                "statement %s is there already. Maybe the store forgot a command."
                                        .formatted(sent.id()));
                    }
                    return new Write.Stored(Version.FIRST);
                },
                new StatementSent(unit.practice, sent.id(), statement.patient(), unit.now));
        return sent;
    }

    /** All that was written before this millisecond: whatever else is written within it belongs to the next statement. */
    private static AsOf justBefore(BillingWork.Unit<AccountPorts> unit, LocalDate today) {
        return new AsOf(unit.now.minusMillis(1), today);
    }

    private static Decision<PatientStatement> write(
            PracticeId practice,
            AccountPorts ports,
            Optional<BillingSetup> setup,
            List<SentStatement> before,
            PatientId patient,
            AsOf asOf,
            LocalDate day) {
        return new StatementWriter(policy(setup).dueDays())
                .write(
                        patient,
                        ports.journals().ofPatient(practice, patient),
                        ports.charges().ofPatient(practice, patient),
                        before.isEmpty()
                                ? Optional.empty()
                                : Optional.of(before.get(before.size() - 1).statement()),
                        asOf,
                        day);
    }

    private List<Finding> holds(
            PracticeId practice,
            AccountPorts ports,
            Optional<BillingSetup> setup,
            List<SentStatement> before,
            PatientStatement statement,
            List<Release> releases) {
        AccountPolicy policy = policy(setup);
        List<VisitId> released = Stream.concat(
                        releases.stream(), before.stream().flatMap(one -> one.releases().stream()))
                .map(Release::visit)
                .toList();
        return new StatementHolds(policy.smallBalance(), policy.statementDays(), policy.citation(), disputes)
                .of(
                        statement,
                        PatientMatters.open(practice, ports, statement.patient()),
                        setup.map(there -> bills(practice, ports, there, before, statement))
                                .orElse(List.of()),
                        released);
    }

    private static List<VisitBill> bills(
            PracticeId practice,
            AccountPorts ports,
            BillingSetup setup,
            List<SentStatement> before,
            PatientStatement statement) {
        List<VisitBill> bills = new ArrayList<>();
        List<VisitId> visits = statement.items().stream()
                .filter(item -> item.owed().isPositive())
                .flatMap(item -> item.visit().stream())
                .distinct()
                .toList();
        for (VisitId visit : visits) {
            Money billed = ports.charges().ofVisit(practice, visit).stream()
                    .filter(charge -> charge.state() != ChargeState.VOIDED)
                    .map(Charge::amount)
                    .reduce(Money.noDollars(), Money::plus);
            LocalDate first = before.stream()
                    .map(SentStatement::statement)
                    .filter(one ->
                            one.items().stream().map(StatementItem::visit).anyMatch(Optional.of(visit)::equals))
                    .map(PatientStatement::day)
                    .findFirst()
                    .orElse(statement.day());
            bills.add(new VisitBill(
                    visit,
                    ports.estimates()
                            .ofVisit(practice, visit)
                            .filter(estimate -> estimate.given().isPresent())
                            .map(GoodFaithEstimate::content)
                            .orElse(null),
                    new Bill(setup.billingProvider(), billed, first),
                    ports.completedVisits()
                            .find(practice, visit)
                            .flatMap(CompletedVisit::protection)
                            .orElse(null)));
        }
        return bills;
    }

    private static List<Finding> notNamed(Optional<BillingSetup> setup, List<Release> releases) {
        AccountPolicy policy = policy(setup);
        return releases.stream()
                .filter(release -> !policy.reviewers().contains(release.by()))
                .map(release -> Finding.of(StatementRules.RELEASE, Severity.ERROR)
                        .citation(policy.citation())
                        .message("The practice did not name %s to let bills go out.".formatted(release.by()))
                        .putFacts("visit", release.visit().value())
                        .putFacts("by", release.by().value())
                        .build())
                .toList();
    }

    private static AccountPolicy policy(Optional<BillingSetup> setup) {
        return setup.flatMap(BillingSetup::accounts)
                .orElseGet(() -> AccountPolicy.builder()
                        .citation(StatementRules.CYCLE.citation())
                        .build());
    }
}
