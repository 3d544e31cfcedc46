package org.practicekit.scheduling.availability;

import java.util.List;
import java.util.Set;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * A diary that tells no more than it is asked: of each use only the minutes within the time, and only of the resources named.
 * An extra visit that began before is left out altogether.
 */
record CloseLipped(SchedulingSetup setup, List<Use> taken) implements Diary {
    @Override
    public OpenHours hours(DateRange dates) {
        return OpenHours.of(setup, dates);
    }

    @Override
    public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
        return Occupancy.of(taken.stream()
                .filter(use -> resources.contains(use.resource()))
                .flatMap(use -> use
                        .time()
                        .intersection(time)
                        .map(within -> new Use(
                                use.resource(),
                                within,
                                use.overbooked() && time.contains(use.time().start())))
                        .stream())
                .toList());
    }
}
