package org.practicekit.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRule;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.optimization.Effort;
import org.practicekit.scheduling.optimization.PlanListener;
import org.practicekit.scheduling.optimization.PlanOutcome;
import org.practicekit.scheduling.optimization.PlanRequest;
import org.practicekit.scheduling.optimization.Repair;
import org.practicekit.scheduling.optimization.RepairWish;
import org.practicekit.scheduling.optimization.SchedulePlan;
import org.practicekit.scheduling.optimization.ScheduleRepair;
import org.practicekit.scheduling.optimization.SlotOptimizer;
import org.practicekit.scheduling.optimization.WantedVisit;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.PlanningRules;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Plans many visits at once, and books what was planned.
 *
 * <p>What is booked is read in one unit of work and planned with outside of it, so that nobody waits while the search goes on. What others book
 * meanwhile is seen when the plan is carried out: every visit is held against all rules again, those that still can be are
 * booked and moved, and the others stay as they are, each with what is in its way. Rules that a practice added to
 * {@link BookingRules#STANDARD} are seen then too; the search does not know them.
 *
 * <p>Commands and refusals are as at the {@link BookingDesk}. Thread-safe.
 */
public final class PlanningDesk {
    private final DeskWork<SchedulingPorts> work;
    private final Validation validation;

    /** A desk under {@link BookingRules#STANDARD}. */
    public PlanningDesk(UnitOfWork<? extends SchedulingPorts> work, Clock clock, Validation validation) {
        this(work, clock, validation, BookingRules.STANDARD);
    }

    /**
     * A desk under a practice's own rules.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param validation the validator, which can be shared
     * @param rules the rules for each single visit; as a rule {@link BookingRules#STANDARD} and more
     */
    public PlanningDesk(
            UnitOfWork<? extends SchedulingPorts> work,
            Clock clock,
            Validation validation,
            RulePack<BookingRule> rules) {
        this.work = new DeskWork<>(work, clock, new BookingCheck(rules));
        this.validation = validation;
    }

    /**
     * Plans visits in the book as it stands. Changes nothing.
     *
     * @param request the bookings named in it must be as they stand
     * @param effort how long to look for better plans
     * @param seed with the same number of rounds, the same seed gives the same plan
     */
    public Receipt<SchedulePlan> plan(
            PracticeId practice,
            PlanRequest request,
            PlanningPolicy policy,
            Effort effort,
            long seed,
            PlanListener listener) {
        List<Finding> invalid = validation.check(request);
        Fingerprint wish = Fingerprint.of("scheduling.plan", request);
        if (!invalid.isEmpty()) {
            return receipt(wish, new Refused<>(invalid));
        }
        Book book = work.read(practice, (ports, session) -> book(practice, ports, session, request));
        if (!book.stale().isEmpty()) {
            return receipt(wish, new Refused<>(book.stale()));
        }
        SchedulePlan plan = new SlotOptimizer(book.setup(), policy)
                .plan(request, Diary.of(book.setup(), book.occupancy()), book.now(), effort, seed, listener);
        return receipt(plan.inputs(), new Granted<>(plan, List.of()));
    }

    /**
     * Finds the smallest change to what is booked that lives with a disruption. Changes nothing; {@link #carryOut} does.
     *
     * @param wish the days, what came between, and who has to come in between
     * @param policy as a rule with {@link org.practicekit.scheduling.policy.PlanningWeights#REPAIR}
     * @param effort how long to look for a smaller change
     * @param seed with the same number of rounds, the same seed gives the same repair
     */
    public Receipt<Repair> repair(
            PracticeId practice,
            RepairWish wish,
            PlanningPolicy policy,
            Effort effort,
            long seed,
            PlanListener listener) {
        List<Finding> invalid = validation.check(wish);
        Fingerprint asked = Fingerprint.of("scheduling.repair", wish);
        if (!invalid.isEmpty()) {
            return repairReceipt(asked, new Refused<>(invalid));
        }
        record Found(PlanRequest request, Book book) {}
        Optional<Found> found = work.read(
                practice,
                (ports, session) -> request(practice, ports, session, wish)
                        .map(request -> new Found(request, book(practice, ports, session, request))));
        if (found.isEmpty()) {
            return repairReceipt(
                    asked,
                    Refused.because(Finding.of(PlanningRules.STILL_FITS, Severity.ERROR)
                            .message("Nothing is booked on %s that could be moved, and nobody comes in between."
                                    .formatted(wish.dates()))
                            .putFacts("dates", wish.dates().toString())
                            .build()));
        }
        Book book = found.get().book();
        Repair repair = new ScheduleRepair(book.setup(), policy)
                .repair(
                        found.get().request(),
                        wish.disruption(),
                        Diary.of(book.setup(), book.occupancy()),
                        book.now(),
                        effort,
                        seed,
                        listener);
        return repairReceipt(repair.plan().inputs(), new Granted<>(repair, List.of()));
    }

    /**
     * Books, moves and gives up what the plan says, as far as that can still be done; refused only when nothing can.
     *
     * @param request who moves and gives up, and why, for the visits that were booked
     */
    public Receipt<PlanOutcome> carryOut(
            PracticeId practice, CommandId command, SchedulePlan plan, CancelRequest request) {
        Fingerprint wish = new FingerprintWriter("scheduling.plan.carry-out")
                .value("plan", plan)
                .value("request", request)
                .finish();
        return work.once("scheduling.plan.carry-out", practice, command, wish, ports -> guards(plan), unit -> {
            PlanWork steps = new PlanWork(plan, command, request);
            PlanOutcome outcome = steps.run(unit.session());
            unit.inputs().texts("steps", steps.inputs(), Fingerprint::hex);
            boolean nothing = !outcome.steps().isEmpty()
                    && outcome.steps().stream().allMatch(step -> step.result() == PlanOutcome.Result.NOT_DONE);
            return nothing
                    ? new Refused<>(outcome.steps().stream()
                            .flatMap(step -> step.findings().stream())
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .toList())
                    : new Granted<>(outcome, PlanWork.remarks(outcome));
        });
    }

    private Receipt<SchedulePlan> receipt(Fingerprint inputs, Decision<SchedulePlan> decision) {
        return Receipt.of("scheduling.plan", inputs, work.packs(), decision, Function.identity());
    }

    private Receipt<Repair> repairReceipt(Fingerprint inputs, Decision<Repair> decision) {
        return Receipt.of("scheduling.repair", inputs, work.packs(), decision, Function.identity());
    }

    /** Everybody who has a visit on these days, and those who have to come in between. */
    private static Optional<PlanRequest> request(
            PracticeId practice, SchedulingPorts ports, Session session, RepairWish wish) {
        SchedulingSetup setup = session.setup();
        List<WantedVisit> visits = new ArrayList<>();
        for (Location place : setup.locations()) {
            TimeRange days = new TimeRange(
                    place.clock().at(wish.dates().from().atStartOfDay()),
                    place.clock().at(wish.dates().to().atStartOfDay()));
            ports.appointments().starting(practice, days).stream()
                    .filter(one -> one.location().equals(place.id()))
                    .filter(one -> one.occupiesAt(session.now()) && one.status() != AppointmentStatus.HELD)
                    .map(one -> WantedVisit.of(one, wish.dates(), place.zone(), session.now()))
                    .forEach(visits::add);
        }
        visits.addAll(wish.between());
        return visits.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        PlanRequest.builder().dates(wish.dates()).visits(visits).build());
    }

    private static Book book(PracticeId practice, SchedulingPorts ports, Session session, PlanRequest request) {
        SchedulingSetup setup = session.setup();
        Set<ResourceId> everyone = new TreeSet<>();
        setup.resources().stream().map(Resource::id).forEach(everyone::add);
        request.visits()
                .forEach(visit -> everyone.add(ResourceId.of(visit.wish().patient())));
        Occupancy occupancy = ports.appointments()
                .occupancy(practice, everyone, bookable(setup, request, session.now()), session.now());
        return new Book(setup, occupancy, session.now(), stale(session, request));
    }

    /** From the days of the plan to the horizon, as far as reasons and alternatives look. */
    private static TimeRange bookable(SchedulingSetup setup, PlanRequest request, Instant now) {
        DateRange dates = request.dates();
        List<Instant> ends = new ArrayList<>();
        setup.locations().forEach(place -> {
            ends.add(place.clock().at(dates.from().minusDays(3).atStartOfDay()));
            ends.add(place.clock().at(dates.to().plusDays(3).atStartOfDay()));
            ends.add(place.clock()
                    .at(place.clock()
                            .date(now)
                            .plusDays(setup.policy().horizonDays() + 3L)
                            .atStartOfDay()));
            ends.add(now);
        });
        return new TimeRange(
                ends.stream().min(Instant::compareTo).orElseThrow(),
                ends.stream().max(Instant::compareTo).orElseThrow());
    }

    private static List<Finding> stale(Session session, PlanRequest request) {
        List<Finding> stale = new ArrayList<>();
        for (WantedVisit visit : request.visits()) {
            Optional<Appointment> named = visit.booked();
            if (named.isPresent() && !session.find(named.get().id()).equals(named)) {
                stale.add(Finding.of(SchedulingRules.VERSION, Severity.ERROR)
                        .message("Appointment %s of visit %s is no longer as it is named here."
                                .formatted(named.get().id(), visit.id()))
                        .putFacts("visit", visit.id().value())
                        .putFacts("appointment", named.get().id().value())
                        .build());
            }
        }
        return stale;
    }

    private static Set<Guard> guards(SchedulePlan plan) {
        Set<Guard> guards = new HashSet<>();
        plan.placed().forEach(one -> one.opening().resources().forEach(resource -> guards.add(resource.guard())));
        for (WantedVisit visit : plan.request().visits()) {
            guards.add(ResourceId.of(visit.wish().patient()).guard());
            visit.booked().ifPresent(booked -> {
                guards.add(booked.id().guard());
                booked.resources().forEach(resource -> guards.add(resource.guard()));
            });
        }
        return guards;
    }

    private record Book(SchedulingSetup setup, Occupancy occupancy, Instant now, List<Finding> stale) {}
}
