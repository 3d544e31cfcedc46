package org.practicekit.examples.clinic.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Shut;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.visit.VisitTypeId;

/** A day laid out: a panel for each location, a column for each resource, and a reason for every cell. */
public final class DaySheet {
    private static final DateTimeFormatter STEADY = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CHANGING = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private final Practice practice;
    private final OptionalLong seed;
    private final DayStory story;
    private final Names names;
    private final OpenHours hours;

    /**
     * Lays a day out.
     *
     * @param practice what the folder says
     * @param seed the lots that were drawn, for the record
     * @param story what came of it
     * @param names how patients are called
     */
    public DaySheet(Practice practice, OptionalLong seed, DayStory story, Names names) {
        this.practice = practice;
        this.seed = seed;
        this.story = story;
        this.names = names;
        // Visits may reach over midnight, so a day more on either side.
        this.hours = OpenHours.of(
                practice.setup(),
                new DateRange(practice.day().minusDays(1), practice.day().plusDays(2)));
    }

    Practice practice() {
        return practice;
    }

    LocalDate day() {
        return practice.day();
    }

    OptionalLong seed() {
        return seed;
    }

    Names names() {
        return names;
    }

    /** What became of times that came free. */
    List<Refill> refills() {
        return story.refills();
    }

    /** What is booked, by time, then by request. */
    List<Outcome> booked() {
        return visits(AppointmentStatus::occupies);
    }

    /** What was booked and called off or moved, by time, then by request. */
    List<Outcome> calledOff() {
        return visits(status -> !status.occupies());
    }

    private List<Outcome> visits(Predicate<AppointmentStatus> which) {
        return story.outcomes().stream()
                .filter(one ->
                        one.appointment().map(Appointment::status).filter(which).isPresent())
                .sorted(Comparator.comparing((Outcome one) -> appointment(one).time())
                        .thenComparing(one -> one.request().id()))
                .toList();
    }

    /** What was not booked, in the order of arrival. */
    List<Outcome> refused() {
        return story.outcomes().stream()
                .filter(one -> one.appointment().isEmpty())
                .toList();
    }

    /** The zone in which a freed time is shown. */
    ZoneId zone(Refill refill) {
        return practice.setup().location(refill.slot().location()).orElseThrow().zone();
    }

    static Appointment appointment(Outcome outcome) {
        return outcome.appointment().orElseThrow();
    }

    Location location(Outcome outcome) {
        return practice.setup()
                .location(outcome.appointment()
                        .map(Appointment::location)
                        .or(() -> outcome.request().wanted().location())
                        .orElse(practice.setup().locations().get(0).id()))
                .orElseThrow();
    }

    /** How the clock of a place is written: with its zone on a day when the clocks change. */
    DateTimeFormatter clock(Location location) {
        return location.clock().changeOn(practice.day()).isPresent()
                ? CHANGING.withZone(location.zone())
                : STEADY.withZone(location.zone());
    }

    String visitType(VisitTypeId id) {
        return practice.setup().visitType(id).orElseThrow().label();
    }

    /** The locations at which anything is open, shut or booked on the day. */
    List<Panel> panels() {
        return practice.setup().locations().stream()
                .flatMap(location -> panel(location).stream())
                .toList();
    }

    private Optional<Panel> panel(Location location) {
        Optional<TimeRange> day = location.clock().day(practice.day());
        if (day.isEmpty()) {
            return Optional.empty();
        }
        List<TimeRange> shown = Stream.concat(
                        practice.setup().resources().stream()
                                .flatMap(one -> hours.stretches(one.id()).stream())
                                .filter(one -> one.location().equals(location.id()))
                                .flatMap(one -> one.time().intersection(day.get()).stream()),
                        booked().stream()
                                .map(DaySheet::appointment)
                                .filter(one -> one.location().equals(location.id()))
                                .map(Appointment::span))
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Instant first =
                shown.stream().map(TimeRange::start).min(Instant::compareTo).orElseThrow();
        Instant last =
                shown.stream().map(TimeRange::end).max(Instant::compareTo).orElseThrow();
        TimeRange time = wholeHalfHours(first, last, day.get().start());
        List<Column> columns = practice.setup().resources().stream()
                .filter(resource -> belongs(resource, location, time))
                .sorted(Comparator.comparing(resource -> resource.id().kind()))
                .map(resource -> new Column(resource, new Cells(resource, location, time).list()))
                .toList();
        return Optional.of(new Panel(location, time, columns));
    }

    private static TimeRange wholeHalfHours(Instant first, Instant last, Instant midnight) {
        long step = HALF_HOUR.toMinutes();
        long from = Math.floorDiv(Duration.between(midnight, first).toMinutes(), step) * step;
        long to = -Math.floorDiv(-Duration.between(midnight, last).toMinutes(), step) * step;
        return new TimeRange(midnight.plus(Duration.ofMinutes(from)), midnight.plus(Duration.ofMinutes(to)));
    }

    private boolean belongs(Resource resource, Location location, TimeRange time) {
        return resource.location().equals(Optional.of(location.id()))
                || hours.stretches(resource.id()).stream()
                        .anyMatch(one -> one.location().equals(location.id())
                                && one.time().overlaps(time))
                || practice.setup().templates().stream()
                        .anyMatch(one -> one.resource().equals(Optional.of(resource.id()))
                                && one.location().equals(location.id()));
    }

    /** Cuts one resource's time into cells. */
    private final class Cells {
        private final Resource resource;
        private final Location location;
        private final TimeRange time;
        private final List<Cell> cells = new ArrayList<>();
        private final List<TimeRange> covered = new ArrayList<>();

        Cells(Resource resource, Location location, TimeRange time) {
            this.resource = resource;
            this.location = location;
            this.time = time;
        }

        List<Cell> list() {
            taken();
            for (Shut shut : hours.shut(resource.id())) {
                fill(
                        shut.time(),
                        Cell.Kind.SHUT,
                        shut.reason(),
                        "%s: %s, by %s.".formatted(resource.id(), shut.reason(), shut.source()));
            }
            for (Stretch stretch : hours.stretches(resource.id())) {
                open(stretch);
            }
            fill(time, Cell.Kind.OUTSIDE, "", "%s: outside the hours agreed for this day.".formatted(resource.id()));
            cells.sort(Comparator.comparing(Cell::time).thenComparing(Cell::lane));
            return List.copyOf(cells);
        }

        private void taken() {
            List<Taken> all = new ArrayList<>();
            for (Outcome outcome : booked()) {
                for (Use use : appointment(outcome).uses()) {
                    if (use.resource().equals(resource.id())
                            && appointment(outcome).location().equals(location.id())) {
                        use.time().intersection(time).ifPresent(when -> all.add(new Taken(outcome, when)));
                    }
                }
            }
            all.sort(Comparator.comparing(Taken::time));
            for (List<Taken> cluster : clusters(all)) {
                List<Instant> lanes = new ArrayList<>();
                List<Integer> lane = new ArrayList<>();
                for (Taken one : cluster) {
                    lane.add(freeLane(lanes, one.time()));
                }
                for (int i = 0; i < cluster.size(); i++) {
                    take(cluster.get(i), lane.get(i), lanes.size());
                }
            }
        }

        private void take(Taken one, int lane, int lanes) {
            Appointment appointment = appointment(one.outcome());
            String label = names.of(appointment.patient());
            String why = Why.booked(DaySheet.this, one.outcome());
            TimeRange seen = appointment.time().intersection(one.time()).orElse(appointment.time());
            between(one.time().start(), seen.start())
                    .ifPresent(when -> add(when, Cell.Kind.BUFFER, lane, lanes, one, "", "Setting up.\n" + why));
            add(seen, Cell.Kind.VISIT, lane, lanes, one, label, why);
            between(seen.end(), one.time().end())
                    .ifPresent(
                            when -> add(when, Cell.Kind.BUFFER, lane, lanes, one, "", "Cleaning and notes.\n" + why));
            covered.add(one.time());
        }

        private void add(TimeRange when, Cell.Kind kind, int lane, int lanes, Taken one, String label, String why) {
            cells.add(new Cell(when, kind, lane, lanes, Optional.of(one.outcome()), label, why));
        }

        private void open(Stretch stretch) {
            if (!stretch.location().equals(location.id())) {
                fill(
                        stretch.time(),
                        Cell.Kind.SHUT,
                        "at " + stretch.location(),
                        "%s is at %s then, by %s.".formatted(resource.id(), stretch.location(), stretch.source()));
            } else if (stretch.carveOut().isPresent()) {
                CarveOut carveOut = stretch.carveOut().get();
                String meant = carveOut.reservedFor().isEmpty()
                        ? "nobody"
                        : carveOut.reservedFor().stream()
                                .sorted()
                                .map(VisitTypeId::value)
                                .collect(Collectors.joining(", "));
                String release = stretch.releasedAt()
                        .map(at -> Words.time(at, location.zone()))
                        .orElse("its release");
                fill(
                        stretch.time(),
                        Cell.Kind.KEPT,
                        carveOut.name(),
                        "%s: carved out as %s for %s until %s, by %s; not taken."
                                .formatted(resource.id(), carveOut.name(), meant, release, stretch.source()));
            } else {
                String takes = stretch.visitTypes().isEmpty()
                        ? ""
                        : " It takes %s only."
                                .formatted(stretch.visitTypes().stream()
                                        .sorted()
                                        .map(VisitTypeId::value)
                                        .collect(Collectors.joining(", ")));
                fill(
                        stretch.time(),
                        Cell.Kind.OPEN,
                        "",
                        "%s: open by %s and not taken.%s".formatted(resource.id(), stretch.source(), takes));
            }
        }

        /** Gives a cell to each part of {@code when} that has none yet. */
        private void fill(TimeRange when, Cell.Kind kind, String label, String why) {
            List<TimeRange> left =
                    new ArrayList<>(when.intersection(time).stream().toList());
            for (TimeRange gone : covered) {
                List<TimeRange> rest = new ArrayList<>();
                for (TimeRange part : left) {
                    if (part.overlaps(gone)) {
                        between(part.start(), gone.start()).ifPresent(rest::add);
                        between(gone.end(), part.end()).ifPresent(rest::add);
                    } else {
                        rest.add(part);
                    }
                }
                left = rest;
            }
            for (TimeRange part : left) {
                cells.add(new Cell(part, kind, 0, 1, Optional.empty(), label, why));
                covered.add(part);
            }
        }
    }

    private record Taken(Outcome outcome, TimeRange time) {}

    /** Uses that overlap, directly or by way of others, stand together. */
    private static List<List<Taken>> clusters(List<Taken> sorted) {
        List<List<Taken>> clusters = new ArrayList<>();
        Instant until = Instant.MIN;
        for (Taken one : sorted) {
            if (clusters.isEmpty() || !one.time().start().isBefore(until)) {
                clusters.add(new ArrayList<>());
            }
            clusters.get(clusters.size() - 1).add(one);
            until = one.time().end().isAfter(until) ? one.time().end() : until;
        }
        return clusters;
    }

    /** The first lane that is free at the beginning of {@code time}, a new one where none is; takes it until the end. */
    private static int freeLane(List<Instant> lanes, TimeRange time) {
        for (int i = 0; i < lanes.size(); i++) {
            if (!lanes.get(i).isAfter(time.start())) {
                lanes.set(i, time.end());
                return i;
            }
        }
        lanes.add(time.end());
        return lanes.size() - 1;
    }

    private static Optional<TimeRange> between(Instant from, Instant to) {
        return from.isBefore(to) ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }
}
