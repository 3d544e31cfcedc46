package org.practicekit.shape.planted.timeisjavatime.visit;

import java.util.Calendar;

public final class DueOnACalendar {
    public int due(Calendar calendar) {
        return calendar.get(Calendar.YEAR);
    }
}
