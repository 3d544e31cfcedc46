package org.practicekit.scheduling.simulation;

import java.time.Duration;

/** Lengths as decimal minutes. */
final class Minutes {
    private static final double NANOS = 60e9;

    private Minutes() {}

    static double of(Duration length) {
        return length.getSeconds() / 60.0 + length.getNano() / NANOS;
    }

    static Duration times(Duration length, double factor) {
        return Duration.ofNanos(Math.round(length.toNanos() * factor));
    }
}
