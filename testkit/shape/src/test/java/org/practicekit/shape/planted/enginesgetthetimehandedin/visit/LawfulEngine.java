package org.practicekit.shape.planted.enginesgetthetimehandedin.visit;

import java.time.Instant;

public final class LawfulEngine {
    public boolean late(Instant due, Instant now) {
        return now.isAfter(due);
    }
}
