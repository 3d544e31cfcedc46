package org.practicekit.scheduling.pattern;

import java.util.List;
import java.util.Set;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.resource.ResourceId;

/** A diary in which openings can be taken for the sake of argument. Not thread-safe. */
final class OpenBook implements Diary {
    private final Diary hours;
    private Occupancy taken;

    OpenBook(SchedulingSetup setup, List<KnownVisit> visits) {
        hours = Diary.of(setup, Occupancy.NONE);
        taken = Occupancy.NONE;
        for (KnownVisit visit : visits) {
            taken = taken.plus(
                    visit.appointment().visitType(), visit.appointment().uses());
        }
    }

    void take(Opening opening) {
        taken = taken.plus(opening);
    }

    @Override
    public OpenHours hours(DateRange dates) {
        return hours.hours(dates);
    }

    @Override
    public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
        return taken;
    }
}
