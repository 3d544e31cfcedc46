package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiBuilder;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * How far away the third appointment is that a caller could get: the search finds the earliest, takes it, and looks again,
 * twice. What is kept for other visit types or held for somebody is not available, and rooms and notice are minded as when
 * booking. The first two are passed over because a gap that somebody left says little about access.
 *
 * <p>Pure; immutable and thread-safe.
 */
public final class ThirdNextAvailable implements Serializable {
    private static final PatientId CALLER = new PatientId("third-next-available-caller");
    private static final int THIRD = 3;

    private final SchedulingSetup setup;
    private final KpiSource agreed;

    /** A measure of access in this practice. */
    public ThirdNextAvailable(SchedulingSetup setup) {
        this.agreed = VisitSample.source(setup);
        this.setup = SchedulingSetup.builder()
                .like(setup)
                .policy(BookingPolicy.builder()
                        .like(setup.policy())
                        .ranking(RankingWeights.EARLIEST)
                        .build())
                .build();
    }

    /**
     * The days from {@code asOf} to the third opening, by the calendar and by the days on which its location is open.
     *
     * @param visitType for what
     * @param provider with whom
     * @param appointments at least those that end after {@code asOf} and begin before the booking horizon
     * @param asOf when the call comes; appointments are taken as they were known then
     * @return {@link PatternKpis#THIRD_NEXT_AVAILABLE} and {@link PatternKpis#THIRD_NEXT_AVAILABLE_WORKING}
     */
    public List<Kpi> measure(
            VisitTypeId visitType, ResourceId provider, Collection<Appointment> appointments, Instant asOf) {
        List<KnownVisit> taking = VisitSample.known(setup, appointments, asOf).stream()
                .filter(visit -> visit.status().occupies()
                        && visit.appointment().span().end().isAfter(asOf))
                .toList();
        DateRange horizon = horizon(asOf);
        Book book = new Book(setup, taking);
        List<Opening> openings = new ArrayList<>();
        SlotRequest request = SlotRequest.builder()
                .visitType(visitType)
                .patient(CALLER)
                .patientKind(setup.visitType(visitType)
                        .flatMap(type -> type.onlyFor())
                        .orElse(PatientKind.ESTABLISHED))
                .dates(horizon)
                .onlyWith(Set.of(provider))
                .limit(1)
                .build();
        SlotSearch search = new SlotSearch(setup);
        while (openings.size() < THIRD) {
            List<Opening> next = search.offers(request, book, asOf, opening -> true);
            if (next.isEmpty()) {
                return unknown(visitType, provider, taking, horizon, asOf, openings.size());
            }
            openings.add(next.get(0));
            book.take(next.get(0));
        }
        return known(visitType, provider, taking, horizon, asOf, openings.get(THIRD - 1), book);
    }

    private DateRange horizon(Instant asOf) {
        List<LocalDate> todays = setup.locations().stream()
                .map(location -> location.clock().date(asOf))
                .sorted()
                .toList();
        return DateRange.closed(
                todays.get(0),
                todays.get(todays.size() - 1).plusDays(setup.policy().horizonDays()));
    }

    private List<Kpi> known(
            VisitTypeId visitType,
            ResourceId provider,
            List<KnownVisit> taking,
            DateRange horizon,
            Instant asOf,
            Opening third,
            Book book) {
        WallClock clock = new WallClock(third.zone());
        LocalDate from = clock.date(asOf);
        LocalDate to = clock.date(third.start());
        Instant lookedAtUntil = third.uses().stream()
                .map(use -> use.time().end())
                .max(Instant::compareTo)
                .orElse(third.time().end());
        List<KnownVisit> seen = taking.stream()
                .filter(visit -> visit.appointment().span().start().isBefore(lookedAtUntil))
                .toList();
        long workingDays = from.datesUntil(to)
                .map(day -> day.plusDays(1))
                .filter(day -> isOpen(book, third.location(), day))
                .count();
        return List.of(
                kpi(PatternKpis.THIRD_NEXT_AVAILABLE, visitType, provider, seen, horizon, asOf)
                        .figure(Figure.count(ChronoUnit.DAYS.between(from, to)))
                        .build(),
                kpi(PatternKpis.THIRD_NEXT_AVAILABLE_WORKING, visitType, provider, seen, horizon, asOf)
                        .figure(Figure.count(workingDays))
                        .build());
    }

    private List<Kpi> unknown(
            VisitTypeId visitType,
            ResourceId provider,
            List<KnownVisit> taking,
            DateRange horizon,
            Instant asOf,
            int found) {
        Figure none = new Figure.Unknown("only %d openings up to %s".formatted(found, horizon.lastDay()));
        return List.of(
                kpi(PatternKpis.THIRD_NEXT_AVAILABLE, visitType, provider, taking, horizon, asOf)
                        .figure(none)
                        .build(),
                kpi(PatternKpis.THIRD_NEXT_AVAILABLE_WORKING, visitType, provider, taking, horizon, asOf)
                        .figure(none)
                        .build());
    }

    private KpiBuilder kpi(
            PatternKpis definition,
            VisitTypeId visitType,
            ResourceId provider,
            List<KnownVisit> seen,
            DateRange horizon,
            Instant asOf) {
        Set<KpiSource> sources = new TreeSet<>(VisitSample.sources(seen));
        sources.add(agreed);
        return Kpi.builder()
                .definition(definition)
                .asOf(asOf)
                .period(horizon)
                .putDimensions("visit-type", visitType.value())
                .putDimensions("resource", provider.toString())
                .considered(sources);
    }

    private boolean isOpen(Book book, LocationId location, LocalDate day) {
        OpenHours hours = book.hours(SlotSearch.week(day));
        return setup.location(location)
                .flatMap(place -> place.clock().day(day))
                .filter(time -> setup.resources().stream()
                        .map(Resource::id)
                        .flatMap(id -> hours.stretches(id).stream())
                        .anyMatch(stretch -> stretch.location().equals(location)
                                && stretch.time().overlaps(time)))
                .isPresent();
    }

    /** The book as it lies open, and what this search has taken in it. */
    private static final class Book implements Diary {
        private final Diary hours;
        private Occupancy taken;

        Book(SchedulingSetup setup, List<KnownVisit> taking) {
            hours = Diary.of(setup, Occupancy.NONE);
            taken = Occupancy.of(taking.stream()
                    .flatMap(visit -> visit.appointment().uses().stream())
                    .toList());
        }

        void take(Opening opening) {
            taken = taken.plus(opening.uses());
        }

        @Override
        public OpenHours hours(DateRange dates) {
            return hours.hours(dates);
        }

        @Override
        public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
            return taken;
        }
    }
}
