package org.practicekit.scheduling.availability;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * What a search may look at, page by page: it turns only the pages it needs. For one search the same page must always read
 * the same.
 */
public interface Diary {
    /** The hours on these dates. */
    OpenHours hours(DateRange dates);

    /** What is taken of these resources within this time; more than was asked does no harm. */
    Occupancy occupancy(Set<ResourceId> resources, TimeRange time);

    /**
     * A diary that lies open: the hours of {@code setup}, and everything that is taken. Keeps the hours it worked out, so
     * one that is used again answers sooner. Thread-safe.
     */
    static Diary of(SchedulingSetup setup, Occupancy occupancy) {
        Map<DateRange, OpenHours> kept = new ConcurrentHashMap<>();
        return new Diary() {
            @Override
            public OpenHours hours(DateRange dates) {
                return kept.computeIfAbsent(dates, missing -> OpenHours.of(setup, missing));
            }

            @Override
            public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
                return occupancy;
            }
        };
    }
}
