package org.practicekit.shape.planted.nobodylooksattheclock.visit;

import java.time.LocalDate;
import java.time.ZoneId;

public final class AsksForTodayInAZone {
    public LocalDate today(ZoneId zone) {
        return LocalDate.now(zone);
    }
}
