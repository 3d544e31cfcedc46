package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
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
        List<KnownVisit> taking = KnownVisit.all(setup, appointments, asOf).stream()
                .filter(visit -> visit.status().occupies()
                        && visit.appointment().span().end().isAfter(asOf))
                .toList();
        return new Call(visitType, provider, taking, asOf).measure();
    }

    /** Somebody asks, and takes each opening until the third. */
    private final class Call {
        private final VisitTypeId visitType;
        private final ResourceId provider;
        private final List<KnownVisit> taking;
        private final Instant asOf;
        private final DateRange horizon;
        private final OpenBook book;

        Call(VisitTypeId visitType, ResourceId provider, List<KnownVisit> taking, Instant asOf) {
            this.visitType = visitType;
            this.provider = provider;
            this.taking = taking;
            this.asOf = asOf;
            this.horizon = horizon();
            this.book = new OpenBook(setup, taking);
        }

        List<Kpi> measure() {
            SlotRequest request = SlotRequest.builder()
                    .visitType(visitType)
                    .patient(CALLER)
                    .patientKind(setup.visitType(visitType)
                            .flatMap(VisitType::onlyFor)
                            .orElse(PatientKind.ESTABLISHED))
                    .dates(horizon)
                    .onlyWith(Set.of(provider))
                    .limit(1)
                    .build();
            SlotSearch search = new SlotSearch(setup);
            List<Opening> openings = List.of();
            for (int found = 0; found < THIRD; found++) {
                openings = search.offers(request, book, asOf, opening -> true);
                if (openings.isEmpty()) {
                    Figure none = new Figure.Unknown("only %d openings up to %s".formatted(found, horizon.lastDay()));
                    return kpis(none, none, taking);
                }
                book.take(openings.get(0));
            }
            return until(openings.get(0));
        }

        private List<Kpi> until(Opening third) {
            WallClock clock = new WallClock(third.zone());
            LocalDate from = clock.date(asOf);
            LocalDate to = clock.date(third.start());
            long workingDays = from.datesUntil(to)
                    .map(day -> day.plusDays(1))
                    .filter(day -> isOpen(third.location(), day))
                    .count();
            // The search goes by dates, and a day of one place is not over when the next begins in another.
            Instant lookedAtUntil = third.time().end().plus(2, ChronoUnit.DAYS);
            List<KnownVisit> seen = taking.stream()
                    .filter(visit -> visit.appointment().span().start().isBefore(lookedAtUntil))
                    .toList();
            return kpis(Figure.count(ChronoUnit.DAYS.between(from, to)), Figure.count(workingDays), seen);
        }

        private List<Kpi> kpis(Figure days, Figure workingDays, List<KnownVisit> seen) {
            Set<KpiSource> sources = new TreeSet<>(VisitSample.sources(seen));
            sources.add(agreed);
            return List.of(
                    kpi(PatternKpis.THIRD_NEXT_AVAILABLE, days, sources),
                    kpi(PatternKpis.THIRD_NEXT_AVAILABLE_WORKING, workingDays, sources));
        }

        private Kpi kpi(PatternKpis definition, Figure figure, Set<KpiSource> sources) {
            return Kpi.builder()
                    .definition(definition)
                    .figure(figure)
                    .asOf(asOf)
                    .period(horizon)
                    .putDimensions("visit-type", visitType.value())
                    .putDimensions("resource", provider.toString())
                    .considered(sources)
                    .build();
        }

        private DateRange horizon() {
            List<LocalDate> todays = setup.locations().stream()
                    .map(location -> location.clock().date(asOf))
                    .sorted()
                    .toList();
            return DateRange.closed(
                    todays.get(0),
                    todays.get(todays.size() - 1).plusDays(setup.policy().horizonDays()));
        }

        private boolean isOpen(LocationId location, LocalDate day) {
            OpenHours hours = book.hours(SlotSearch.week(day));
            return setup.location(location)
                    .flatMap(place -> place.clock().day(day))
                    .filter(time -> setup.resources().stream()
                            .flatMap(one -> hours.stretches(one.id()).stream())
                            .anyMatch(stretch -> stretch.location().equals(location)
                                    && stretch.time().overlaps(time)))
                    .isPresent();
        }
    }
}
