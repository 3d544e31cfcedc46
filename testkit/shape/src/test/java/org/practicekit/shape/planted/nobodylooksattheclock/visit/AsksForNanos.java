package org.practicekit.shape.planted.nobodylooksattheclock.visit;

public final class AsksForNanos {
    public long took() {
        return System.nanoTime();
    }
}
