package org.practicekit.shape.planted.nobodylooksattheclock.visit;

public final class AsksForMillis {
    public long seenAt() {
        return System.currentTimeMillis();
    }
}
