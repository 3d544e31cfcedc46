package org.practicekit.scheduling.optimization;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * When a visit may begin at a place as far as that depends on nobody else who is planned: on the practice's grid, with notice and within the
 * horizon, while for each need somebody is open and free, at times that suit the patient, not over midnight.
 */
final class AllowedStarts {
    private final BookingPolicy policy;
    private final DateRange dates;
    private final FreeTime time;
    private final Instant now;
    private final Map<PlaceTicks, BitSet> grids = new HashMap<>();
    private final Map<Asked, BitSet> known = new HashMap<>();

    AllowedStarts(BookingPolicy policy, DateRange dates, FreeTime time, Instant now) {
        this.policy = policy;
        this.dates = dates;
        this.time = time;
        this.now = now;
    }

    /** The starts of a kind of visit, whoever the patient is. */
    BitSet of(VisitDemand demand, PlaceTicks place) {
        return known.computeIfAbsent(new Asked(demand, place), any -> {
            BitSet starts = (BitSet) grid(place).clone();
            Duration notice = demand.type.minimumNotice().orElse(policy.minimumNotice());
            starts.clear(0, place.ceil(now.plus(notice)));
            for (int need = 0; need < demand.needs(); need++) {
                starts.and(served(demand, need, place));
            }
            withinADay(demand, place, starts);
            return starts;
        });
    }

    /** The same for one patient on some dates. */
    BitSet of(VisitDemand demand, PlaceTicks place, SlotRequest wish, DateRange days) {
        BitSet starts = (BitSet) of(demand, place).clone();
        starts.and(place.beginning(List.of(days(place, days))));
        List<TimeRange> visits = time.taken(ResourceId.of(wish.patient()), place);
        if (!wish.times().isEmpty() || !visits.isEmpty()) {
            BitSet can = wish.times().isEmpty()
                    ? place.inside(List.of(place.all()))
                    : place.inside(windows(place, wish.times()));
            can.andNot(place.touched(visits));
            starts.and(PlaceTicks.runs(can, demand.duration, 0));
        }
        return starts;
    }

    /** The ticks at which it suits the patient to begin. */
    static BitSet preferred(PlaceTicks place, SlotRequest wish) {
        return place.beginning(
                wish.preferredTimes().isEmpty() ? List.of(place.all()) : windows(place, wish.preferredTimes()));
    }

    private static TimeRange days(PlaceTicks place, DateRange days) {
        return new TimeRange(
                place.location.clock().at(days.from().atStartOfDay()),
                place.location.clock().at(days.to().atStartOfDay()));
    }

    private static List<TimeRange> windows(PlaceTicks place, List<DayWindow> windows) {
        return Stream.iterate(-1, day -> day + 1)
                .limit(place.days() + 1L)
                .map(place::date)
                .flatMap(date -> windows.stream()
                        .filter(window -> window.days().contains(date.getDayOfWeek()))
                        .flatMap(window ->
                                place.location.clock().between(date.atTime(window.from()), window.ends(date)).stream()))
                .sorted()
                .toList();
    }

    private BitSet grid(PlaceTicks place) {
        return grids.computeIfAbsent(place, any -> {
            LocalDate today = place.location.clock().date(now);
            DateRange bookable = DateRange.days(today, policy.horizonDays() + 1);
            BitSet grid = new BitSet();
            for (int day = 0; day < place.days(); day++) {
                if (dates.contains(place.date(day)) && bookable.contains(place.date(day))) {
                    for (int tick = place.origin(day); tick < place.origin(day + 1); tick++) {
                        grid.set(tick, isOnTheGrid(place, tick));
                    }
                }
            }
            return grid;
        });
    }

    private boolean isOnTheGrid(PlaceTicks place, int tick) {
        return place.location.clock().shows(place.instant(tick)).getMinute() % policy.startEveryMinutes() == 0;
    }

    /** The starts at which as many are free for a need as the visit has needs that only these could meet. */
    private BitSet served(VisitDemand demand, int need, PlaceTicks place) {
        BitSet[] enough = new BitSet[demand.together(need)];
        for (int number = 0; number < enough.length; number++) {
            enough[number] = new BitSet();
        }
        for (ResourceId one : demand.eligible.get(need)) {
            BitSet free = time.free(one, place, demand.type.id());
            BitSet starts = PlaceTicks.runs(free, demand.end(need) - demand.begin(need), -demand.begin(need));
            for (int number = enough.length - 1; number > 0; number--) {
                BitSet more = (BitSet) enough[number - 1].clone();
                more.and(starts);
                enough[number].or(more);
            }
            enough[0].or(starts);
        }
        return enough[enough.length - 1];
    }

    private static void withinADay(VisitDemand demand, PlaceTicks place, BitSet starts) {
        int lead = demand.lead();
        int rest = Math.max(demand.duration, demand.end(demand.primary));
        for (int day = 0; day < place.days(); day++) {
            int from = place.origin(day);
            int to = place.origin(day + 1);
            starts.clear(from, Math.min(to, from + lead));
            starts.clear(Math.max(from, to - rest + 1), to);
        }
    }

    private record Asked(VisitDemand demand, PlaceTicks place) {}
}
