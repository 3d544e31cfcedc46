package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Turns the starts that a visit may have into windows. */
final class VisitWindows {
    /** How many ticks starts are apart, or 1 where a window says each. */
    private final int step;

    VisitWindows(int step) {
        this.step = step;
    }

    /** Whether all starts, moved earlier by {@code lead}, are so many ticks of their day apart, beginning at midnight. */
    static boolean isEven(PlaceTicks place, BitSet starts, int lead, int step) {
        for (int tick = starts.nextSetBit(0); tick >= 0; tick = starts.nextSetBit(tick + 1)) {
            if ((tick - lead - place.origin(place.day(tick))) % step != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The windows.
     *
     * @param lead how long before the start the shape begins
     * @param ticks how long the shape is
     */
    List<TimeWindow> of(PlaceTicks place, BitSet starts, int lead, int ticks, BitSet preferred, int otherTime) {
        List<TimeWindow> windows = new ArrayList<>();
        for (int first = starts.nextSetBit(0); first >= 0; ) {
            int day = place.day(first);
            boolean suits = preferred.get(first);
            int last = first;
            while (starts.get(last + step) && preferred.get(last + step) == suits && place.day(last + step) == day) {
                last += step;
            }
            int origin = place.origin(day) + lead;
            windows.add(new TimeWindow(day, first - origin, last - origin + ticks, suits ? 0 : otherTime));
            first = starts.nextSetBit(last + 1);
        }
        return windows;
    }
}
