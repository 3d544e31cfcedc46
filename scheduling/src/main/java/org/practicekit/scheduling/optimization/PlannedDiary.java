package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;

/** The diary as the plan fills it: what stays, and what is placed so far. Elsewhere it is the practice's own. */
final class PlannedDiary implements Diary {
    private final PlanScope scope;
    private final Map<DateRange, OpenHours> hours = new HashMap<>();
    private final List<Use> placed = new ArrayList<>();
    private Occupancy occupancy;

    PlannedDiary(PlanScope scope) {
        this.scope = scope;
        this.occupancy = scope.fixed;
    }

    void place(List<Use> uses) {
        placed.addAll(uses);
        occupancy = occupancy.plus(uses);
    }

    void giveBack(List<Use> uses) {
        uses.forEach(placed::remove);
        occupancy = occupancy.minus(uses);
    }

    /** Whether nobody has any of these. */
    boolean isFree(List<Use> uses) {
        return uses.stream().allMatch(use -> occupancy.most(use.resource(), use.time()) == 0);
    }

    @Override
    public OpenHours hours(DateRange dates) {
        return hours.computeIfAbsent(dates, scope.diary::hours);
    }

    @Override
    public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
        // Looking for what else could be booked goes beyond the days of the plan.
        return scope.known.encloses(time)
                ? occupancy
                : scope.diary.occupancy(resources, time).plus(placed);
    }
}
