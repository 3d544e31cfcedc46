package org.practicekit.shape.planted.nobodylooksattheclock.visit;

import java.time.Instant;
import java.util.function.Supplier;

public final class AsksByReference {
    public Supplier<Instant> seenAt() {
        return Instant::now;
    }
}
