package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ChargeList;
import org.practicekit.billing.claim.ChargeRules;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.claim.DocumentedService;
import org.practicekit.billing.claim.MissedCharge;
import org.practicekit.billing.claim.MissedCharges;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.ClaimPolicy;
import org.practicekit.billing.port.ClaimPorts;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.task.TaskList;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/**
 * Captures charges from the visits that took place, takes them back, and finds those that are missing. A charge is in the ledger from the
 * day of service on, however late it is captured.
 *
 * <p>Commands are run once, a repeated one gets the saved receipt; a refusal changes nothing. Commands about one patient run one after
 * the other. Thread-safe. Reads the clock it was given, and no other.
 */
public final class ChargeDesk {
    private static final RulePack<ChargeRules> RULES =
            RulePack.of("billing-charge", "0.1.0", List.of(ChargeRules.values()));
    private static final List<RuleId> MISSED = Stream.of(
                    ChargeRules.MISSED_VISIT, ChargeRules.MISSED_SERVICE, ChargeRules.UNBILLED)
            .map(ChargeRules::id)
            .toList();

    private final BillingWork<ClaimPorts> work;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     */
    public ChargeDesk(UnitOfWork<? extends ClaimPorts> work, Clock clock) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
    }

    /**
     * Captures the services of a visit that have no charge yet, at the prices of the day of service. What has no procedure or no price
     * is left out, and a finding names it.
     *
     * @return the new charges; none when every service has one
     */
    public Receipt<ChargeList> capture(PracticeId practice, CommandId command, VisitId visit) {
        Set<Guard> guards = guards(work.read(
                practice, ports -> ports.completedVisits().find(practice, visit).map(CompletedVisit::patient)));
        FingerprintWriter wish = new FingerprintWriter("billing.charge.capture").text("visit", visit.value());
        return work.once("billing.charge.capture", practice, command, wish.finish(), guards, unit -> {
            Optional<CompletedVisit> found = unit.ports.completedVisits().find(practice, visit);
            unit.inputs.each("visit", found.stream().toList());
            Optional<BillingSetup> setup = unit.setup();
            if (found.isEmpty() || setup.isEmpty()) {
                return Refused.because(BillingWork.unknown("visit", visit.value()));
            }
            return found.get().documentedAt().isEmpty()
                    ? Refused.because(unfinished(found.get()))
                    : capture(unit, setup.get(), found.get());
        });
    }

    /** Captures the charges of every visit on these days that has a service without one; a visit each in a command of its own. */
    public List<Receipt<ChargeList>> capture(PracticeId practice, CommandId command, DateRange days) {
        return work.read(practice, ports -> ports.completedVisits().between(practice, days)).stream()
                .filter(visit -> visit.documentedAt().isPresent())
                .map(visit -> capture(practice, part(command, visit.id()), visit.id()))
                .toList();
    }

    /** Takes a charge back that never should have been; one that is on a claim stays until the claim is taken back. */
    public Receipt<Charge> takeBack(PracticeId practice, CommandId command, ChargeId id, Version version) {
        Set<Guard> guards = guards(
                work.read(practice, ports -> ports.charges().find(practice, id).map(Charge::patient)));
        FingerprintWriter wish = new FingerprintWriter("billing.charge.take-back")
                .text("charge", id.value())
                .number("version", version.value());
        return work.once("billing.charge.take-back", practice, command, wish.finish(), guards, unit -> {
            Optional<Charge> found = unit.ports.charges().find(practice, id);
            unit.inputs.each("charge", found.stream().toList());
            Optional<BillingSetup> setup = unit.setup();
            if (found.isEmpty() || setup.isEmpty()) {
                return Refused.because(BillingWork.unknown("charge", id.value()));
            }
            Charge before = found.get();
            if (!before.version().equals(version)) {
                return Refused.because(BillingWork.stale("charge", id.value(), version, before.version()));
            }
            return before.state() == ChargeState.CAPTURED
                    ? new Granted<>(new ClaimBook(unit, setup.get()).voided(before), List.of())
                    : Refused.because(onClaim(before));
        });
    }

    /** What is not being asked for: visits and services on these days without a charge, charges on no claim. By day, then visit. */
    public List<MissedCharge> missed(PracticeId practice, DateRange days) {
        return work.read(practice, ports -> {
            Optional<BillingSetup> setup = ports.setups().current(practice);
            return setup.isEmpty()
                    ? List.of()
                    : ports.completedVisits().between(practice, days).stream()
                            .flatMap(visit -> missed(practice, ports, setup.get(), visit).stream())
                            .toList();
        });
    }

    /**
     * Keeps one task about each visit on these days of which something is missing, and drops those about visits of which nothing is. Run
     * daily.
     *
     * @param command names this run; a repeated one changes nothing
     * @return the same as {@link #missed}
     */
    public List<MissedCharge> review(PracticeId practice, CommandId command, DateRange days) {
        for (CompletedVisit visit :
                work.read(practice, ports -> ports.completedVisits().between(practice, days))) {
            review(practice, part(command, visit.id()), visit);
        }
        return missed(practice, days);
    }

    /** The charge as it stands. */
    public Optional<Charge> find(PracticeId practice, ChargeId id) {
        return work.read(practice, ports -> ports.charges().find(practice, id));
    }

    /** The charges of a visit as they stand. */
    public List<Charge> ofVisit(PracticeId practice, VisitId visit) {
        return work.read(practice, ports -> ports.charges().ofVisit(practice, visit));
    }

    private void review(PracticeId practice, CommandId command, CompletedVisit visit) {
        FingerprintWriter wish = new FingerprintWriter("billing.charge.review")
                .text("visit", visit.id().value());
        work.once(
                "billing.charge.review",
                practice,
                command,
                wish.finish(),
                guards(Optional.of(visit.patient())),
                unit -> {
                    Optional<BillingSetup> setup = unit.setup();
                    if (setup.isEmpty()) {
                        return Refused.because(
                                BillingWork.unknown("visit", visit.id().value()));
                    }
                    List<MissedCharge> missed = missed(practice, unit.ports, setup.get(), visit);
                    unit.inputs.each("missed", missed);
                    LocalDate today = LocalDate.ofInstant(unit.now, setup.get().zone());
                    return new Granted<>(
                            new TaskList(new TaskBook(unit)
                                            .settle(
                                                    new TaskBook.Wanted(
                                                            TaskKind.CAPTURE_CHARGE,
                                                            "visit/" + visit.id(),
                                                            visit.patient(),
                                                            List.of(visit.id()),
                                                            setup.get()
                                                                    .followUp()
                                                                    .due(today, Optional.empty()),
                                                            Optional.of("billing"),
                                                            missed.stream()
                                                                    .map(MissedCharge::why)
                                                                    .toList()),
                                                    MISSED::contains)
                                            .stream()
                                            .toList()),
                            List.of());
                });
    }

    private static Granted<ChargeList> capture(
            BillingWork.Unit<ClaimPorts> unit, BillingSetup setup, CompletedVisit visit) {
        List<Charge> before = unit.ports.charges().ofVisit(unit.practice, visit.id());
        unit.inputs.each("charges", before);
        ClaimBook book = new ClaimBook(unit, setup);
        AccountKind owed = isCovered(unit, visit) ? AccountKind.RECEIVABLE_INSURANCE : AccountKind.RECEIVABLE_PATIENT;
        List<Charge> captured = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int number = 0;
        for (DocumentedService one : MissedCharges.uncharged(visit, before)) {
            number++;
            Optional<Fee> fee = unit.ports.fees().find(unit.practice, PriceList.CHARGES, one.service(), visit.date());
            unit.inputs.each("fee", fee.stream().toList());
            if (one.service().procedure().isEmpty() || fee.isEmpty()) {
                findings.add(unpriced(visit, one));
                continue;
            }
            captured.add(book.add(
                    Charge.builder()
                            .id(ChargeId.madeBy(unit.practice, unit.command, number))
                            .version(Version.FIRST)
                            .patient(visit.patient())
                            .visit(visit.id())
                            .date(visit.date())
                            .service(one.service())
                            .amount(fee.get().forUnits(one.service().units()))
                            .rendering(one.rendering().or(visit::rendering))
                            .location(visit.location())
                            .drug(one.drug())
                            .state(ChargeState.CAPTURED)
                            .capturedAt(unit.now)
                            .build(),
                    owed));
        }
        return new Granted<>(new ChargeList(captured), findings);
    }

    private static boolean isCovered(BillingWork.Unit<ClaimPorts> unit, CompletedVisit visit) {
        return unit.ports.coverages().ofPatient(unit.practice, visit.patient()).stream()
                .anyMatch(coverage -> coverage.coversOn(visit.date()));
    }

    private List<MissedCharge> missed(PracticeId practice, ClaimPorts ports, BillingSetup setup, CompletedVisit visit) {
        MissedCharges engine =
                new MissedCharges(setup.claims().map(ClaimPolicy::unbilledDays).orElse(0));
        List<Charge> charges = ports.charges().ofVisit(practice, visit.id());
        LocalDate today = LocalDate.ofInstant(work.now(), setup.zone());
        List<MissedCharge> missed = new ArrayList<>(engine.ofVisit(visit, charges));
        charges.forEach(charge -> engine.unbilled(charge, LocalDate.ofInstant(charge.capturedAt(), setup.zone()), today)
                .ifPresent(missed::add));
        return missed;
    }

    private static Set<Guard> guards(Optional<PatientId> patient) {
        return patient.map(BillingWork::guard).map(Set::of).orElse(Set.of());
    }

    private static CommandId part(CommandId command, VisitId visit) {
        return BillingWork.part(command, "visit", visit.value());
    }

    private static Finding unfinished(CompletedVisit visit) {
        return Finding.of(ChargeRules.DOCUMENTED, Severity.ERROR)
                .message("The documentation of visit %s is not finished.".formatted(visit.id()))
                .putFacts("visit", visit.id().value())
                .build();
    }

    private static Finding unpriced(CompletedVisit visit, DocumentedService one) {
        return one.service()
                .procedure()
                .map(code -> Finding.of(ChargeRules.PRICE, Severity.WARNING)
                        .message("The price list has no price of %s on %s.".formatted(code, visit.date()))
                        .putFacts("visit", visit.id().value())
                        .putFacts("procedure", code.value())
                        .build())
                .orElseGet(() -> Finding.of(ChargeRules.PROCEDURE, Severity.WARNING)
                        .message("A service at visit %s was documented without its procedure.".formatted(visit.id()))
                        .putFacts("visit", visit.id().value())
                        .build());
    }

    private static Finding onClaim(Charge charge) {
        return Finding.of(ChargeRules.ON_CLAIM, Severity.ERROR)
                .message("Charge %s is %s and cannot be taken back.".formatted(charge.id(), charge.state()))
                .putFacts("charge", charge.id().value())
                .putFacts("state", charge.state().name())
                .build();
    }
}
