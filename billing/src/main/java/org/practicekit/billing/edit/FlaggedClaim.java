package org.practicekit.billing.edit;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.rule.RuleId;

/**
 * That an edit said something of a claim, and what became of the claim. Immutable.
 *
 * @param rule which edit
 * @param claim which claim
 * @param flaggedOn when it was said first
 * @param fate what became of the claim
 * @param knownAt when that was known, or null while the claim waits
 */
public record FlaggedClaim(
        RuleId rule,
        ClaimId claim,
        LocalDate flaggedOn,
        Fate fate,
        @Nullable Instant knownAt) implements Serializable {
    public FlaggedClaim {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(flaggedOn, "flaggedOn");
        if ((Objects.requireNonNull(fate, "fate") == Fate.WAITING) != (knownAt == null)) {
            throw new IllegalArgumentException(
                    "%s: a fate is known from an instant on, unless the claim still waits.".formatted(claim));
        }
    }

    /** What had become of the claim by an instant. */
    public Fate fateAt(Instant asOf) {
        return Optional.ofNullable(knownAt).filter(at -> !at.isAfter(asOf)).isPresent() ? fate : Fate.WAITING;
    }

    /** What can become of a claim of which an edit said something. */
    public enum Fate {
        /** It was mended before it was sent, so nobody knows what the payer would have said. */
        MENDED,
        /** It was sent as it was, and the payer did not deny what the edit was about. */
        PAID,
        /** It was sent as it was, and the payer denied or rejected it. */
        DENIED,
        /** Nothing is known yet. */
        WAITING
    }
}
