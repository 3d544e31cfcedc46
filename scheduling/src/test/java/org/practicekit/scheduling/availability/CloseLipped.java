package org.practicekit.scheduling.availability;

import java.util.List;
import java.util.Set;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * A diary that tells no more than it is asked: of each use only the minutes within the time, and only of the resources named.
 * That a visit began before, or an extra one, is not told.
 */
record CloseLipped(SchedulingSetup setup, List<Use> taken) implements Diary {
    @Override
    public OpenHours hours(DateRange dates) {
        return OpenHours.of(setup, dates);
    }

    @Override
    public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
        Occupancy told = Occupancy.NONE;
        for (Use use : taken) {
            boolean begins = time.contains(use.time().start());
            List<Use> within = resources.contains(use.resource())
                    ? use.time().intersection(time).stream()
                            .map(some -> new Use(use.resource(), some, use.overbooked() && begins))
                            .toList()
                    : List.of();
            told = begins ? told.plus(Scenario.OTHER, within) : told.plus(within);
        }
        return told;
    }
}
