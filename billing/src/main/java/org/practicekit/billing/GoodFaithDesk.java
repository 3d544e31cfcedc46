package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.practicekit.billing.goodfaith.Bill;
import org.practicekit.billing.goodfaith.Content;
import org.practicekit.billing.goodfaith.ContentCheck;
import org.practicekit.billing.goodfaith.DeliveryClock;
import org.practicekit.billing.goodfaith.DisputeCheck;
import org.practicekit.billing.goodfaith.Due;
import org.practicekit.billing.goodfaith.DueList;
import org.practicekit.billing.goodfaith.GoodFaithChanged;
import org.practicekit.billing.goodfaith.GoodFaithEstimate;
import org.practicekit.billing.goodfaith.GoodFaithEstimate.Given;
import org.practicekit.billing.goodfaith.GoodFaithId;
import org.practicekit.billing.goodfaith.GoodFaithLaw;
import org.practicekit.billing.goodfaith.GoodFaithRules;
import org.practicekit.billing.goodfaith.GoodFaithWish;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.EstimatePolicy;
import org.practicekit.billing.port.EstimatePorts;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;

/**
 * Keeps good faith estimates: makes them, notes that they were given, says which are due, raises tasks for those, and compares
 * them with bills. There is one for a visit; what changes makes a new version, and all versions are kept.
 *
 * <p>A patient who has no coverage on the day of the visit is uninsured. One who has, but pays without it, gets an estimate when
 * the office says so with {@link #request}. Commands run once; a repeated one gets its saved answer. Thread-safe.
 */
public final class GoodFaithDesk {
    private static final List<RulePack.Ref> PACKS = List.of(GoodFaithRules.STANDARD.ref());
    // An office gives a few of these a day, so they need not be given side by side.
    private static final Set<Guard> ONE_AT_A_TIME = Set.of(new Guard("good-faith", "all"));

    private final BillingWork<EstimatePorts> work;
    private final Validation validation;
    private final GoodFaithDues dues;
    private final DisputeCheck disputes;

    /** A desk by the law as it comes with PracticeKit. */
    public GoodFaithDesk(UnitOfWork<? extends EstimatePorts> work, Clock clock, Validation validation) {
        this(work, clock, validation, GoodFaithLaw.standard());
    }

    /**
     * A desk.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param validation the validator, which can be shared
     * @param law the numbers of the rules, with the host's own rows
     */
    public GoodFaithDesk(
            UnitOfWork<? extends EstimatePorts> work, Clock clock, Validation validation, GoodFaithLaw law) {
        this.work = new BillingWork<>(work, clock, PACKS);
        this.validation = validation;
        this.dues = new GoodFaithDues(new DeliveryClock(law));
        this.disputes = new DisputeCheck(law);
    }

    /**
     * Makes the estimate for a visit, or makes it anew when it has changed; one that says the same stays as it is. Refused with
     * what is missing.
     */
    public Receipt<GoodFaithEstimate> make(PracticeId practice, CommandId command, GoodFaithWish wish) {
        List<Finding> invalid = validation.check(wish);
        return work.once(
                "billing.good-faith.make",
                practice,
                command,
                Fingerprint.of("billing.good-faith.make", wish),
                ONE_AT_A_TIME,
                unit -> invalid.isEmpty()
                        ? visit(unit, wish.visit())
                                .map(visit -> made(unit, visit, wish))
                                .orElseGet(() -> notThere(wish.visit()))
                        : new Refused<>(invalid));
    }

    /** Notes that a patient asked for an estimate of a visit, or will pay without insurance, with a task to give one. */
    public Receipt<Task> request(PracticeId practice, CommandId command, VisitId visit, LocalDate askedOn) {
        return work.once(
                "billing.good-faith.request",
                practice,
                command,
                new FingerprintWriter("billing.good-faith.request")
                        .text("visit", visit.value())
                        .text("asked", askedOn.toString())
                        .finish(),
                ONE_AT_A_TIME,
                unit -> visit(unit, visit)
                        .map(there -> requested(unit, there, askedOn))
                        .orElseGet(() -> notThere(visit)));
    }

    /**
     * Notes that the estimate for a visit was given, which settles the task to do so. Granted with a warning when it was late.
     *
     * @param version the version that was given
     */
    public Receipt<GoodFaithEstimate> give(
            PracticeId practice, CommandId command, VisitId visit, Version version, Given.How how, ActorId by) {
        return work.once(
                "billing.good-faith.give",
                practice,
                command,
                new FingerprintWriter("billing.good-faith.give")
                        .text("visit", visit.value())
                        .number("version", version.value())
                        .text("how", how.name())
                        .text("by", by.value())
                        .finish(),
                ONE_AT_A_TIME,
                unit -> unit.ports
                        .estimates()
                        .ofVisit(practice, visit)
                        .map(estimate -> given(unit, estimate, version, new Given(how, unit.now, by)))
                        .orElseGet(() -> notThere(visit)));
    }

    /** The visits on some days for which an estimate is still to be given. Changes nothing. */
    public Receipt<DueList> due(PracticeId practice, DateRange days) {
        return work.read(practice, ports -> {
            DueList list = dues.list(practice, ports, work.now(), days);
            return Receipt.of(
                    "billing.good-faith.due",
                    Fingerprint.of("billing.good-faith.due", list),
                    PACKS,
                    granted(list),
                    Function.identity());
        });
    }

    /**
     * Raises a task for each visit on some days for which an estimate is due and none is open, and drops those that nobody asked
     * for and that are no longer due: the patient is insured now, or the visit was called off.
     *
     * @param by in whose name
     */
    public Receipt<DueList> raise(PracticeId practice, CommandId command, DateRange days, ActorId by) {
        return work.once(
                "billing.good-faith.raise",
                practice,
                command,
                new FingerprintWriter("billing.good-faith.raise")
                        .text("days", days.toString())
                        .text("by", by.value())
                        .finish(),
                ONE_AT_A_TIME,
                unit -> {
                    DueList list = dues.list(practice, unit.ports, unit.now, days);
                    unit.inputs.value("due", list);
                    GoodFaithTasks.raise(unit, list);
                    GoodFaithTasks.dropOthers(unit, list, days, by);
                    return granted(list);
                });
    }

    /** Compares bills for a visit with its estimate as it was last given. Refused when none was. Changes nothing. */
    public Receipt<DisputeCheck.Result> compare(PracticeId practice, VisitId visit, List<Bill> bills) {
        return work.read(practice, ports -> {
            Optional<GoodFaithEstimate> last = GoodFaithDues.lastGiven(practice, ports, visit);
            FingerprintWriter inputs = new FingerprintWriter("billing.good-faith.compare");
            inputs.each("estimate", last.stream().toList()).each("bills", bills).value("law", disputes);
            Decision<DisputeCheck.Result> decision = last.<Decision<DisputeCheck.Result>>map(estimate -> {
                        DisputeCheck.Result result = disputes.compare(estimate.content(), bills);
                        return new Granted<>(result, result.findings());
                    })
                    .orElseGet(() -> notThere(visit));
            return Receipt.of("billing.good-faith.compare", inputs.finish(), PACKS, decision, Function.identity());
        });
    }

    private Decision<GoodFaithEstimate> made(
            BillingWork.Unit<EstimatePorts> unit, UpcomingVisit visit, GoodFaithWish wish) {
        BillingSetup setup = GoodFaithDues.setup(unit.practice, unit.ports);
        EstimatePolicy policy = setup.estimates()
                .orElseThrow(() -> new IllegalStateException(
                        "practice %s has no estimate policy. Maybe it was left out of its billing setup."
                                .formatted(unit.practice)));
        GoodFaithDraft draft = GoodFaithDraft.of(visit, setup, unit.ports.fees());
        Content content = draft.content(wish, setup, policy);
        unit.inputs.text("setup", setup.fingerprint().hex()).value("content", content);
        List<Finding> findings = new ContentCheck(policy.coProviderCharges()).missing(content);
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return new Refused<>(findings);
        }
        Optional<GoodFaithEstimate> before = unit.ports.estimates().ofVisit(unit.practice, visit.id());
        unit.inputs.each("before", before.stream().toList());
        if (before.filter(one -> one.content().equals(content) && one.madeFrom().equals(draft.madeFrom()))
                .isPresent()) {
            return new Granted<>(before.get(), findings);
        }
        GoodFaithEstimate estimate = GoodFaithEstimate.builder()
                .id(before.map(GoodFaithEstimate::id).orElseGet(() -> GoodFaithId.madeBy(unit.practice, unit.command)))
                .version(before.map(one -> one.version().next()).orElse(Version.FIRST))
                .patient(visit.patient())
                .visit(visit.id())
                .madeFrom(draft.madeFrom())
                .madeAt(unit.now)
                .content(content)
                .build();
        write(unit, estimate, before);
        return new Granted<>(estimate, findings);
    }

    private Decision<Task> requested(BillingWork.Unit<EstimatePorts> unit, UpcomingVisit visit, LocalDate askedOn) {
        LocalDate today = GoodFaithDues.today(GoodFaithDues.setup(unit.practice, unit.ports), unit.now);
        Optional<Due> due = askedOn.isAfter(today) ? Optional.empty() : dues.requested(askedOn);
        return due.map(one -> GoodFaithDesk.granted(GoodFaithTasks.raise(unit, visit.id(), visit.patient(), one)))
                .orElseGet(() -> Refused.because(Finding.of(GoodFaithRules.REQUESTED, Severity.ERROR)
                        .message("Nobody asked on %s: that day is to come, or the rules did not hold."
                                .formatted(askedOn))
                        .putFacts("asked", askedOn.toString())
                        .build()));
    }

    private Decision<GoodFaithEstimate> given(
            BillingWork.Unit<EstimatePorts> unit, GoodFaithEstimate estimate, Version version, Given given) {
        unit.inputs.value("estimate", estimate);
        if (!estimate.version().equals(version)) {
            return Refused.because(Finding.of(BillingRules.VERSION, Severity.ERROR)
                    .message("Estimate %s is at version %s, not %s."
                            .formatted(estimate.id(), estimate.version(), version))
                    .putFacts("estimate", estimate.id().value())
                    .build());
        }
        if (estimate.given().isPresent()) {
            return granted(estimate);
        }
        GoodFaithEstimate next = GoodFaithEstimate.builder()
                .like(estimate)
                .version(version.next())
                .given(given)
                .build();
        write(unit, next, Optional.of(estimate));
        List<Finding> late = visit(unit, estimate.visit())
                .flatMap(visit -> dues.overdue(unit.practice, unit.ports, visit, unit.now))
                .map(Due::why)
                .stream()
                .toList();
        GoodFaithTasks.settle(unit, estimate.visit(), given.by());
        return new Granted<>(next, late);
    }

    private static void write(
            BillingWork.Unit<EstimatePorts> unit, GoodFaithEstimate estimate, Optional<GoodFaithEstimate> before) {
        unit.ifGranted(
                () -> before.isPresent()
                        ? unit.ports
                                .estimates()
                                .update(unit.practice, estimate, before.get().version())
                        : unit.ports.estimates().add(unit.practice, estimate),
                new GoodFaithChanged(
                        unit.practice,
                        estimate.id(),
                        estimate.version(),
                        estimate.visit(),
                        estimate.given().isPresent(),
                        unit.now));
    }

    private static Optional<UpcomingVisit> visit(BillingWork.Unit<EstimatePorts> unit, VisitId id) {
        Optional<UpcomingVisit> visit = unit.ports.visits().find(unit.practice, id);
        unit.inputs.each("visit", visit.stream().toList());
        return visit;
    }

    private static <T> Decision<T> granted(T value) {
        return new Granted<>(value, List.of());
    }

    private static <T> Decision<T> notThere(VisitId visit) {
        return Refused.because(Finding.of(BillingRules.KNOWN, Severity.ERROR)
                .message("There is no such visit ahead, or no estimate of it: %s.".formatted(visit))
                .putFacts("visit", visit.value())
                .build());
    }
}
