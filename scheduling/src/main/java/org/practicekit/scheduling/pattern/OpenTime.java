package org.practicekit.scheduling.pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;

/** When resources are open on some days, each location by its own calendar; carve-outs are open, whoever they are kept for. */
final class OpenTime {
    private final OpenHours hours;
    private final Map<LocationId, TimeRange> days = new HashMap<>();

    OpenTime(SchedulingSetup setup, DateRange period, List<Location> places) {
        hours = OpenHours.of(setup, period);
        for (Location place : places) {
            place.clock()
                    .between(period.from().atStartOfDay(), period.to().atStartOfDay())
                    .ifPresent(time -> days.put(place.id(), time));
        }
    }

    Spans of(ResourceId resource) {
        return Spans.of(hours.stretches(resource).stream()
                .flatMap(stretch -> within(stretch).stream())
                .toList());
    }

    private Optional<TimeRange> within(Stretch stretch) {
        return Optional.ofNullable(days.get(stretch.location())).flatMap(stretch.time()::intersection);
    }
}
