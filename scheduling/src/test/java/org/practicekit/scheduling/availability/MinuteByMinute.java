package org.practicekit.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;

/**
 * The slot search as one would do it by hand: go through the minutes one after another, and for each ask everybody
 * concerned, minute by minute, whether they are there and free. Shares no code with the search. Expects that no two
 * templates of a resource overlap.
 */
final class MinuteByMinute {
    private final SchedulingSetup setup;
    private final List<Use> uses;
    private final SlotRequest request;
    private final Instant now;
    private final VisitType type;
    private final Map<LocationId, Wall> walls = new HashMap<>();
    private final Map<String, Optional<Hours>> known = new HashMap<>();

    MinuteByMinute(SchedulingSetup setup, List<Use> uses, SlotRequest request, Instant now) {
        this.setup = setup;
        this.uses = uses;
        this.request = request;
        this.now = now;
        this.type = setup.visitType(request.visitType()).orElseThrow();
        for (Location location : setup.locations()) {
            walls.put(location.id(), new Wall(location.zone(), request.dates().from()));
        }
    }

    /** A time that would do, as far as a patient would notice. */
    record Found(LocalDateTime shown, Instant start, ResourceId primary, LocationId location, int points) {}

    /** All openings, best first. */
    List<Found> openings() {
        List<Found> found = new ArrayList<>();
        Optional<LocalDate> firstDay = bookableDays().stream().min(Comparator.naturalOrder());
        for (Location location : places()) {
            Wall wall = wall(location.id());
            for (long each = wall.first; each < wall.last; each++) {
                long minute = each;
                LocalDateTime shown = wall.shown(minute);
                if (shown.getMinute() % setup.policy().startEveryMinutes() != 0
                        || !request.dates().contains(shown.toLocalDate())
                        || !withinHorizon(location, shown.toLocalDate())
                        || tooSoon(minute)
                        || !suitsPatient(location, minute)) {
                    continue;
                }
                int waiting = (int) ChronoUnit.DAYS.between(firstDay.orElseThrow(), shown.toLocalDate());
                for (Resource primary : candidates(need(primaryNeed()))) {
                    points(location, minute, primary.id(), waiting)
                            .ifPresent(points -> found.add(
                                    new Found(shown, wall.instant(minute), primary.id(), location.id(), points)));
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::points)
                .thenComparing(Found::start)
                .thenComparing(Found::primary)
                .thenComparing(Found::location));
        return found;
    }

    private List<Location> places() {
        return setup.locations().stream()
                .filter(one -> request.location().isEmpty()
                        || request.location().orElseThrow().equals(one.id()))
                .toList();
    }

    private List<LocalDate> bookableDays() {
        return request.dates()
                .from()
                .datesUntil(request.dates().to())
                .filter(date -> places().stream()
                        .anyMatch(place -> !date.isBefore(earliestToday())
                                && !date.isAfter(
                                        latestToday().plusDays(setup.policy().horizonDays()))))
                .toList();
    }

    private LocalDate earliestToday() {
        return places().stream().map(this::today).min(Comparator.naturalOrder()).orElseThrow();
    }

    private LocalDate latestToday() {
        return places().stream().map(this::today).max(Comparator.naturalOrder()).orElseThrow();
    }

    private LocalDate today(Location location) {
        return now.atZone(location.zone()).toLocalDate();
    }

    private boolean withinHorizon(Location location, LocalDate date) {
        LocalDate today = today(location);
        return !date.isBefore(today)
                && !date.isAfter(today.plusDays(setup.policy().horizonDays()));
    }

    private boolean tooSoon(long minute) {
        Duration notice = type.minimumNotice().orElse(setup.policy().minimumNotice());
        return Instant.ofEpochSecond(minute * 60).isBefore(now.plus(notice));
    }

    private boolean suitsPatient(Location location, long start) {
        ResourceId patient = ResourceId.of(request.patient());
        for (long minute = start; minute < start + type.duration().toMinutes(); minute++) {
            if (count(patient, minute) > 0) {
                return false;
            }
        }
        if (request.times().isEmpty()) {
            return true;
        }
        // Two windows that touch are one: what counts is that every minute is in some window.
        for (long minute = start; minute < start + type.duration().toMinutes(); minute++) {
            long each = minute;
            if (request.times().stream().noneMatch(window -> in(window, location, each))) {
                return false;
            }
        }
        return true;
    }

    private boolean in(DayWindow window, Location location, long minute) {
        Wall wall = wall(location.id());
        LocalDate shown = wall.shown(minute).toLocalDate();
        return List.of(shown.minusDays(2), shown.minusDays(1), shown, shown.plusDays(1)).stream()
                .filter(date -> window.days().contains(date.getDayOfWeek()))
                .anyMatch(date -> {
                    LocalDate ends = window.to().isAfter(window.from()) ? date : date.plusDays(1);
                    return wall.at(date.atTime(window.from())) <= minute && minute < wall.at(ends.atTime(window.to()));
                });
    }

    private int primaryNeed() {
        for (int i = 0; i < type.needs().size(); i++) {
            if (need(i).kind() == ResourceKind.PROVIDER) {
                return i;
            }
        }
        return 0;
    }

    private Need need(int index) {
        return type.needs().get(index);
    }

    private List<Resource> candidates(Need need) {
        Set<ResourceKind> limited =
                request.onlyWith().stream().map(ResourceId::kind).collect(Collectors.toSet());
        return setup.resources().stream()
                .filter(one -> one.id().kind() == need.kind())
                .filter(one -> need.capability().isEmpty()
                        || one.capabilities().contains(need.capability().orElseThrow()))
                .filter(one -> need.anyOf().isEmpty() || need.anyOf().contains(one.id()))
                .filter(one ->
                        !limited.contains(one.id().kind()) || request.onlyWith().contains(one.id()))
                .sorted(Comparator.comparing(Resource::id))
                .toList();
    }

    /** The fewest points at which the visit can be with this resource, if it can. */
    private Optional<Integer> points(Location location, long start, ResourceId primary, int waiting) {
        RankingWeights weights = setup.policy().ranking();
        int need = primaryNeed();
        boolean ordinary = can(location, start, need, primary, false);
        if (!ordinary && !(request.allowOverbooking() && can(location, start, need, primary, true))) {
            return Optional.empty();
        }
        Set<ResourceId> chosen = new LinkedHashSet<>(List.of(primary));
        int others;
        if (ordinary && others(location, start, 0, chosen, false)) {
            others = 0;
        } else if (others(location, start, 0, chosen, request.allowOverbooking())) {
            others = weights.overbooked();
        } else {
            return Optional.empty();
        }
        boolean choosy = candidates(need(need)).stream()
                .anyMatch(one -> request.preferred().contains(one.id()));
        int points = waiting * weights.dayOfWaiting() + others;
        points += choosy && !request.preferred().contains(primary) ? weights.otherProvider() : 0;
        points += request.preferredTimes().isEmpty()
                        || request.preferredTimes().stream().anyMatch(window -> in(window, location, start))
                ? 0
                : weights.otherTime();
        points += ordinary ? shortGaps(location, start, need, primary) * weights.shortGap() : 0;
        points += ordinary ? worth(start, need, primary) : 0;
        return Optional.of(points);
    }

    /** Whether every other need finds somebody of its own. */
    private boolean others(Location location, long start, int need, Set<ResourceId> chosen, boolean beside) {
        if (need == type.needs().size()) {
            return true;
        }
        if (need == primaryNeed()) {
            return others(location, start, need + 1, chosen, beside);
        }
        for (Resource candidate : candidates(need(need))) {
            if (can(location, start, need, candidate.id(), beside) && chosen.add(candidate.id())) {
                boolean rest = others(location, start, need + 1, chosen, beside);
                chosen.remove(candidate.id());
                if (rest) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean can(Location location, long start, int need, ResourceId who, boolean beside) {
        for (long minute = begin(start, need); minute < end(start, need); minute++) {
            if (!free(location, who, minute, beside)) {
                return false;
            }
        }
        return hours(location, who, begin(start, need)).stream().noneMatch(open -> isFull(open, who));
    }

    /** Whether so many visits begin in the block already that one more of this type may not. */
    private boolean isFull(Hours open, ResourceId who) {
        long there = uses.stream()
                .filter(use -> use.resource().equals(who))
                .filter(use -> minuteOf(use.time().start()) >= open.blockStart()
                        && minuteOf(use.time().start()) < open.blockEnd())
                .count();
        return open.caps().stream()
                .filter(cap -> cap.visitTypes().isEmpty() || cap.visitTypes().contains(type.id()))
                .anyMatch(cap -> (cap.visitTypes().isEmpty() || cap.visitTypes().contains(Scenario.OTHER) ? there : 0)
                        >= cap.most());
    }

    private long begin(long start, int need) {
        long from = need(need).during().map(part -> (long) part.from()).orElse(0L);
        boolean setsUp = need(need).buffered() && from == 0;
        return start + from - (setsUp ? type.bufferBefore().toMinutes() : 0);
    }

    private long end(long start, int need) {
        long lasts = type.duration().toMinutes();
        long to = need(need).during().map(part -> (long) part.to()).orElse(lasts);
        boolean cleans = need(need).buffered() && to == lasts;
        return start + to + (cleans ? type.bufferAfter().toMinutes() : 0);
    }

    private boolean free(Location location, ResourceId who, long minute, boolean beside) {
        Optional<Hours> hours = hours(location, who, minute);
        if (hours.isEmpty() || !hours.orElseThrow().admitted()) {
            return false;
        }
        int taken = count(who, minute);
        if (taken == 0 || !beside) {
            return taken == 0;
        }
        Hours open = hours.orElseThrow();
        long extras = uses.stream()
                .filter(use -> use.overbooked() && use.resource().equals(who))
                .filter(use -> minuteOf(use.time().start()) >= open.blockStart()
                        && minuteOf(use.time().start()) < open.blockEnd())
                .count();
        return taken <= open.overbooking().extraAtOnce()
                && extras < open.overbooking().extraInBlock();
    }

    /** What others would miss of this time, a sixtieth of the points an hour for each minute. */
    private int worth(long start, int need, ResourceId who) {
        double points = 0;
        for (long minute = begin(start, need); minute < end(start, need); minute++) {
            for (PricedTime one : request.prices().map(TimePrices::times).orElse(List.of())) {
                boolean then = minuteOf(one.time().start()) <= minute
                        && minute < minuteOf(one.time().end());
                points += then && one.resource().equals(who) ? one.pointsAnHour() : 0;
            }
        }
        return (int) Math.floor(points / 60 + 0.5);
    }

    private int shortGaps(Location location, long start, int need, ResourceId who) {
        int sides = 0;
        int tooShort = setup.policy().ranking().shortGapMinutes();
        long ahead = 0;
        for (long minute = begin(start, need) - 1; ahead <= 60 && free(location, who, minute, false); minute--) {
            ahead++;
        }
        long behind = 0;
        for (long minute = end(start, need); behind <= 60 && free(location, who, minute, false); minute++) {
            behind++;
        }
        sides += ahead > 0 && ahead < tooShort ? 1 : 0;
        sides += behind > 0 && behind < tooShort ? 1 : 0;
        return sides;
    }

    private int count(ResourceId who, long minute) {
        return (int) uses.stream()
                .filter(use -> use.resource().equals(who))
                .filter(use -> minuteOf(use.time().start()) <= minute
                        && minute < minuteOf(use.time().end()))
                .count();
    }

    private static long minuteOf(Instant instant) {
        return instant.getEpochSecond() / 60;
    }

    /** What a resource is open for at one minute. */
    private record Hours(
            boolean admitted, Overbooking overbooking, List<SessionCap> caps, long blockStart, long blockEnd) {}

    private Optional<Hours> hours(Location location, ResourceId who, long minute) {
        return known.computeIfAbsent(location.id() + " " + who + " " + minute, key -> lookUp(location, who, minute));
    }

    private Optional<Hours> lookUp(Location location, ResourceId who, long minute) {
        Wall wall = wall(location.id());
        if (shutByClosure(wall, location, minute, Optional.of(who))) {
            return Optional.empty();
        }
        if (!shutByClosure(wall, location, minute, Optional.empty())) {
            Optional<Hours> usual = templates(location, who).stream()
                    .map(template -> hours(wall, template, minute))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (usual.isPresent()) {
                return usual;
            }
        }
        return setup.extraHours().stream()
                .filter(extra ->
                        extra.resource().equals(who) && extra.location().equals(location.id()))
                .filter(extra -> wall.at(extra.from()) <= minute && minute < wall.at(extra.to()))
                .map(extra -> new Hours(
                        extra.visitTypes().isEmpty() || extra.visitTypes().contains(type.id()),
                        extra.overbooking(),
                        List.of(),
                        wall.at(extra.from()),
                        wall.at(extra.to())))
                .findFirst();
    }

    private boolean shutByClosure(Wall wall, Location location, long minute, Optional<ResourceId> whose) {
        return setup.closures().stream()
                .filter(closure -> closure.resource().equals(whose))
                .filter(closure -> closure.location().isEmpty()
                        || closure.location().orElseThrow().equals(location.id()))
                .anyMatch(closure -> wall.at(closure.from()) <= minute && minute < wall.at(closure.to()));
    }

    private List<Template> templates(Location location, ResourceId who) {
        List<Template> own = setup.templates().stream()
                .filter(template -> template.resource().equals(Optional.of(who)))
                .toList();
        if (!own.isEmpty()) {
            return own.stream()
                    .filter(template -> template.location().equals(location.id()))
                    .toList();
        }
        boolean standsHere = setup.resource(who).orElseThrow().location().equals(Optional.of(location.id()));
        return setup.templates().stream()
                .filter(template -> standsHere
                        && template.resource().isEmpty()
                        && template.location().equals(location.id()))
                .toList();
    }

    private Optional<Hours> hours(Wall wall, Template template, long minute) {
        LocalDate shown = wall.shown(minute).toLocalDate();
        for (LocalDate date : List.of(shown.minusDays(1), shown, shown.plusDays(1))) {
            for (Block block : template.blocks()) {
                if (!block.days().contains(date.getDayOfWeek())
                        || !template.effective().contains(date)
                        || !inWeek(template.weeks(), date)) {
                    continue;
                }
                long from = wall.at(date.atTime(block.from()));
                long to = wall.at(inBlock(block, date, block.to(), true));
                if (minute < from || minute >= to) {
                    continue;
                }
                if (block.pauses().stream()
                        .anyMatch(pause -> between(wall, block, date, pause.from(), pause.to(), minute))) {
                    continue;
                }
                Optional<CarveOut> kept = block.carveOuts().stream()
                        .filter(carveOut -> between(wall, block, date, carveOut.from(), carveOut.to(), minute))
                        .findFirst();
                boolean open = kept.isEmpty()
                        || kept.orElseThrow().reservedFor().contains(type.id())
                        || released(wall, kept.orElseThrow(), date);
                boolean takes =
                        block.visitTypes().isEmpty() || block.visitTypes().contains(type.id());
                return Optional.of(new Hours(open && takes, block.overbooking(), block.caps(), from, to));
            }
        }
        return Optional.empty();
    }

    private boolean released(Wall wall, CarveOut carveOut, LocalDate date) {
        long at = wall.at(date.minusDays(carveOut.release().daysBefore())
                .atTime(carveOut.release().at()));
        return !now.isBefore(wall.instant(at));
    }

    private static boolean inWeek(Weeks weeks, LocalDate date) {
        // 1969-12-29 was a Monday
        long week = Math.floorDiv(date.toEpochDay() + 3, 7L);
        long anchor = Math.floorDiv(weeks.anchor().toEpochDay() + 3, 7L);
        return Math.floorMod(week - anchor, weeks.every()) == 0;
    }

    private static boolean between(Wall wall, Block block, LocalDate date, LocalTime from, LocalTime to, long minute) {
        LocalDateTime begins = inBlock(block, date, from, false);
        LocalDateTime ends = inBlock(block, date, to, false);
        return wall.at(begins) <= minute && minute < wall.at(ends.isAfter(begins) ? ends : ends.plusDays(1));
    }

    private static LocalDateTime inBlock(Block block, LocalDate date, LocalTime time, boolean end) {
        boolean nextDay = end ? !time.isAfter(block.from()) : time.isBefore(block.from());
        return (nextDay ? date.plusDays(1) : date).atTime(time);
    }

    private Wall wall(LocationId location) {
        return Objects.requireNonNull(walls.get(location));
    }

    /** A wall clock, read off minute by minute for the fortnight around a date. */
    private static final class Wall {
        final long first;
        final long last;
        private final List<LocalDateTime> shown = new ArrayList<>();
        private final Map<LocalDateTime, Long> resolved = new HashMap<>();

        Wall(ZoneId zone, LocalDate around) {
            first = around.minusDays(5).toEpochDay() * 24 * 60;
            last = around.plusDays(12).toEpochDay() * 24 * 60;
            for (long minute = first; minute < last; minute++) {
                shown.add(instant(minute).atZone(zone).toLocalDateTime());
            }
        }

        Instant instant(long minute) {
            return Instant.ofEpochSecond(minute * 60);
        }

        LocalDateTime shown(long minute) {
            return shown.get(Math.toIntExact(minute - first));
        }

        /** The first minute at which the clock shows {@code time} or a later one; far away where it is not in sight. */
        long at(LocalDateTime time) {
            return resolved.computeIfAbsent(time, key -> {
                for (int i = 0; i < shown.size(); i++) {
                    if (!shown.get(i).isBefore(time)) {
                        return i == 0 ? Long.MIN_VALUE : first + i;
                    }
                }
                return Long.MAX_VALUE;
            });
        }
    }

    /** The same for what the search found. */
    static List<Found> shown(List<Opening> openings, VisitType type) {
        int primary = 0;
        while (primary < type.needs().size() && type.needs().get(primary).kind() != ResourceKind.PROVIDER) {
            primary++;
        }
        int need = primary == type.needs().size() ? 0 : primary;
        return openings.stream()
                .map(one -> new Found(
                        one.local(), one.start(), one.uses().get(need).resource(), one.location(), one.points()))
                .toList();
    }

    static boolean overlaps(TimeRange one, TimeRange other) {
        return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }
}
