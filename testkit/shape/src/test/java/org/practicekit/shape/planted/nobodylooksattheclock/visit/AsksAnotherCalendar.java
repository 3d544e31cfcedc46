package org.practicekit.shape.planted.nobodylooksattheclock.visit;

import java.time.chrono.JapaneseDate;

public final class AsksAnotherCalendar {
    public JapaneseDate today() {
        return JapaneseDate.now();
    }
}
