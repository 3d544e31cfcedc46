package org.practicekit.shape.planted.staticsholdnostate.visit;

import java.util.concurrent.atomic.AtomicLong;

public final class CountsAtomically {
    private static final AtomicLong COUNT = new AtomicLong();

    public long next() {
        return COUNT.incrementAndGet();
    }
}
