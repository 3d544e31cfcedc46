package org.practicekit.examples.clinic.day;

import java.util.Optional;
import org.practicekit.core.time.TimeRange;

/**
 * Some time in a column of the sheet, and why it is as it is.
 *
 * @param time when
 * @param kind what it is
 * @param lane 0, or the place beside other cells of the same time where a block is overbooked
 * @param lanes how many stand side by side
 * @param outcome the booking it belongs to
 * @param label what stands in it
 * @param why the reasons, in lines
 */
record Cell(TimeRange time, Kind kind, int lane, int lanes, Optional<Outcome> outcome, String label, String why) {
    /** What a cell can be. */
    enum Kind {
        /** A patient is seen. */
        VISIT,
        /** Setting up before a visit, or cleaning after it. */
        BUFFER,
        /** Open and not taken. */
        OPEN,
        /** Open, and kept for some visit types. */
        KEPT,
        /** A break, a closure, or somewhere else. */
        SHUT,
        /** Outside the hours agreed. */
        OUTSIDE
    }
}
