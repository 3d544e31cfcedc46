package org.practicekit.scheduling.optimization;

import java.io.Serializable;

/** A part of a visit, from {@code offset} ticks after its start for {@code ticks} ticks. */
public record Phase(int offset, int ticks) implements Serializable {
    /** Refuses parts before the start and parts without any time. */
    public Phase {
        if (offset < 0 || ticks <= 0) {
            throw new IllegalArgumentException(
                    "phase from %d for %d ticks: it lies within the visit and takes time.".formatted(offset, ticks));
        }
    }

    /** First tick after it, counted from the start of the visit. */
    public int end() {
        return offset + ticks;
    }
}
