package org.practicekit.scheduling.policy;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;

/**
 * What a practice minds when many visits are planned at once. Not part of the setup, so that a practice can try what other weights
 * would bring without a new edition of all it agreed.
 *
 * @param citation where the practice wrote this down; findings cite it
 * @param weights how much it minds what
 */
public record PlanningPolicy(Citation citation, PlanningWeights weights) implements Serializable, Fingerprinted {
    public PlanningPolicy {
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(weights, "weights");
    }

    /** {@link PlanningWeights#STANDARD}, written down there. */
    public static PlanningPolicy standard(Citation citation) {
        return new PlanningPolicy(citation, PlanningWeights.STANDARD);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("citation", citation).value("weights", weights);
    }
}
