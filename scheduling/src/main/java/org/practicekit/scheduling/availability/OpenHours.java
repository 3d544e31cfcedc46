package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * What a practice agreed, turned into instants for some days: each resource's open stretches, in order and without overlap.
 * Wall times are resolved once, here, by {@link WallClock}.
 *
 * <p>The order of precedence: a block's pauses are taken out; then closures of the practice and of the location; then extra
 * hours are added; then the resource's own closures are taken out of everything. Where two templates of one resource claim
 * the same minute (which {@link SetupCheck} reports) the one that begins first has it, then the one whose id sorts first.
 *
 * <p>Immutable and thread-safe.
 */
public final class OpenHours implements Serializable {
    private final DateRange dates;
    private final HashMap<ResourceId, Stretch[]> open;
    private final HashMap<ResourceId, List<Shut>> shut;

    private OpenHours(DateRange dates, HashMap<ResourceId, Stretch[]> open, HashMap<ResourceId, List<Shut>> shut) {
        this.dates = dates;
        this.open = open;
        this.shut = shut;
    }

    /** The hours of every resource on these dates of each location's calendar; what began the day before is included. */
    public static OpenHours of(SchedulingSetup setup, DateRange dates) {
        return new Resolution(setup, dates).run();
    }

    /** The dates asked for. */
    public DateRange dates() {
        return dates;
    }

    /** When a resource is open, in order; empty for an unknown one. */
    public List<Stretch> stretches(ResourceId resource) {
        return List.of(array(resource));
    }

    /** The stretch that {@code instant} lies in. */
    public Optional<Stretch> at(ResourceId resource, Instant instant) {
        Stretch[] stretches = array(resource);
        long minute = Minutes.floor(instant);
        int index = firstEndingAfter(stretches, minute);
        return index < stretches.length && stretches[index].start <= minute
                ? Optional.of(stretches[index])
                : Optional.empty();
    }

    /** The pauses and closures of a resource, by beginning. */
    public List<Shut> shut(ResourceId resource) {
        return shut.getOrDefault(resource, List.of());
    }

    /** The pause or closure that keeps a resource shut for some of {@code time}: the first one. */
    public Optional<Shut> shut(ResourceId resource, TimeRange time) {
        return shut(resource).stream().filter(one -> one.time().overlaps(time)).findFirst();
    }

    Stretch[] array(ResourceId resource) {
        return open.getOrDefault(resource, NOTHING);
    }

    private static final Stretch[] NOTHING = {};

    static int firstEndingAfter(Stretch[] stretches, long minute) {
        int low = 0;
        int high = stretches.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches[middle].end > minute) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** One run over a setup; collects what it finds and is thrown away. */
    private static final class Resolution {
        private final SchedulingSetup setup;
        private final DateRange dates;
        private final Map<LocationId, Location> locations = new HashMap<>();
        private final Map<ResourceId, List<Template>> own = new HashMap<>();
        private final Map<LocationId, List<Template>> common = new HashMap<>();
        private final Map<ResourceId, List<ExtraHours>> extras = new HashMap<>();
        private final List<Closure> closures;

        Resolution(SchedulingSetup setup, DateRange dates) {
            this.setup = setup;
            this.dates = dates;
            setup.locations().forEach(location -> locations.put(location.id(), location));
            setup.templates().stream()
                    .sorted(Comparator.comparing(Template::id))
                    .forEach(template -> template.resource()
                            .map(resource -> own.computeIfAbsent(resource, key -> new ArrayList<>()))
                            .orElseGet(() -> common.computeIfAbsent(template.location(), key -> new ArrayList<>()))
                            .add(template));
            setup.extraHours().stream()
                    .sorted(Comparator.comparing(ExtraHours::id))
                    .forEach(one -> extras.computeIfAbsent(one.resource(), key -> new ArrayList<>())
                            .add(one));
            // A day on either side, because blocks may cross midnight.
            LocalDateTime from = dates.from().minusDays(1).atStartOfDay();
            LocalDateTime to = dates.to().plusDays(1).atStartOfDay();
            closures = setup.closures().stream()
                    .filter(closure ->
                            closure.from().isBefore(to) && closure.to().isAfter(from))
                    .sorted(Comparator.comparing(Closure::from).thenComparing(Closure::id))
                    .toList();
        }

        OpenHours run() {
            HashMap<ResourceId, Stretch[]> open = new HashMap<>();
            HashMap<ResourceId, List<Shut>> shut = new HashMap<>();
            for (Resource resource : setup.resources()) {
                Day day = new Day(resource);
                day.templates();
                day.extras();
                open.put(resource.id(), day.disjoint());
                if (!day.shut.isEmpty()) {
                    day.shut.sort(Comparator.comparing(Shut::time).thenComparing(Shut::source));
                    shut.put(resource.id(), List.copyOf(day.shut));
                }
            }
            return new OpenHours(dates, open, shut);
        }

        /** Collects the hours of one resource. */
        private final class Day {
            private final Resource resource;
            private final List<Stretch> found = new ArrayList<>();
            private final List<Shut> shut = new ArrayList<>();

            Day(Resource resource) {
                this.resource = resource;
            }

            void templates() {
                List<Template> templates = own.get(resource.id());
                if (templates == null) {
                    templates = resource.location()
                            .map(place -> common.getOrDefault(place, List.<Template>of()))
                            .orElse(List.of());
                }
                for (LocalDate date = dates.from().minusDays(1); date.isBefore(dates.to()); date = date.plusDays(1)) {
                    for (Template template : templates) {
                        Location location = locations.get(template.location());
                        if (location != null && template.appliesOn(date)) {
                            for (Block block : template.blocks()) {
                                if (block.days().contains(date.getDayOfWeek())) {
                                    block(template, block, date, location);
                                }
                            }
                        }
                    }
                }
            }

            private void block(Template template, Block block, LocalDate date, Location location) {
                WallClock clock = location.clock();
                Optional<TimeRange> time = clock.between(block.begins(date), block.ends(date));
                if (time.isEmpty() || !reachesInto(time.get(), clock)) {
                    return;
                }
                List<Stretch> pieces = new ArrayList<>();
                pieces.add(stretch(time.get(), location, template.id(), block, null, null));
                for (CarveOut carveOut : block.carveOuts()) {
                    TimeRange kept = within(block, date, carveOut.from(), carveOut.to(), clock);
                    if (kept != null) {
                        Instant released = clock.at(carveOut.release().of(date));
                        Stretch model = stretch(time.get(), location, template.id(), block, carveOut, released);
                        pieces = carve(pieces, kept, model);
                    }
                }
                for (Pause pause : block.pauses()) {
                    TimeRange rest = within(block, date, pause.from(), pause.to(), clock);
                    if (rest != null) {
                        pieces = without(pieces, rest, template.id(), pause.reason());
                    }
                }
                pieces = withoutClosures(pieces, location, false);
                found.addAll(withoutClosures(pieces, location, true));
            }

            void extras() {
                for (ExtraHours extra : extras.getOrDefault(resource.id(), List.of())) {
                    Location location = locations.get(extra.location());
                    if (location == null) {
                        continue;
                    }
                    location.clock()
                            .between(extra.from(), extra.to())
                            .filter(time -> reachesInto(time, location.clock()))
                            .ifPresent(time -> found.addAll(withoutClosures(
                                    List.of(new Stretch(
                                            Minutes.ceil(time.start()),
                                            Minutes.floor(time.end()),
                                            resource.id(),
                                            location.id(),
                                            extra.id(),
                                            time,
                                            extra.visitTypes(),
                                            extra.overbooking(),
                                            List.of(),
                                            null,
                                            null)),
                                    location,
                                    true)));
                }
            }

            private boolean reachesInto(TimeRange time, WallClock clock) {
                return time.end().isAfter(clock.at(dates.from().atStartOfDay()))
                        && time.start().isBefore(clock.at(dates.to().atStartOfDay()));
            }

            private Stretch stretch(
                    TimeRange time,
                    Location location,
                    TemplateId source,
                    Block block,
                    @Nullable CarveOut carveOut,
                    @Nullable Instant released) {
                return new Stretch(
                        Minutes.ceil(time.start()),
                        Minutes.floor(time.end()),
                        resource.id(),
                        location.id(),
                        source,
                        time,
                        block.visitTypes(),
                        block.overbooking(),
                        block.caps(),
                        carveOut,
                        released);
            }

            private List<Stretch> withoutClosures(List<Stretch> pieces, Location location, boolean ofTheResource) {
                List<Stretch> left = pieces;
                for (Closure closure : closures) {
                    boolean concerned = closure.resource()
                                    .map(id -> ofTheResource && id.equals(resource.id()))
                                    .orElse(!ofTheResource)
                            && closure.location().map(location.id()::equals).orElse(true);
                    if (concerned) {
                        Optional<TimeRange> time = location.clock().between(closure.from(), closure.to());
                        if (time.isPresent()) {
                            left = without(
                                    left,
                                    time.get(),
                                    closure.id(),
                                    closure.reason().name().toLowerCase(Locale.ROOT));
                        }
                    }
                }
                return left;
            }

            private List<Stretch> without(List<Stretch> pieces, TimeRange gone, TemplateId source, String reason) {
                long from = Minutes.floor(gone.start());
                long to = Minutes.ceil(gone.end());
                List<Stretch> left = new ArrayList<>(pieces.size() + 1);
                for (Stretch piece : pieces) {
                    long first = Math.max(from, piece.start);
                    long last = Math.min(to, piece.end);
                    if (first >= last) {
                        left.add(piece);
                        continue;
                    }
                    shut.add(new Shut(new TimeRange(Minutes.instant(first), Minutes.instant(last)), source, reason));
                    if (piece.start < first) {
                        left.add(piece.between(piece.start, first));
                    }
                    if (last < piece.end) {
                        left.add(piece.between(last, piece.end));
                    }
                }
                return left;
            }

            Stretch[] disjoint() {
                found.sort(Comparator.<Stretch>comparingLong(one -> one.start).thenComparing(Stretch::source));
                List<Stretch> kept = new ArrayList<>(found.size());
                long until = Long.MIN_VALUE;
                for (Stretch one : found) {
                    if (one.end > until && one.end > one.start) {
                        kept.add(one.start >= until ? one : one.between(until, one.end));
                        until = one.end;
                    }
                }
                return kept.toArray(Stretch[]::new);
            }
        }

        private static List<Stretch> carve(List<Stretch> pieces, TimeRange kept, Stretch model) {
            long from = Minutes.floor(kept.start());
            long to = Minutes.ceil(kept.end());
            List<Stretch> result = new ArrayList<>(pieces.size() + 2);
            for (Stretch piece : pieces) {
                long first = Math.max(from, piece.start);
                long last = Math.min(to, piece.end);
                if (first >= last || piece.carveOut().isPresent()) {
                    result.add(piece);
                    continue;
                }
                if (piece.start < first) {
                    result.add(piece.between(piece.start, first));
                }
                result.add(model.between(first, last));
                if (last < piece.end) {
                    result.add(piece.between(last, piece.end));
                }
            }
            return result;
        }

        private static @Nullable TimeRange within(
                Block block, LocalDate date, LocalTime from, LocalTime to, WallClock clock) {
            LocalDateTime begins = block.within(date, from);
            LocalDateTime ends = block.within(date, to);
            // Midnight, and the block's own beginning, are ends of the following day.
            ends = ends.isAfter(begins) ? ends : ends.plusDays(1);
            return clock.between(begins, ends).orElse(null);
        }
    }
}
