package org.practicekit.scheduling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotSearch;

/**
 * Keeps resolved hours, and the search that remembers who can do what, for as long as the setup stays the same: at most {@value #PRACTICES} practices, the least recently
 * used going first, and {@value #WEEKS} weeks for each. Only a memory of a pure function: what it hands out never depends on
 * what it kept. Thread-safe.
 */
final class HoursShelf {
    static final int PRACTICES = 64;
    static final int WEEKS = 160;

    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<PracticeId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    OpenHours hours(SchedulingSetup setup, DateRange dates) {
        Map<DateRange, OpenHours> weeks = kept(setup).weeks();
        OpenHours known = weeks.get(dates);
        if (known != null) {
            return known;
        }
        OpenHours hours = OpenHours.of(setup, dates);
        if (weeks.size() >= WEEKS) {
            weeks.clear();
        }
        weeks.put(dates, hours);
        return hours;
    }

    SlotSearch search(SchedulingSetup setup) {
        return kept(setup).search();
    }

    private Kept kept(SchedulingSetup setup) {
        lock.lock();
        try {
            Kept before = kept.get(setup.practice());
            if (before != null && before.setup().equals(setup)) {
                return before;
            }
            Kept fresh = new Kept(setup, new SlotSearch(setup), new ConcurrentHashMap<>());
            kept.put(setup.practice(), fresh);
            if (kept.size() > PRACTICES) {
                kept.remove(kept.keySet().iterator().next());
            }
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    private record Kept(SchedulingSetup setup, SlotSearch search, Map<DateRange, OpenHours> weeks) {}
}
