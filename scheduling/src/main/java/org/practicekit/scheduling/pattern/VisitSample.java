package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiBuilder;
import org.practicekit.core.kpi.KpiDefinition;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * The visits of some days as they were known at an instant. What was written down later is left out, and so is what was
 * known to be an error; days are those of each location's own calendar. Immutable and thread-safe.
 */
public final class VisitSample implements Serializable {
    private final SchedulingSetup setup;
    private final DateRange period;
    private final Instant asOf;
    private final LinkedHashMap<String, String> dimensions;
    private final ArrayList<KnownVisit> known;
    private final ArrayList<KnownVisit> alike;
    private final ArrayList<KnownVisit> visits;

    private VisitSample(
            SchedulingSetup setup,
            DateRange period,
            Instant asOf,
            Map<String, String> dimensions,
            List<KnownVisit> known,
            List<KnownVisit> alike,
            List<KnownVisit> visits) {
        this.setup = setup;
        this.period = period;
        this.asOf = asOf;
        this.dimensions = new LinkedHashMap<>(dimensions);
        this.known = new ArrayList<>(known);
        this.alike = new ArrayList<>(alike);
        this.visits = new ArrayList<>(visits);
    }

    /**
     * The visits that begin, or were to begin, on one of these days.
     *
     * @param setup what the practice agreed; it must know every location
     * @param appointments at least those of the period; of two versions of one appointment the later counts
     * @param asOf what was written down after it is left out
     */
    public static VisitSample due(
            SchedulingSetup setup, Collection<Appointment> appointments, DateRange period, Instant asOf) {
        return of(setup, appointments, period, asOf, visit -> Optional.of(visit.date()));
    }

    /**
     * The visits that somebody asked for on one of these days, for whichever day; those moved to another time were asked for
     * once.
     *
     * @param appointments at least those that can have been asked for in the period, however far ahead they are
     */
    public static VisitSample requested(
            SchedulingSetup setup, Collection<Appointment> appointments, DateRange period, Instant asOf) {
        return of(
                setup, appointments, period, asOf, visit -> visit.requestedAt().map(visit.clock()::date));
    }

    private static VisitSample of(
            SchedulingSetup setup,
            Collection<Appointment> appointments,
            DateRange period,
            Instant asOf,
            Function<KnownVisit, Optional<LocalDate>> date) {
        List<KnownVisit> known = KnownVisit.all(setup, appointments, asOf);
        List<KnownVisit> within = known.stream()
                .filter(visit -> date.apply(visit).filter(period::contains).isPresent())
                .toList();
        return new VisitSample(setup, period, asOf, Map.of(), known, known, within);
    }

    /** Only the visits of this type. */
    public VisitSample ofType(VisitTypeId type) {
        return narrowed(
                "visit-type",
                type.value(),
                visit -> visit.appointment().visitType().equals(type));
    }

    /** Only the visits that take this up: the provider's, the room's. */
    public VisitSample with(ResourceId resource) {
        return narrowed("resource", resource.toString(), visit -> visit.takes(resource));
    }

    /** Only the visits there. */
    public VisitSample at(LocationId location) {
        return narrowed(
                "location",
                location.value(),
                visit -> visit.appointment().location().equals(location));
    }

    private VisitSample narrowed(String dimension, String value, Predicate<KnownVisit> which) {
        Map<String, String> more = new LinkedHashMap<>(dimensions);
        String before = more.putIfAbsent(dimension, value);
        if (before != null && !before.equals(value)) {
            throw new IllegalArgumentException(
                    "the sample is confined to the %s %s already, and %s is another. Maybe it should start from the whole sample."
                            .formatted(dimension, before, value));
        }
        return new VisitSample(
                setup,
                period,
                asOf,
                more,
                known,
                alike.stream().filter(which).toList(),
                visits.stream().filter(which).toList());
    }

    /** What the practice agreed. */
    public SchedulingSetup setup() {
        return setup;
    }

    /** The days. */
    public DateRange period() {
        return period;
    }

    /** As of when it was known. */
    public Instant asOf() {
        return asOf;
    }

    /** How many visits there are, whatever became of them. */
    public int size() {
        return visits.size();
    }

    /** The appointments in it, by beginning. */
    public List<AppointmentId> appointments() {
        return visits.stream().map(visit -> visit.appointment().id()).toList();
    }

    /** The types of visit in it, in order. */
    public List<VisitTypeId> visitTypes() {
        return visits.stream()
                .map(visit -> visit.appointment().visitType())
                .distinct()
                .sorted()
                .toList();
    }

    /** What its visits take up of this kind, in order. */
    public List<ResourceId> resources(ResourceKind kind) {
        return visits.stream()
                .flatMap(visit -> visit.appointment().uses().stream())
                .map(Use::resource)
                .filter(resource -> resource.kind() == kind)
                .distinct()
                .sorted()
                .toList();
    }

    List<KnownVisit> visits() {
        return visits;
    }

    List<KnownVisit> visits(Predicate<KnownVisit> which) {
        return visits.stream().filter(which).toList();
    }

    /** The visits of every day that are otherwise of the sample: the one that began the night before may reach into it. */
    List<KnownVisit> ofEveryDay() {
        return alike;
    }

    /** The visits of every day, type and resource, for what happens to the time that one of the sample's gives up. */
    List<KnownVisit> everybody() {
        return known;
    }

    /** The locations it covers. */
    List<Location> locations() {
        String only = dimensions.get("location");
        return setup.locations().stream()
                .filter(location -> only == null || location.id().value().equals(only))
                .toList();
    }

    /** A KPI about this sample, all but its figure and what it rests on. */
    KpiBuilder kpi(KpiDefinition definition) {
        return Kpi.builder().definition(definition).asOf(asOf).period(period).dimensions(dimensions);
    }

    /** What the agreed hours are known by. */
    KpiSource setupSource() {
        return source(setup);
    }

    /** A setup is named by its hash, because its version alone would not tell what it was computed from. */
    static KpiSource source(SchedulingSetup setup) {
        return new KpiSource("setup", setup.fingerprint().hex());
    }

    static List<KpiSource> sources(Collection<KnownVisit> visits) {
        return visits.stream().map(KnownVisit::source).sorted().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VisitSample sample
                && sample.setup.equals(setup)
                && sample.period.equals(period)
                && sample.asOf.equals(asOf)
                && sample.dimensions.equals(dimensions)
                && sample.known.equals(known)
                && sample.alike.equals(alike)
                && sample.visits.equals(visits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(period, asOf, dimensions, visits);
    }

    /** How many visits of which days; not whose. */
    @Override
    public String toString() {
        return visits.size() + " visits of " + period + " as of " + asOf;
    }
}
