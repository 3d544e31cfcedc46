package org.practicekit.shape.planted.enginesdonotlog.visit;

import java.util.logging.Logger;

public final class LogsWithTheOldLogger {
    public void book(Logger log) {
        log.info("booked");
    }
}
