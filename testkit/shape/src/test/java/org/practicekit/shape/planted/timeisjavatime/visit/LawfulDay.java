package org.practicekit.shape.planted.timeisjavatime.visit;

import java.time.LocalDate;

public final class LawfulDay {
    public LocalDate due(LocalDate seen) {
        return seen.plusYears(1);
    }
}
