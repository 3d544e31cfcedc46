package org.practicekit.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.order.PayerOrder;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.policy.AuthorizationPolicy;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.AuthorizationPorts;
import org.practicekit.billing.preflight.Preflight;
import org.practicekit.billing.preflight.PreflightCase;
import org.practicekit.billing.preflight.PreflightReport;
import org.practicekit.billing.preflight.PreflightRules;
import org.practicekit.billing.requirement.PayerRequirements;
import org.practicekit.billing.requirement.PolicyChange;
import org.practicekit.billing.requirement.PolicyImpact;
import org.practicekit.billing.requirement.Requirement;
import org.practicekit.billing.requirement.RequirementQuestion;
import org.practicekit.billing.requirement.TouchedService;
import org.practicekit.billing.requirement.TouchedService.Effect;
import org.practicekit.billing.requirement.TouchedVisit;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.BusinessDays;
import org.practicekit.core.time.DateRange;

/**
 * Looks at visits before they happen: can this one happen and be paid, and which ones does a payer's new policy touch? Of each kind
 * there is one open task about a visit at the most, whichever of the two led to it. Thread-safe. Reads the clock it was given, and
 * no other.
 */
public final class PreflightDesk {
    private static final RulePack<PreflightRules> RULES =
            RulePack.of("billing-preflight", "0.1.0", List.of(PreflightRules.values()));

    private final BillingWork<AuthorizationPorts> work;
    private final BenefitReader reader;
    private final PayerOrder order;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param reader how payers' answers are read
     * @param order who pays first where several cover the patient
     * @param clock what time it is
     */
    public PreflightDesk(
            UnitOfWork<? extends AuthorizationPorts> work, BenefitReader reader, PayerOrder order, Clock clock) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
        this.reader = reader;
        this.order = order;
    }

    /** Whether a visit can happen and be paid; changes nothing. Empty for a visit that is not ahead. */
    public Optional<PreflightReport> look(PracticeId practice, VisitId visit, OfficeKnows knows) {
        return work.read(practice, ports -> {
            BillingSetup setup = ports.setups().current(practice).orElseThrow(() -> without(practice));
            return ports.visits()
                    .find(practice, visit)
                    .map(one -> preflight(setup).check(office(practice, ports, setup, one, knows)));
        });
    }

    /** Looks at a visit, and opens, renews or drops the tasks about what it lacks. */
    public Receipt<PreflightReport> check(PracticeId practice, CommandId command, VisitId visit, OfficeKnows knows) {
        FingerprintWriter wish = new FingerprintWriter("billing.preflight")
                .text("visit", visit.value())
                .each("orderFacts", knows.orderFacts().stream().toList())
                .texts("orderByHand", knows.orderByHand(), CoverageId::value)
                .sorted("documents", knows.documentsAtHand(), name -> name);
        return work.once("billing.preflight", practice, command, wish.finish(), guards(practice, visit), unit -> {
            Optional<BillingSetup> setup = unit.setup();
            Optional<UpcomingVisit> found = unit.ports.visits().find(practice, visit);
            if (setup.flatMap(BillingSetup::authorization).isEmpty() || found.isEmpty()) {
                return Refused.because(BillingWork.unknown("visit", visit.value()));
            }
            PreflightCase office = office(practice, unit.ports, setup.get(), found.get(), knows);
            unit.inputs.value("case", office);
            PreflightReport report = preflight(setup.get()).check(office);
            List<Wanted> wanted = report.open().stream()
                    .map(one -> new Wanted(one.task(), one.by(), one.fixer().office(), one.finding()))
                    .toList();
            settle(
                    unit,
                    found.get(),
                    LocalDate.ofInstant(unit.now, setup.get().zone()),
                    EnumSet.allOf(TaskKind.class),
                    wanted,
                    PreflightDesk::isPreflights);
            return new Granted<>(report, List.of());
        });
    }

    /**
     * The practice works with new rows of payers' requirements, which are in force already: says which visits ahead they touch,
     * and opens a task about each that needs something it did not need before.
     *
     * @param before the rows that were in force before
     */
    public Receipt<PolicyImpact> policyChanged(PracticeId practice, CommandId command, PayerRequirements before) {
        FingerprintWriter wish = new FingerprintWriter("billing.policy-change").value("before", before);
        Set<Guard> guards =
                work.read(practice, ports -> ports.visits().between(practice, DateRange.from(LocalDate.MIN))).stream()
                        .map(UpcomingVisit::patient)
                        .map(BillingWork::guard)
                        .collect(Collectors.toSet());
        return work.once("billing.policy-change", practice, command, wish.finish(), guards, unit -> {
            Optional<BillingSetup> setup = unit.setup();
            if (setup.flatMap(BillingSetup::authorization).isEmpty()) {
                return Refused.because(BillingWork.unknown("authorization policy of", practice.value()));
            }
            LocalDate today = LocalDate.ofInstant(unit.now, setup.get().zone());
            List<UpcomingVisit> visits = unit.ports.visits().between(practice, DateRange.from(today));
            unit.inputs.each("visits", visits);
            return new Granted<>(
                    new PolicyImpact(visits.stream()
                            .flatMap(visit -> touched(unit, setup.get(), visit, before).stream())
                            .toList()),
                    List.of());
        });
    }

    private static List<TouchedVisit> touched(
            BillingWork.Unit<AuthorizationPorts> unit,
            BillingSetup setup,
            UpcomingVisit visit,
            PayerRequirements before) {
        AuthorizationPolicy policy = setup.authorization().orElseThrow();
        PolicyChange change = new PolicyChange(before, policy.requirements());
        Optional<Insured> patient = unit.ports.patients().find(unit.practice, visit.patient());
        unit.inputs.each("patient", patient.stream().toList());
        List<TouchedVisit> touched = new ArrayList<>();
        for (Coverage coverage : covering(unit.practice, unit.ports, visit)) {
            List<TouchedService> services = visit.services().stream()
                    .map(service ->
                            RequirementQuestion.of(visit, service, coverage, patient, policy.network(coverage.payer())))
                    .flatMap(question -> change.touches(question).stream())
                    .toList();
            if (!services.isEmpty()) {
                touched.add(new TouchedVisit(visit.id(), coverage.id(), services));
            }
        }
        LocalDate today = LocalDate.ofInstant(unit.now, setup.zone());
        List<Wanted> wanted = touched.stream()
                .flatMap(one -> one.services().stream()
                        .filter(service -> service.effect() != Effect.NO_LONGER_REQUIRED)
                        .map(service -> wanted(setup, visit, one.coverage(), service)))
                .toList();
        Set<TaskKind> kinds = wanted.stream()
                .map(Wanted::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TaskKind.class)));
        settle(unit, visit, today, kinds, wanted, rule -> false);
        return touched;
    }

    /**
     * One task of a kind about a visit is open at the most, so what is wanted of one kind shares it.
     *
     * @param kinds those that are looked at; a task of one of them of which nothing is wanted any more is dropped
     * @param own whose reasons {@code wanted} has all of
     */
    private static void settle(
            BillingWork.Unit<AuthorizationPorts> unit,
            UpcomingVisit visit,
            LocalDate today,
            Set<TaskKind> kinds,
            List<Wanted> wanted,
            Predicate<RuleId> own) {
        TaskBook tasks = new TaskBook(unit);
        for (TaskKind kind : kinds) {
            List<Wanted> ofKind =
                    wanted.stream().filter(one -> one.kind() == kind).toList();
            LocalDate due = ofKind.stream()
                    .map(Wanted::by)
                    .min(Comparator.naturalOrder())
                    .filter(by -> by.isAfter(today))
                    .orElse(today);
            tasks.settle(
                    new TaskBook.Wanted(
                            kind,
                            "visit/" + visit.id(),
                            visit.patient(),
                            List.of(visit.id()),
                            due,
                            ofKind.stream().map(Wanted::who).findFirst(),
                            ofKind.stream().map(Wanted::reason).toList()),
                    own);
        }
    }

    private static Wanted wanted(BillingSetup setup, UpcomingVisit visit, CoverageId coverage, TouchedService service) {
        Optional<Requirement> row = service.after();
        FindingBuilder finding = Finding.of(PreflightRules.POLICY_CHANGE, Severity.WARNING)
                .message("By the payer's new policy %s of %s is %s on %s."
                        .formatted(
                                service.topic(),
                                service.question()
                                        .service()
                                        .procedure()
                                        .map(ProcedureCode::value)
                                        .orElse("the service"),
                                service.effect(),
                                visit.date()))
                .putFacts("visit", visit.id().value())
                .putFacts("coverage", coverage.value());
        row.ifPresent(one -> finding.citation(one.citation()).putFacts("row", one.name()));
        TaskKind kind = service.effect() == Effect.OPEN
                ? TaskKind.CORRECT_RECORD
                : switch (service.topic()) {
                    case AUTHORIZATION -> TaskKind.REQUEST_AUTHORIZATION;
                    case REFERRAL -> TaskKind.CONTACT_REFERRER;
                    case NOT_COVERED, FREQUENCY, NETWORK -> TaskKind.CONTACT_PATIENT;
                    case DOCUMENTATION -> TaskKind.CORRECT_RECORD;
                };
        int lead = Math.max(
                setup.followUp().beforeVisit(), row.map(Requirement::leadDays).orElse(0));
        return new Wanted(kind, BusinessDays.before(visit.date(), lead), "front desk", finding.build());
    }

    private Preflight preflight(BillingSetup setup) {
        return new Preflight(
                setup.authorization().orElseThrow(() -> without(setup.practice())),
                setup.followUp(),
                setup.zone(),
                reader,
                order);
    }

    private PreflightCase office(
            PracticeId practice, AuthorizationPorts ports, BillingSetup setup, UpcomingVisit visit, OfficeKnows knows) {
        Instant now = work.now();
        DateRange ahead = DateRange.from(LocalDate.ofInstant(now, setup.zone()));
        return PreflightCase.builder()
                .now(now)
                .visit(visit)
                .patient(ports.patients().find(practice, visit.patient()))
                .coverages(covering(practice, ports, visit).stream()
                        .map(coverage -> new PreflightCase.Known(
                                coverage, answer(practice, ports, coverage).orElse(null)))
                        .toList())
                .orderFacts(knows.orderFacts())
                .orderByHand(knows.orderByHand())
                .authorizations(ports.authorizations().ofPatient(practice, visit.patient()))
                .past(ports.pastServices()
                        .ofPatient(practice, visit.patient(), new DateRange(LocalDate.MIN, visit.date())))
                .otherVisits(ports.visits().ofPatient(practice, visit.patient(), ahead).stream()
                        .filter(other -> !other.id().equals(visit.id()))
                        .toList())
                .documentsAtHand(knows.documentsAtHand())
                .build();
    }

    private static List<Coverage> covering(PracticeId practice, AuthorizationPorts ports, UpcomingVisit visit) {
        return ports.coverages().ofPatient(practice, visit.patient()).stream()
                .filter(coverage -> coverage.coversOn(visit.date()))
                .toList();
    }

    private static Optional<EligibilityAnswer> answer(
            PracticeId practice, AuthorizationPorts ports, Coverage coverage) {
        return ports.eligibility().ofCoverage(practice, coverage.id()).stream()
                .flatMap(lookup -> ports.eligibility().answers(practice, lookup.id()).stream())
                .max(Comparator.comparing(EligibilityAnswer::receivedAt)
                        .thenComparing(answer -> answer.source().hex()));
    }

    private Set<Guard> guards(PracticeId practice, VisitId visit) {
        return work.read(practice, ports -> ports.visits().find(practice, visit))
                .map(one -> Set.of(BillingWork.guard(one.patient())))
                .orElse(Set.of());
    }

    private static boolean isPreflights(RuleId rule) {
        return PreflightRules.contains(rule) && !rule.equals(PreflightRules.POLICY_CHANGE.id());
    }

    private static IllegalStateException without(PracticeId practice) {
        return new IllegalStateException(
                "practice %s does not look at payers' requirements. Maybe its setup needs an authorization policy."
                        .formatted(practice));
    }

    private record Wanted(TaskKind kind, LocalDate by, String who, Finding reason) {}
}
