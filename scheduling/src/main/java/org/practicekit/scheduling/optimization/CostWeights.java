package org.practicekit.scheduling.optimization;

import java.io.Serializable;

/**
 * What the practice minds, and how much.
 *
 * @param unassigned a patient left out, times the priority
 * @param latePerDay each day after the target day, times the priority
 * @param fragment an idle stretch too short to use, in a block in which anybody is seen
 * @param fragmentTicks a stretch shorter than this is too short to use
 */
public record CostWeights(int unassigned, int latePerDay, int fragment, int fragmentTicks) implements Serializable {
    /** Refuses negative weights. */
    public CostWeights {
        if (unassigned < 0 || latePerDay < 0 || fragment < 0 || fragmentTicks < 0 || fragmentTicks > 64) {
            throw new IllegalArgumentException(
                    "weights are not negative, and a fragment has at most 64 ticks: unassigned %d, late %d, fragment %d below %d."
                            .formatted(unassigned, latePerDay, fragment, fragmentTicks));
        }
    }
}
