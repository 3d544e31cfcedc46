package org.practicekit.scheduling.pattern;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceKind;

/** Counts what visits took up by half-hours of the week, with the days on which each half-hour was looked at. */
final class DemandCount {
    private static final int HALF_HOUR = 30;

    private final VisitSample sample;
    private final Map<Slot, Tally> tallies = new TreeMap<>();
    private final Map<LocationId, Set<LocalDate>> observed = new TreeMap<>();
    private final Set<KpiSource> sources = new TreeSet<>();

    DemandCount(VisitSample sample) {
        this.sample = sample;
    }

    HourlyDemand count() {
        openDays();
        for (KnownVisit visit : sample.visits(KnownVisit::attended)) {
            if (isOver(visit.date(), visit.clock())) {
                observed.computeIfAbsent(visit.appointment().location(), key -> new TreeSet<>())
                        .add(visit.date());
                count(visit);
            }
        }
        sources.add(sample.setupSource());
        return HourlyDemand.builder()
                .period(sample.period())
                .asOf(sample.asOf())
                .needs(needs())
                .considered(sources)
                .build();
    }

    private void openDays() {
        if (sample.period().equals(DateRange.ALWAYS)) {
            throw new IllegalArgumentException("demand is counted over days with a beginning and an end.");
        }
        OpenHours hours = OpenHours.of(sample.setup(), sample.period());
        for (Location place : sample.locations()) {
            Set<LocalDate> days = observed.computeIfAbsent(place.id(), key -> new TreeSet<>());
            for (Resource resource : sample.setup().resources()) {
                hours.stretches(resource.id()).stream()
                        .filter(stretch -> stretch.location().equals(place.id()))
                        .map(stretch -> place.clock().date(stretch.time().start()))
                        .filter(day -> sample.period().contains(day) && isOver(day, place.clock()))
                        .forEach(days::add);
            }
        }
    }

    private boolean isOver(LocalDate day, WallClock clock) {
        return day.isBefore(clock.date(sample.asOf()));
    }

    private void count(KnownVisit visit) {
        LocationId location = visit.appointment().location();
        sources.add(visit.source());
        Set<ResourceKind> kinds = visit.appointment().uses().stream()
                .map(use -> use.resource().kind())
                .collect(Collectors.toCollection(TreeSet::new));
        for (ResourceKind kind : kinds) {
            tally(location, visit.clock().shows(visit.time().start()), kind).visits++;
        }
        for (Use use : visit.appointment().uses()) {
            for (TimeRange piece : pieces(use.time(), visit.clock())) {
                tally(
                                location,
                                visit.clock().shows(piece.start()),
                                use.resource().kind())
                        .seconds += piece.length().toSeconds();
            }
        }
    }

    /** The time cut at each full and half hour that the clock shows, whichever way it is changed in between. */
    private static List<TimeRange> pieces(TimeRange time, WallClock clock) {
        List<TimeRange> pieces = new ArrayList<>();
        for (Instant from = time.start(); from.isBefore(time.end()); ) {
            LocalDateTime shown = clock.shows(from);
            long into = shown.getMinute() % HALF_HOUR * 60L + shown.getSecond();
            Instant next = from.plusSeconds(HALF_HOUR * 60L - into).minusNanos(shown.getNano());
            Instant to = next.isBefore(time.end()) ? next : time.end();
            pieces.add(new TimeRange(from, to));
            from = to;
        }
        return pieces;
    }

    private Tally tally(LocationId location, LocalDateTime shown, ResourceKind kind) {
        LocalTime from = LocalTime.of(shown.getHour(), shown.getMinute() / HALF_HOUR * HALF_HOUR);
        return tallies.computeIfAbsent(new Slot(location, shown.getDayOfWeek(), from, kind), key -> new Tally());
    }

    private List<HalfHourNeed> needs() {
        List<HalfHourNeed> needs = new ArrayList<>();
        tallies.forEach((slot, tally) -> needs.add(HalfHourNeed.builder()
                .location(slot.location())
                .day(slot.day())
                .from(slot.from())
                .kind(slot.kind())
                .visits(tally.visits)
                .minutes(tally.seconds / 60)
                // what reaches over midnight into a day on which the place is shut was seen on one day at least
                .days(Math.max(1, days(slot)))
                .build()));
        return needs;
    }

    private long days(Slot slot) {
        WallClock clock = sample.setup().location(slot.location()).orElseThrow().clock();
        return observed.getOrDefault(slot.location(), Set.of()).stream()
                .filter(day -> day.getDayOfWeek() == slot.day())
                .map(day -> day.atTime(slot.from()))
                .filter(from -> clock.between(from, from.plusMinutes(HALF_HOUR)).isPresent())
                .count();
    }

    /** A half-hour of the week, somewhere, for one kind of resource. */
    private record Slot(LocationId location, DayOfWeek day, LocalTime from, ResourceKind kind)
            implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            return Comparator.comparing(Slot::location)
                    .thenComparing(Slot::day)
                    .thenComparing(Slot::from)
                    .thenComparing(Slot::kind)
                    .compare(this, other);
        }
    }

    private static final class Tally {
        private long visits;
        private long seconds;
    }
}
