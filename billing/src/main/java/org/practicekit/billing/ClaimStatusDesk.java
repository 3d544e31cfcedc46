package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimList;
import org.practicekit.billing.claim.ClaimProgress;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimRules;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.ClaimStatusReport;
import org.practicekit.billing.claim.FilingDeadline;
import org.practicekit.billing.claim.FilingDue;
import org.practicekit.billing.claim.FilingRules;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.claim.SentFile;
import org.practicekit.billing.claim.StatusDue;
import org.practicekit.billing.claim.StatusFollowUp;
import org.practicekit.billing.claim.Transmission;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.ClaimPolicy;
import org.practicekit.billing.port.ClaimPorts;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

/**
 * Follows claims that were sent: in which file, what came back, who says nothing, whose time is over soon.
 *
 * <p>Commands are run once, a repeated one gets the saved receipt; a refusal changes nothing. Commands about one patient run one after
 * the other. Thread-safe. Reads the clock it was given, and no other.
 */
public final class ClaimStatusDesk {
    private static final RulePack<Rule> RULES =
            RulePack.of("billing-claim-status", "0.1.0", BillingWork.rules(ClaimRules.values(), FilingRules.values()));
    private static final Set<ClaimState> UNDECIDED =
            EnumSet.complementOf(EnumSet.of(ClaimState.ADJUDICATED, ClaimState.CLOSED, ClaimState.VOIDED));
    private static final List<RuleId> FOLLOWED = Stream.<Rule>of(
                    ClaimRules.PLACED,
                    ClaimRules.REJECTED,
                    ClaimRules.INFORMATION,
                    ClaimRules.NOT_FOUND,
                    ClaimRules.UNANSWERED,
                    FilingRules.DUE,
                    FilingRules.MISSED)
            .map(Rule::id)
            .toList();

    private final BillingWork<ClaimPorts> work;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     */
    public ClaimStatusDesk(UnitOfWork<? extends ClaimPorts> work, Clock clock) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
    }

    /** Notes in which transaction of which file the newest submissions of claims went out, so that what is said of the file finds them. */
    public Receipt<ClaimList> transmitted(PracticeId practice, CommandId command, SentFile file, List<ClaimId> claims) {
        FingerprintWriter wish = new FingerprintWriter("billing.claim.transmitted")
                .value("file", file)
                .texts("claims", claims, ClaimId::value);
        return run("billing.claim.transmitted", practice, command, wish, claims, (unit, setup, found) -> {
            List<Finding> faults = new ArrayList<>();
            for (ClaimId id : claims) {
                if (found.stream()
                        .noneMatch(claim ->
                                claim.id().equals(id) && !claim.submissions().isEmpty())) {
                    faults.add(BillingWork.unknown("claim that was sent", id.value()));
                }
            }
            if (!faults.isEmpty()) {
                return new Refused<>(faults);
            }
            ClaimBook book = new ClaimBook(unit, setup);
            return new Granted<>(
                    new ClaimList(found.stream()
                            .map(claim -> book.update(
                                    claim,
                                    Claim.builder()
                                            .like(claim)
                                            .addTransmissions(new Transmission(
                                                    claim.submissions().size(), file, unit.now))
                                            .build()))
                            .toList()),
                    List.of());
        });
    }

    /**
     * Takes in one report of how claims stand. A copy changes nothing and gets the first one's receipt; one about no claim of the
     * practice is refused.
     *
     * @return the claims that it is about
     */
    public Receipt<ClaimList> take(PracticeId practice, ClaimStatusReport report) {
        CommandId command = BillingWork.part(
                new CommandId("claim-status"), report.message().hex(), Integer.toString(report.position()));
        FingerprintWriter wish = new FingerprintWriter("billing.claim.status")
                .text("message", report.message().hex())
                .number("position", report.position());
        List<ClaimId> claims = work.read(practice, ports -> meant(practice, ports, report));
        return run("billing.claim.status", practice, command, wish, claims, (unit, setup, found) -> {
            if (found.isEmpty()) {
                return Refused.because(unplaced(report));
            }
            unit.inputs.value("report", report);
            ClaimBook book = new ClaimBook(unit, setup);
            ClaimProgress progress = new ClaimProgress(setup.zone());
            List<Claim> heard = new ArrayList<>();
            List<Finding> findings = new ArrayList<>();
            for (Claim before : found) {
                Claim said = progress.with(before, report);
                Claim after = said.equals(before) ? before : book.update(before, said);
                List<Finding> reasons = reasons(unit.ports, practice, setup, after, book.today(), progress);
                book.settle(setup, after, reasons, FOLLOWED);
                heard.add(after);
                findings.addAll(reasons);
            }
            return new Granted<>(new ClaimList(heard), findings);
        });
    }

    /** The claims of which nobody has said anything for too long: those that the payer is to be asked about. The longest overdue first. */
    public List<StatusDue> unanswered(PracticeId practice) {
        return work.read(
                practice,
                ports -> ports.setups()
                        .current(practice)
                        .flatMap(setup -> setup.claims()
                                .map(policy -> followUp(setup, policy)
                                        .due(
                                                ports.claims()
                                                        .in(
                                                                practice,
                                                                EnumSet.of(ClaimState.SUBMITTED, ClaimState.ACCEPTED)),
                                                LocalDate.ofInstant(work.now(), setup.zone()))))
                        .orElse(List.of()));
    }

    /**
     * The claims that no payer has taken, and the charges on no claim, whose time is over within some days, or is over. The first one to
     * be over first. Claims and charges of payers whose limit is not known are not among them.
     */
    public List<FilingDue> filingDue(PracticeId practice, int days) {
        return work.read(practice, ports -> {
            Optional<BillingSetup> setup = ports.setups().current(practice);
            if (setup.flatMap(BillingSetup::claims).isEmpty()) {
                return List.of();
            }
            ClaimPolicy policy = setup.get().claims().get();
            LocalDate today = LocalDate.ofInstant(work.now(), setup.get().zone());
            Stream<FilingDue> claims = ports.claims().in(practice, UNDECIDED).stream()
                    .flatMap(claim -> deadline(ports, practice, policy, claim)
                            .map(deadline -> new FilingDue("claim/" + claim.id(), claim.patient(), deadline))
                            .stream());
            Stream<FilingDue> charges = ports.charges().in(practice, ChargeState.CAPTURED).stream()
                    .flatMap(charge -> deadline(ports, practice, policy, charge)
                            .map(deadline -> new FilingDue("charge/" + charge.id(), charge.patient(), deadline))
                            .stream());
            return Stream.concat(claims, charges)
                    .filter(due -> due.deadline().daysLeft(today) <= days)
                    .sorted(Comparator.comparing(
                                    (FilingDue due) -> due.deadline().lastDay())
                            .thenComparing(FilingDue::subject))
                    .toList();
        });
    }

    /**
     * Looks through all claims that are not decided, and keeps one task about each that somebody has to see to. Run daily.
     *
     * @param command names this run; a repeated one changes nothing
     * @return those that somebody has to see to, as they stand
     */
    public List<Claim> review(PracticeId practice, CommandId command) {
        List<Claim> open = new ArrayList<>();
        for (Claim one : work.read(practice, ports -> ports.claims().in(practice, EnumSet.allOf(ClaimState.class)))) {
            CommandId part = BillingWork.part(command, "claim", one.id().value());
            FingerprintWriter wish = new FingerprintWriter("billing.claim.review")
                    .text("claim", one.id().value());
            run("billing.claim.review", practice, part, wish, List.of(one.id()), (unit, setup, found) -> {
                        ClaimBook book = new ClaimBook(unit, setup);
                        ClaimProgress progress = new ClaimProgress(setup.zone());
                        List<Finding> findings = new ArrayList<>();
                        for (Claim claim : found) {
                            List<Finding> reasons = reasons(unit.ports, practice, setup, claim, book.today(), progress);
                            book.settle(setup, claim, reasons, FOLLOWED);
                            findings.addAll(reasons);
                        }
                        return new Granted<>(new ClaimList(findings.isEmpty() ? List.of() : found), findings);
                    })
                    .decision()
                    .granted()
                    .ifPresent(list -> open.addAll(list.claims()));
        }
        return open;
    }

    private interface Run {
        Decision<ClaimList> apply(BillingWork.Unit<ClaimPorts> unit, BillingSetup setup, List<Claim> claims);
    }

    private Receipt<ClaimList> run(
            String question,
            PracticeId practice,
            CommandId command,
            FingerprintWriter wish,
            List<ClaimId> claims,
            Run run) {
        Set<Guard> guards = work.read(
                practice,
                ports -> claims.stream()
                        .flatMap(id -> ports.claims().find(practice, id).stream())
                        .map(claim -> BillingWork.guard(claim.patient()))
                        .collect(Collectors.toSet()));
        return work.once(question, practice, command, wish.finish(), guards, unit -> {
            List<Claim> found = claims.stream()
                    .flatMap(id -> unit.ports.claims().find(practice, id).stream())
                    .toList();
            unit.inputs.each("claims", found);
            Optional<BillingSetup> setup = unit.setup();
            return setup.isPresent()
                    ? run.apply(unit, setup.get(), found)
                    : Refused.because(BillingWork.unknown("setup of", practice.value()));
        });
    }

    /** The claims that were sent and that a report is about: by the claim's number, then the payer's, then the file or batch. */
    private static List<ClaimId> meant(PracticeId practice, ClaimPorts ports, ClaimStatusReport report) {
        List<Claim> found = report.controlNumber()
                .map(number -> ports.claims().withControlNumber(practice, number))
                .orElse(List.of());
        if (found.isEmpty() && report.controlNumber().isEmpty()) {
            found = report.payerClaimNumber()
                    .map(number -> ports.claims().withPayerClaimNumber(practice, number))
                    .orElseGet(() -> inFile(practice, ports, report));
        }
        return found.stream()
                .filter(claim -> !claim.submissions().isEmpty())
                .map(Claim::id)
                .toList();
    }

    private static List<Claim> inFile(PracticeId practice, ClaimPorts ports, ClaimStatusReport report) {
        TreeMap<ClaimId, Claim> found = new TreeMap<>();
        Stream.of(report.interchange(), report.group(), report.batch())
                .flatMap(Optional::stream)
                .flatMap(number -> ports.claims().sentIn(practice, number).stream())
                .filter(claim -> claim.transmissions().stream().anyMatch(sent -> sent.isAnsweredBy(report)))
                .filter(claim -> report.billingNpi()
                        .map(npi -> claim.sheet()
                                .provider(ProviderRole.BILLING)
                                .flatMap(ClaimProvider::npi)
                                .filter(npi::equals)
                                .isPresent())
                        .orElse(true))
                .forEach(claim -> found.put(claim.id(), claim));
        return List.copyOf(found.values());
    }

    private static List<Finding> reasons(
            ClaimPorts ports,
            PracticeId practice,
            BillingSetup setup,
            Claim claim,
            LocalDate today,
            ClaimProgress progress) {
        List<Finding> reasons = new ArrayList<>(progress.concerns(claim));
        setup.claims().ifPresent(policy -> {
            followUp(setup, policy)
                    .due(claim)
                    .filter(due -> !due.due().isAfter(today))
                    .map(ClaimStatusDesk::unanswered)
                    .ifPresent(reasons::add);
            if (UNDECIDED.contains(claim.state())) {
                deadline(ports, practice, policy, claim)
                        .filter(deadline -> deadline.daysLeft(today) <= policy.filingDays())
                        .map(deadline -> late(claim, deadline, today))
                        .ifPresent(reasons::add);
            }
        });
        return reasons;
    }

    private static StatusFollowUp followUp(BillingSetup setup, ClaimPolicy policy) {
        return new StatusFollowUp(policy.takenDays(), policy.decidedDays(), setup.zone());
    }

    /** By when a claim has to be taken; empty for one that is taken. */
    private static Optional<FilingDeadline> deadline(
            ClaimPorts ports, PracticeId practice, ClaimPolicy policy, Claim claim) {
        return claim.state() == ClaimState.ACCEPTED
                ? Optional.empty()
                : ports.coverages()
                        .find(practice, claim.coverage())
                        .flatMap(coverage -> policy.filing().deadline(claim.payer(), coverage.kind(), claim.sheet()));
    }

    /** By when the first of the payers that cover the day has to get a charge. */
    private static Optional<FilingDeadline> deadline(
            ClaimPorts ports, PracticeId practice, ClaimPolicy policy, Charge charge) {
        Function<Coverage, Optional<FilingDeadline>> of =
                coverage -> policy.filing().deadline(coverage.payer(), coverage.kind(), charge.date());
        return ports.coverages().ofPatient(practice, charge.patient()).stream()
                .filter(coverage -> coverage.coversOn(charge.date()))
                .flatMap(coverage -> of.apply(coverage).stream())
                .min(Comparator.comparing(FilingDeadline::lastDay));
    }

    private static Finding unanswered(StatusDue due) {
        return Finding.of(ClaimRules.UNANSWERED, Severity.WARNING)
                .message("Nobody has said anything of %s since %s.".formatted(due.claim(), due.heard()))
                .putFacts("claim", due.claim().value())
                .putFacts("since", due.heard().toString())
                .build();
    }

    private static Finding late(Claim claim, FilingDeadline deadline, LocalDate today) {
        boolean missed = deadline.isMissedBy(today);
        return Finding.of(missed ? FilingRules.MISSED : FilingRules.DUE, Severity.WARNING)
                .message("The payer %s %s until %s."
                        .formatted(missed ? "took" : "takes", claim.id(), deadline.lastDay()))
                .citation(deadline.limit().citation())
                .putFacts("claim", claim.id().value())
                .putFacts("lastDay", deadline.lastDay().toString())
                .build();
    }

    private static Finding unplaced(ClaimStatusReport report) {
        return Finding.of(ClaimRules.PLACED, Severity.ERROR)
                .message("No claim that was sent has the numbers of this %s report.".formatted(report.source()))
                .putFacts("message", report.message().hex())
                .putFacts("position", Integer.toString(report.position()))
                .build();
    }
}
