package org.practicekit.scheduling.attendance;

import java.io.Serializable;

/**
 * What was said of a visit beforehand, and what came of it.
 *
 * @param probability the chance that was given for its being missed, 0 to 1
 * @param missed whether it was missed
 */
public record Prediction(double probability, boolean missed) implements Serializable {
    public Prediction {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability is 0 to 1, not %s.".formatted(probability));
        }
    }

    /** 1 for a missed visit, 0 for one kept. */
    double outcome() {
        return missed ? 1 : 0;
    }
}
