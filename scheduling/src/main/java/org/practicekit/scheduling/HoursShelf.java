package org.practicekit.scheduling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.SchedulingSetup;

/**
 * Keeps resolved hours for as long as the setup stays the same: at most {@value #PRACTICES} practices, the least recently
 * used going first, and {@value #WEEKS} weeks for each. Only a memory of a pure function: what it hands out never depends on
 * what it kept. Thread-safe.
 */
final class HoursShelf {
    static final int PRACTICES = 64;
    static final int WEEKS = 160;

    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<PracticeId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    OpenHours hours(SchedulingSetup setup, DateRange dates) {
        Map<DateRange, OpenHours> weeks = weeks(setup);
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

    private Map<DateRange, OpenHours> weeks(SchedulingSetup setup) {
        lock.lock();
        try {
            Kept before = kept.get(setup.practice());
            if (before != null && before.setup().equals(setup)) {
                return before.weeks();
            }
            Kept fresh = new Kept(setup, new ConcurrentHashMap<>());
            kept.put(setup.practice(), fresh);
            if (kept.size() > PRACTICES) {
                kept.remove(kept.keySet().iterator().next());
            }
            return fresh.weeks();
        } finally {
            lock.unlock();
        }
    }

    private record Kept(SchedulingSetup setup, Map<DateRange, OpenHours> weeks) {}
}
