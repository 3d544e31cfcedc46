package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.SessionCap;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/** When resources are open at a place and not taken by what stays where it is. Remembers what it worked out. */
final class FreeTime {
    private final Diary diary;
    private final Occupancy fixed;
    private final Instant now;
    private final Map<Where, List<Stretch>> stretches = new HashMap<>();
    private final Map<Free, BitSet> free = new HashMap<>();
    private final Map<DateRange, OpenHours> hours = new HashMap<>();

    FreeTime(Diary diary, Occupancy fixed, Instant now) {
        this.diary = diary;
        this.fixed = fixed;
        this.now = now;
    }

    /** The hours of a resource at a place, day by day: a stretch that goes on over midnight is there for each. */
    List<Stretch> stretches(ResourceId resource, PlaceTicks place) {
        return stretches.computeIfAbsent(new Where(resource, place), where -> {
            List<Stretch> found = new ArrayList<>();
            for (int day = 0; day < place.days(); day++) {
                TimeRange today = place.range(day);
                OpenHours week = hours.computeIfAbsent(SlotSearch.week(place.date(day)), diary::hours);
                week.stretches(resource).stream()
                        .filter(one -> one.location().equals(place.location.id())
                                && one.time().overlaps(today))
                        .forEach(found::add);
            }
            return found;
        });
    }

    /** The free ticks, whatever the hours are kept for. */
    BitSet free(ResourceId resource, PlaceTicks place) {
        return free(resource, place, Optional.empty());
    }

    /** The free ticks of hours that take this type now. */
    BitSet free(ResourceId resource, PlaceTicks place, VisitTypeId type) {
        return free(resource, place, Optional.of(type));
    }

    private BitSet free(ResourceId resource, PlaceTicks place, Optional<VisitTypeId> type) {
        return free.computeIfAbsent(new Free(resource, place, type), any -> {
            BitSet ticks = place.inside(stretches(resource, place).stream()
                    .filter(one -> type.map(it -> takes(one, it)).orElse(true))
                    .map(Stretch::time)
                    .toList());
            ticks.andNot(place.touched(taken(resource, place)));
            return ticks;
        });
    }

    /** Whether a stretch takes visits of a type now. */
    boolean takes(Stretch stretch, VisitTypeId type) {
        return stretch.takes(type) && stretch.unreserved(type, now);
    }

    /** How many visits that count for a cap begin in the block of a stretch and stay there. */
    int begun(Stretch stretch, SessionCap cap) {
        return fixed.begun(stretch.resource(), stretch.block(), cap);
    }

    /** When a resource, or a patient, is taken. */
    List<TimeRange> taken(ResourceId resource, PlaceTicks place) {
        return fixed.taken(resource, place.all());
    }

    private record Where(ResourceId resource, PlaceTicks place) {}

    private record Free(ResourceId resource, PlaceTicks place, Optional<VisitTypeId> type) {}
}
