package org.practicekit.scheduling.optimization;

import java.io.Serializable;

/**
 * What a visit takes from a pool of rooms or devices: one unit at its site, from {@code offset} ticks after the start of the visit
 * (negative: before it, for setting up) for {@code ticks} ticks (turnover included).
 */
public record PoolUse(int pool, int offset, int ticks) implements Serializable {
    /** Refuses a use without any time. */
    public PoolUse {
        if (pool < 0 || ticks <= 0) {
            throw new IllegalArgumentException(
                    "use of pool %d for %d ticks: pools count from 0, and a use takes time.".formatted(pool, ticks));
        }
    }
}
