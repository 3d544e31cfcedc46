package org.practicekit.scheduling.optimization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/** The diary as the plan fills it: what stays, and what is placed so far. Elsewhere it is the practice's own. */
final class PlannedDiary implements Diary {
    private final PlanScope scope;
    private final Map<DateRange, OpenHours> hours = new HashMap<>();
    private final List<Seat> placed = new ArrayList<>();
    private Occupancy occupancy;

    PlannedDiary(PlanScope scope) {
        this.scope = scope;
        this.occupancy = scope.fixed;
    }

    void place(VisitTypeId type, List<Use> uses) {
        placed.add(new Seat(type, uses));
        occupancy = occupancy.plus(type, uses);
    }

    void giveBack(VisitTypeId type, List<Use> uses) {
        placed.remove(new Seat(type, uses));
        occupancy = occupancy.minus(type, uses);
    }

    /** The stretch in which a use begins, if a cap of its block leaves no room for one more visit of this type. */
    Optional<Stretch> full(VisitTypeId type, Use use, LocalDate date) {
        return hours(SlotSearch.week(date))
                .at(use.resource(), use.time().start())
                .filter(stretch -> occupancy.full(stretch, type).isPresent());
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
        if (scope.known.encloses(time)) {
            return occupancy;
        }
        Occupancy beyond = scope.diary.occupancy(resources, time);
        for (Seat seat : placed) {
            beyond = beyond.plus(seat.type(), seat.uses());
        }
        return beyond;
    }

    private record Seat(VisitTypeId type, List<Use> uses) {}
}
