package org.practicekit.shape.planted.nobodylooksattheclock.visit;

import java.time.LocalDate;

public final class AsksForToday {
    public LocalDate today() {
        return LocalDate.now();
    }
}
