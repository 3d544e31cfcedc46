package org.practicekit.shape.planted.timeisjavatime.visit;

import java.util.Date;

public final class BornOnAnOldDate {
    public long born(Date date) {
        return date.getTime();
    }
}
