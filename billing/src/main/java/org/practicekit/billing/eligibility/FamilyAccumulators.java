package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * The patient's own amount and the one that the family shares; they are never mixed.
 *
 * @param individual the patient's own
 * @param family the family's together
 */
public record FamilyAccumulators(Accumulator individual, Accumulator family) implements Serializable, Fingerprinted {
    public FamilyAccumulators {
        Objects.requireNonNull(individual, "individual");
        Objects.requireNonNull(family, "family");
    }

    /** How the two belong together, by what was said. */
    public Sharing sharing() {
        if (family.isSaid()) {
            return individual.isSaid() ? Sharing.EMBEDDED : Sharing.AGGREGATE;
        }
        return individual.isSaid() ? Sharing.INDIVIDUAL : Sharing.UNSAID;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("individual", individual).value("family", family);
    }

    /** How a person's and the family's amount belong together. */
    public enum Sharing {
        /** Each person has their own within the family's: whichever is met first. */
        EMBEDDED,
        /** Only the family has one. */
        AGGREGATE,
        /** Only the person has one. */
        INDIVIDUAL,
        /** Nothing was said. */
        UNSAID
    }
}
