package org.practicekit.scheduling.availability;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.practicekit.scheduling.resource.ResourceId;

/** Hours and bookings side by side, as a diary lies open during a search; each candidate is looked up once. */
final class Spread {
    private final OpenHours hours;
    final Occupancy occupancy;
    private final VisitPlan plan;
    private final Stretch[][][] open;
    private final Occupancy.Taken[][] taken;

    Spread(VisitPlan plan, OpenHours hours, Occupancy occupancy) {
        this.plan = plan;
        this.hours = hours;
        this.occupancy = occupancy;
        this.open = new Stretch[plan.needs.size()][][];
        this.taken = new Occupancy.Taken[plan.needs.size()][];
    }

    /** Whether the hours are those for a search of this date. */
    boolean isOf(LocalDate date) {
        return hours.dates().equals(SlotSearch.week(date));
    }

    /** The hours of each candidate for a need. */
    Stretch[][] open(int need) {
        Stretch[][] known = open[need];
        if (known == null) {
            List<ResourceId> candidates = plan.candidates.get(need);
            known = new Stretch[candidates.size()][];
            Arrays.setAll(known, i -> hours.array(candidates.get(i)));
            open[need] = known;
        }
        return known;
    }

    /** What is taken of each candidate for a need. */
    Occupancy.Taken[] taken(int need) {
        Occupancy.Taken[] known = taken[need];
        if (known == null) {
            List<ResourceId> candidates = plan.candidates.get(need);
            known = new Occupancy.Taken[candidates.size()];
            Arrays.setAll(known, i -> occupancy.of(candidates.get(i)));
            taken[need] = known;
        }
        return known;
    }
}
