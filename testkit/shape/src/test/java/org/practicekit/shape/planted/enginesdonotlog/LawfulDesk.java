package org.practicekit.shape.planted.enginesdonotlog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public final class LawfulDesk {
    private static final Logger LOG = LoggerFactory.getLogger(LawfulDesk.class);

    public void start() {
        LOG.info("started");
    }
}
