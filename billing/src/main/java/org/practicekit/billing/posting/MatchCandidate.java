package org.practicekit.billing.posting;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A claim that a decision may be about. Says what agrees, never who the patient is.
 *
 * @param claim that one
 * @param score the points of all that agrees, up to 100
 * @param agrees what agrees
 */
public record MatchCandidate(ClaimId claim, int score, List<Trait> agrees) implements Serializable, Fingerprinted {
    public MatchCandidate {
        Objects.requireNonNull(claim, "claim");
        agrees = List.copyOf(agrees);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("claim", claim.value()).number("score", score).texts("agrees", agrees, Trait::name);
    }

    /** What can agree, and how much it weighs. */
    public enum Trait {
        /** The number on the card. */
        MEMBER(30),
        /** The patient's names. */
        NAME(20),
        /** The days of service. */
        DAYS(20),
        /** What was charged in all. */
        CHARGE(20),
        /** The procedures, whatever their modifiers. */
        PROCEDURES(10);

        private final int points;

        Trait(int points) {
            this.points = points;
        }

        /** How much it weighs. */
        public int points() {
            return points;
        }
    }
}
