package org.practicekit.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentBuilder;
import org.practicekit.scheduling.appointment.AppointmentChanged;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.appointment.PlannedVisit;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.Situation;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.appointment.VisitLink;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Openings;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.chain.ChainFinder;
import org.practicekit.scheduling.chain.ChainOffers;
import org.practicekit.scheduling.chain.ChainRequest;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.GroupId;
import org.practicekit.scheduling.visit.VisitType;

/** One visit to the desk: the ports of one unit of work, the setup in force, and the time at which it happens. */
final class Session {
    private static final GroupId TO_BE_OPENED = new GroupId("to be opened");

    private final PracticeId practice;
    private final SchedulingPorts ports;
    private final BookingCheck check;
    private final SchedulingSetup setup;
    private final HoursShelf shelf;
    private final LookedAt diary;
    private final Instant now;

    Session(PracticeId practice, SchedulingPorts ports, BookingCheck check, HoursShelf shelf, Instant now) {
        this.practice = practice;
        this.ports = ports;
        this.check = check;
        this.shelf = shelf;
        this.now = now;
        this.setup = ports.setups()
                .current(practice)
                .orElseThrow(() -> new IllegalStateException(
                        "practice %s has no scheduling setup. Maybe it was not stored yet.".formatted(practice)));
        this.diary = new LookedAt(practice, setup, shelf, ports.appointments(), now);
    }

    /** The same visit to the desk, over other ports. */
    Session over(SchedulingPorts others) {
        return new Session(practice, others, check, shelf, now);
    }

    SchedulingPorts ports() {
        return ports;
    }

    LookedAt diary() {
        return diary;
    }

    PracticeId practice() {
        return practice;
    }

    SchedulingSetup setup() {
        return setup;
    }

    BookingCheck check() {
        return check;
    }

    Instant now() {
        return now;
    }

    Optional<Appointment> find(AppointmentId id) {
        return ports.appointments().find(practice, id);
    }

    Decision<Openings> openings(SlotRequest request) {
        SlotSearch search = diary.search();
        if (!hasOwnRules()) {
            return search.find(request, diary, now);
        }
        return search.find(request, diary, now, keepsOwnRules(request))
                .<Decision<Openings>>fold(
                        yes -> yes,
                        no -> new Refused<Openings>(
                                Stream.concat(no.findings().stream(), ownRulesInTheWay(search, request))
                                        .toList()));
    }

    Decision<ChainOffers> combinations(ChainRequest request) {
        SlotRequest anyVisit = SlotRequest.builder()
                .visitType(request.steps().get(0).visitType())
                .patient(request.patient())
                .patientKind(request.patientKind())
                .dates(request.dates())
                .build();
        return new ChainFinder(setup, diary.search())
                .find(
                        request,
                        diary,
                        now,
                        opening -> keepsOwnRules(asFor(anyVisit, opening)).test(opening));
    }

    private static SlotRequest asFor(SlotRequest anyVisit, Opening opening) {
        return SlotRequest.builder()
                .like(anyVisit)
                .visitType(opening.visitType())
                .build();
    }

    /** What the practice's own rules say of the best opening that they keep out, if it is they who do. */
    private Stream<Finding> ownRulesInTheWay(SlotSearch search, SlotRequest request) {
        SlotRequest one = SlotRequest.builder().like(request).limit(1).build();
        return search.offers(one, diary, now, opening -> true).stream()
                .flatMap(opening -> judged(Proposal.of(request, opening), List.of()).findings().stream())
                .filter(finding -> finding.severity() == Severity.ERROR);
    }

    /** Puts a visit down as proposed, held or booked if every rule is kept. */
    Answer take(Proposal asked, AppointmentId id, AppointmentStatus status) {
        Proposal proposal = withLinksAsTheyStand(asked);
        Situation situation = situation(proposal, List.of());
        Decision<Appointment> decision = check.mayBook(proposal, situation)
                .<Decision<Appointment>>fold(
                        yes -> new Granted<Appointment>(
                                added(fresh(yes.value(), id, status, proposal.actor())
                                        .build()),
                                yes.findings()),
                        no -> new Refused<Appointment>(withAlternatives(no.findings(), proposal)));
        Fingerprint inputs = new FingerprintWriter("scheduling.take")
                .value("proposal", proposal)
                .value("situation", situation)
                .value("lookedAt", diary)
                .finish();
        return new Answer(inputs, decision);
    }

    /** An appointment of version 1 with the first step of its history. */
    AppointmentBuilder fresh(PlannedVisit visit, AppointmentId id, AppointmentStatus status, Optional<ActorId> by) {
        AppointmentBuilder builder = Appointment.builder()
                .id(id)
                .version(Version.FIRST)
                .patient(visit.proposal().patient())
                .patientKind(visit.proposal().patientKind())
                .visitType(visit.type().id())
                .location(visit.location().id())
                .time(visit.time())
                .uses(visit.uses())
                .status(status)
                .addHistory(new StatusChange(status, now, now, by.orElse(null), false))
                .links(visit.proposal().links())
                .note(visit.proposal().note());
        return status == AppointmentStatus.HELD
                ? builder.holdExpires(now.plus(setup.policy().holdFor()))
                : builder;
    }

    Appointment added(Appointment appointment) {
        stored(ports.appointments().add(practice, appointment), appointment);
        ports.outbox().add(practice, List.of(new AppointmentChanged(practice, appointment, null, now)));
        return appointment;
    }

    Appointment updated(Appointment before, Appointment after) {
        stored(ports.appointments().update(practice, after, before.version()), after);
        ports.outbox().add(practice, List.of(new AppointmentChanged(practice, after, before.status(), now)));
        return after;
    }

    /** Under its guards, a write cannot be stale unless the store broke its word; going on would lose something. */
    private static void stored(Write write, Appointment appointment) {
        if (write instanceof Write.Stale stale) {
            throw new IllegalStateException(
                    "appointment %s changed to version %s under its own guard. Maybe the unit of work does not keep its guards."
                            .formatted(appointment.id(), stale.current()));
        }
    }

    /** What the proposal is held against; {@code leaving} are the visits that give their time up for it. */
    Situation situation(Proposal proposal, List<AppointmentId> leaving) {
        Set<ResourceId> resources = new HashSet<>(proposal.resources());
        resources.add(ResourceId.of(proposal.patient()));
        Situation nobody = new Situation(setup, diary.hours(SlotSearch.week(date(proposal))), List.of(), now);
        return check.plan(proposal, nobody)
                .<Situation>fold(
                        planned -> new Situation(
                                setup,
                                nobody.hours(),
                                Stream.concat(
                                                ports
                                                        .appointments()
                                                        .taking(practice, resources, concerned(planned.value(), nobody))
                                                        .stream(),
                                                linked(proposal.links()))
                                        .filter(other -> !leaving.contains(other.id()))
                                        .distinct()
                                        .toList(),
                                now),
                        unknown -> nobody);
    }

    /** The visits at the other ends of links, each where it was moved to. */
    Stream<Appointment> linked(List<VisitLink> links) {
        return links.stream().flatMap(link -> current(link.other()).stream());
    }

    /** A visit that was moved is known to those linked to it by the id that it had. */
    Proposal withLinksAsTheyStand(Proposal proposal) {
        return Proposal.builder()
                .like(proposal)
                .links(proposal.links().stream()
                        .map(link -> current(link.other())
                                .map(now -> new VisitLink(now.id(), link.side(), link.terms()))
                                .orElse(link))
                        .toList())
                .build();
    }

    private Optional<Appointment> current(AppointmentId id) {
        return find(id).flatMap(found -> found.replacedBy().map(this::current).orElse(Optional.of(found)));
    }

    /** The time of the visit with its buffers; and all of the blocks it is in, where caps or an overbooking limit count over them. */
    private static TimeRange concerned(PlannedVisit visit, Situation situation) {
        List<TimeRange> ranges = new ArrayList<>();
        ranges.add(visit.time());
        visit.uses().forEach(use -> {
            ranges.add(use.time());
            for (Stretch stretch : situation.holding(visit, use)) {
                if (visit.proposal().allowOverbooking() && stretch.overbooking().allowed()
                        || stretch.caps().stream()
                                .anyMatch(cap -> cap.counts(visit.type().id()))) {
                    ranges.add(stretch.block());
                }
            }
        });
        return new TimeRange(
                ranges.stream().map(TimeRange::start).min(Instant::compareTo).orElseThrow(),
                ranges.stream().map(TimeRange::end).max(Instant::compareTo).orElseThrow());
    }

    private LocalDate date(Proposal proposal) {
        return setup.location(proposal.location())
                .map(Location::clock)
                .orElseGet(() -> setup.locations().get(0).clock())
                .date(proposal.start());
    }

    ZoneId zone(Appointment appointment) {
        return zone(appointment.location());
    }

    ZoneId zone(LocationId location) {
        return setup.location(location)
                .map(Location::zone)
                .orElseGet(() -> setup.locations().get(0).zone());
    }

    /** Puts the nearest openings on the first finding that forbids. */
    List<Finding> withAlternatives(List<Finding> findings, Proposal proposal) {
        Predicate<Opening> fits = proposal.links().isEmpty()
                ? keepsOwnRules(request(proposal))
                : opening -> judged(
                                Proposal.builder()
                                        .like(Proposal.of(request(proposal), opening))
                                        .links(proposal.links())
                                        .build(),
                                List.of())
                        .isGranted();
        List<Opening> nearest = new Nearest(setup, diary, now, fits).to(proposal);
        List<Finding> result = new ArrayList<>(findings);
        for (int i = 0; i < result.size(); i++) {
            if (result.get(i).severity() == Severity.ERROR) {
                result.set(i, result.get(i).withAlternatives(nearest));
                break;
            }
        }
        return result;
    }

    private static SlotRequest request(Proposal proposal) {
        return SlotRequest.builder()
                .visitType(proposal.visitType())
                .patient(proposal.patient())
                .patientKind(proposal.patientKind())
                .dates(DateRange.ALWAYS)
                .build();
    }

    /** Whether a practice added rules; the standard ones are what the search is made of. */
    private boolean hasOwnRules() {
        return !BookingRules.STANDARD.rules().containsAll(check.rules().rules());
    }

    /** Whether an opening also keeps the rules that a practice added. */
    private Predicate<Opening> keepsOwnRules(SlotRequest request) {
        return keepsOwnRules(request, List.of());
    }

    /** The same, where some visits would give their time up for it. */
    Predicate<Opening> keepsOwnRules(SlotRequest request, List<AppointmentId> leaving) {
        return hasOwnRules()
                ? opening -> judged(Proposal.of(request, opening), leaving).isGranted()
                : opening -> true;
    }

    private Decision<PlannedVisit> judged(Proposal opening, List<AppointmentId> leaving) {
        Proposal proposal = asOpened(opening);
        Situation situation = situation(proposal, leaving);
        diary.noted(situation);
        return check.mayBook(proposal, situation);
    }

    /** A time for a group visit is one at which a session could be opened. */
    private Proposal asOpened(Proposal opening) {
        boolean forGroups =
                setup.visitType(opening.visitType()).flatMap(VisitType::group).isPresent();
        return forGroups ? Proposal.builder().like(opening).group(TO_BE_OPENED).build() : opening;
    }

    FindingBuilder finding(SchedulingRules rule) {
        return Finding.of(rule, Severity.ERROR).citation(rule.citation(setup.policy()));
    }

    /**
     * What is to be written on the receipt.
     *
     * @param inputs a hash over everything that the answer rests on
     * @param decision the answer
     */
    record Answer(Fingerprint inputs, Decision<Appointment> decision) {}
}
