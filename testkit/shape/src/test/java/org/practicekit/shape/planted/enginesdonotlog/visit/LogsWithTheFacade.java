package org.practicekit.shape.planted.enginesdonotlog.visit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public final class LogsWithTheFacade {
    private static final Logger LOG = LoggerFactory.getLogger(LogsWithTheFacade.class);

    public void book() {
        LOG.info("booked");
    }
}
