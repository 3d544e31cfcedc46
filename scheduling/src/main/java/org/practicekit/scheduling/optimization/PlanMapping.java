package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.PlanningWeights;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * The open visits of a plan as a {@link SlotProblem}, and its answers in the practice's own words.
 *
 * <p>The problem never keeps out what the practice's rules would let in, so that its bound holds for the practice: whoever sees patients at a
 * place is a provider of it, whoever is not the one whose time is scarce is counted. A visit is with the resource of its first need
 * for a provider; whatever depends on one visit alone is in its windows.
 */
final class PlanMapping {
    final SlotProblem problem;

    private final PlanScope scope;
    private final PlanningWeights weights;
    private final SchedulingSetup setup;
    private final List<PlaceTicks> places = new ArrayList<>();
    private final FreeTime time;
    private final AllowedStarts starts;
    private final PoolTable pools;
    private final Map<Kind, VisitDemand> demands = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final Map<Column, Integer> numbers = new HashMap<>();
    private final Map<PatientId, Integer> patients = new HashMap<>();
    private final Map<WantedVisitId, Integer> requests = new HashMap<>();
    private final Set<WantedVisitId> mayStay = new HashSet<>();
    private final VisitKinds kinds;
    private final int minutes;
    private final LocalDate first;

    PlanMapping(PlanScope scope, PlanningWeights weights) {
        this.scope = scope;
        this.weights = weights;
        this.setup = scope.setup;
        DateRange dates = scope.request.dates();
        // Rooms are set up the day before a visit just after midnight, and cleaned on the day after one just before.
        DateRange days = new DateRange(dates.from().minusDays(1), dates.to().plusDays(1));
        this.first = days.from();
        Set<VisitType> types = new HashSet<>();
        scope.open.forEach(visit -> type(visit).ifPresent(types::add));
        this.minutes = TickLength.of(
                setup,
                days,
                types,
                scope.open.stream()
                        .flatMap(visit -> scope.booked(visit).stream())
                        .map(Appointment::time)
                        .toList());
        setup.locations().forEach(location -> places.add(new PlaceTicks(location, days, minutes)));
        this.time = new FreeTime(scope.diary, scope.fixed, scope.now);
        this.starts = new AllowedStarts(setup.policy(), dates, time, scope.now);
        for (WantedVisit visit : scope.open) {
            type(visit)
                    .ifPresent(type -> demands.computeIfAbsent(
                            new Kind(type.id(), visit.wish().onlyWith()),
                            kind -> new VisitDemand(type, kind.onlyWith(), setup, minutes)));
        }
        this.pools = new PoolTable(demands.values());
        for (WantedVisit visit : scope.open) {
            requests.put(visit.id(), requests.size());
        }
        this.kinds = new VisitKinds(scope);
        this.problem = problem();
    }

    private SlotProblem problem() {
        for (VisitDemand demand : demands.values()) {
            for (ResourceId one : demand.eligible.get(demand.primary)) {
                for (int site = 0; site < places.size(); site++) {
                    column(one, site);
                }
            }
        }
        SlotProblemBuilder problem = SlotProblem.builder().weights(costs());
        for (int day = 0; day < places.get(0).days(); day++) {
            int today = day;
            problem.addDayTicks(places.stream()
                    .mapToInt(place -> place.origin(today + 1) - place.origin(today))
                    .max()
                    .orElseThrow());
        }
        new WorkBlocks(time, places, kinds).enter(columns, problem);
        problem.pools(pools.pools(time, places));
        for (WantedVisit visit : scope.open) {
            problem.addRequests(request(visit));
            for (Follows follows : visit.follows()) {
                Integer other = requests.get(follows.other());
                if (other != null) {
                    problem.addLinks(new SlotProblem.Link(
                            other,
                            number(visit),
                            follows.leastDays(),
                            follows.mostDays(),
                            follows.sameProvider(),
                            follows.onlyAfterIt()));
                }
            }
        }
        return problem.build();
    }

    private CostWeights costs() {
        int gap = Math.min(64, (weights.shortGapMinutes() + minutes - 1) / minutes);
        return new CostWeights(weights.leftOut(), weights.dayLate(), weights.shortGap(), gap);
    }

    private VisitRequest request(WantedVisit visit) {
        VisitRequestBuilder request = VisitRequest.builder()
                .priority(
                        switch (visit.priority()) {
                            case URGENT -> weights.urgent();
                            case SOON -> weights.soon();
                            case ROUTINE -> 1;
                        })
                .targetDay(day(visit.targetBy()))
                .patient(patients.computeIfAbsent(visit.wish().patient(), any -> patients.size()));
        Optional<VisitDemand> demand = demand(visit);
        if (demand.isEmpty()) {
            return request.shape(VisitShape.whole(1)).build();
        }
        VisitDemand asked = demand.get();
        Binding bound = new Binding(scope, visit);
        int lead = asked.lead();
        VisitShape shape = asked.shape(pools.uses(asked));
        request.shape(shape).visitType(kinds.of(visit)).choices(choices(visit, asked, bound));
        scope.booked(visit)
                .ifPresent(booked ->
                        request.booked(placement(scope.opening(booked), asked)).changePenalty(weights.moved()));
        int step = setup.policy().startEveryMinutes() / minutes;
        boolean even =
                places.stream().allMatch(place -> VisitWindows.isEven(place, starts.of(asked, place), lead, step));
        VisitWindows windows = new VisitWindows(even ? step : 1);
        request.startEvery(even ? step : 1);
        Optional<DateRange> days = bound.dates;
        for (PlaceTicks place : places) {
            if (days.isPresent() && allows(visit.wish(), place)) {
                BitSet preferred = AllowedStarts.preferred(place, visit.wish());
                request.addAllWindows(windows.of(
                        place,
                        starts.of(asked, place, visit.wish(), days.get()),
                        lead,
                        shape.ticks(),
                        preferred,
                        weights.otherTime()));
                request.addAllWindows(stay(visit, asked, place, preferred));
            }
        }
        return request.build();
    }

    /** A visit may stay where it is booked as long as everything is open and free there, whatever else it was booked against. */
    private List<TimeWindow> stay(WantedVisit visit, VisitDemand asked, PlaceTicks place, BitSet preferred) {
        Optional<Appointment> here = scope.booked(visit)
                .filter(booked -> booked.location().equals(place.location.id()))
                .filter(booked -> booked.uses().stream().allMatch(use -> canStay(use, place)));
        here.ifPresent(any -> mayStay.add(visit.id()));
        return here.map(booked -> {
                    BitSet start = new BitSet();
                    start.set(place.floor(booked.time().start()));
                    return new VisitWindows(1)
                            .of(
                                    place,
                                    start,
                                    asked.lead(),
                                    asked.shape(List.of()).ticks(),
                                    preferred,
                                    weights.otherTime());
                })
                .orElse(List.of());
    }

    private boolean canStay(Use use, PlaceTicks place) {
        BitSet free = time.free(use.resource(), place);
        int from = place.floor(use.time().start());
        return free.nextClearBit(from) >= place.ceil(use.time().end());
    }

    private List<ProviderChoice> choices(WantedVisit visit, VisitDemand asked, Binding bound) {
        Set<ResourceId> able = asked.eligible.get(asked.primary);
        boolean choosy = able.stream().anyMatch(visit.wish().preferred()::contains);
        List<ProviderChoice> choices = new ArrayList<>();
        for (ResourceId one : able) {
            for (int site = 0; site < places.size(); site++) {
                if (allows(visit.wish(), places.get(site))
                        && bound.providers.map(only -> only.contains(one)).orElse(true)) {
                    int penalty = choosy && !visit.wish().preferred().contains(one) ? weights.otherProvider() : 0;
                    choices.add(new ProviderChoice(column(one, site), penalty));
                }
            }
        }
        return choices;
    }

    private static boolean allows(SlotRequest wish, PlaceTicks place) {
        return wish.location().map(place.location.id()::equals).orElse(true);
    }

    /** What can be planned: not what the practice does not have, what is for other patients, or what is for several at once. */
    private Optional<VisitType> type(WantedVisit visit) {
        return setup.visitType(visit.wish().visitType())
                .filter(type -> type.group().isEmpty())
                .filter(type -> type.onlyFor()
                        .map(kind -> kind == visit.wish().patientKind())
                        .orElse(true));
    }

    /** What a visit takes up; empty when it cannot be planned. */
    Optional<VisitDemand> demand(WantedVisit visit) {
        return type(visit)
                .map(type -> demands.get(new Kind(type.id(), visit.wish().onlyWith())));
    }

    private int column(ResourceId resource, int site) {
        return numbers.computeIfAbsent(new Column(resource, site), column -> {
            columns.add(column);
            return columns.size() - 1;
        });
    }

    private int day(LocalDate date) {
        return (int) Math.max(-10_000, Math.min(10_000, ChronoUnit.DAYS.between(first, date)));
    }

    private int site(LocationId location) {
        int site = 0;
        while (!places.get(site).location.id().equals(location)) {
            site++;
        }
        return site;
    }

    /** Where an opening puts a visit of this kind. */
    Placement placement(Opening opening, VisitDemand asked) {
        int site = site(opening.location());
        PlaceTicks place = places.get(site);
        int tick = place.floor(opening.start());
        int day = place.day(tick);
        int start = tick - asked.lead() - place.origin(day);
        return new Placement(column(scope.primary(opening), site), day, Math.max(0, start));
    }

    /** Who gets which room, device and helper, beside those that stay; visits that cannot have all they need are not there. */
    Map<WantedVisitId, List<ResourceId>> rooms(Collection<PlacedVisit> kept, Map<WantedVisit, Placement> others) {
        Rooms rooms = new Rooms(time);
        for (PlacedVisit one : kept) {
            PlaceTicks place = places.get(site(one.opening().location()));
            one.opening()
                    .uses()
                    .forEach(use -> rooms.hold(
                            one.visit(),
                            use.resource(),
                            place,
                            place.floor(use.time().start()),
                            place.ceil(use.time().end())));
        }
        others.forEach((visit, at) -> {
            VisitDemand asked = demand(visit).orElseThrow();
            PlaceTicks place = places.get(columns.get(at.provider()).site());
            int start = place.origin(at.day()) + at.start() + asked.lead();
            rooms.want(visit.id(), asked, place, start, primary(at));
        });
        return rooms.handOut();
    }

    /** Whether a visit may stay exactly where it is booked. */
    boolean mayStay(WantedVisit visit) {
        return mayStay.contains(visit.id());
    }

    /** Whether an opening is at the time and with the provider of the visit's booking. */
    boolean isAsBooked(WantedVisit visit, Placement at) {
        return asked(visit).booked().filter(at::equals).isPresent();
    }

    /** The points of a visit there, whatever the others do; empty where the problem knows no such place. */
    OptionalLong points(WantedVisit visit, Placement at) {
        VisitRequest request = asked(visit);
        OptionalInt provider = request.choices().stream()
                .filter(choice -> choice.provider() == at.provider())
                .mapToInt(ProviderChoice::penalty)
                .min();
        OptionalInt window = request.windows().stream()
                .filter(each -> each.day() == at.day()
                        && each.start() <= at.start()
                        && at.start() + request.shape().ticks() <= each.end())
                .mapToInt(TimeWindow::penalty)
                .min();
        if (provider.isEmpty() || window.isEmpty()) {
            return OptionalLong.empty();
        }
        long late = (long) weights.dayLate() * request.priority() * Math.max(0, at.day() - request.targetDay());
        int moved = request.booked().filter(now -> !now.equals(at)).isPresent() ? request.changePenalty() : 0;
        return OptionalLong.of(late + provider.getAsInt() + window.getAsInt() + moved);
    }

    /** The points of leaving a visit out. */
    long pointsLeftOut(WantedVisit visit) {
        VisitRequest request = asked(visit);
        return (long) weights.leftOut() * request.priority()
                + (request.booked().isPresent() ? request.changePenalty() : 0);
    }

    int number(WantedVisit visit) {
        return requests.getOrDefault(visit.id(), -1);
    }

    private VisitRequest asked(WantedVisit visit) {
        return problem.requests().get(number(visit));
    }

    /** Who sees a patient, at which place. */
    Location location(Placement at) {
        return places.get(columns.get(at.provider()).site()).location;
    }

    private ResourceId primary(Placement at) {
        return columns.get(at.provider()).resource();
    }

    /** When the patient is to come. */
    Instant start(Placement at, VisitDemand asked) {
        PlaceTicks place = places.get(columns.get(at.provider()).site());
        return place.instant(place.origin(at.day()) + at.start() + asked.lead());
    }

    /**
     * Somebody at a place.
     *
     * @param resource who
     * @param site the number of the place
     */
    record Column(ResourceId resource, int site) {}

    private record Kind(VisitTypeId type, Set<ResourceId> onlyWith) {}
}
