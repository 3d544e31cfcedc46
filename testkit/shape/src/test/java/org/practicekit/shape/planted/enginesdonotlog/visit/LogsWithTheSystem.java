package org.practicekit.shape.planted.enginesdonotlog.visit;

public final class LogsWithTheSystem {
    public void book(System.Logger log) {
        log.log(System.Logger.Level.INFO, "booked");
    }
}
