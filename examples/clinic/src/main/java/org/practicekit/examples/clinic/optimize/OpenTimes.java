package org.practicekit.examples.clinic.optimize;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;

/** When the providers are open in a week, and what of it is booked. */
final class OpenTimes {
    private final SchedulingSetup setup;
    private final OpenHours hours;

    OpenTimes(SchedulingSetup setup, DateRange week) {
        this.setup = setup;
        this.hours = OpenHours.of(setup, week);
    }

    List<ResourceId> providers() {
        return setup.resources().stream()
                .map(Resource::id)
                .filter(id -> id.kind() == ResourceKind.PROVIDER)
                .toList();
    }

    /** The open times of a provider on a date, those that touch as one. */
    List<TimeRange> open(ResourceId provider, LocalDate date) {
        List<TimeRange> open = new ArrayList<>();
        for (Stretch stretch : hours.stretches(provider)) {
            LocalDate begins = setup.location(stretch.location())
                    .orElseThrow()
                    .clock()
                    .date(stretch.time().start());
            if (begins.equals(date)) {
                TimeRange last = open.isEmpty() ? null : open.get(open.size() - 1);
                if (last != null && last.end().equals(stretch.time().start())) {
                    open.set(
                            open.size() - 1,
                            new TimeRange(last.start(), stretch.time().end()));
                } else {
                    open.add(stretch.time());
                }
            }
        }
        return open;
    }

    /** When a provider sees patients, in order. */
    static List<TimeRange> booked(ResourceId provider, Collection<Opening> openings) {
        return openings.stream()
                .flatMap(opening -> opening.uses().stream())
                .filter(use -> use.resource().equals(provider))
                .map(Use::time)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** What the clock of the first location shows. */
    LocalDateTime shown(Instant instant) {
        return setup.locations().get(0).clock().shows(instant);
    }
}
