package org.practicekit.shape.planted.nobodylooksattheclock.visit;

import java.util.Date;

public final class AsksTheOldDate {
    public long seenAt() {
        return new Date().getTime();
    }
}
