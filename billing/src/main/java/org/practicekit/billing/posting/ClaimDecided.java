package org.practicekit.billing.posting;

import java.time.Instant;
import java.util.Objects;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.money.Money;

/**
 * A payer's decision about a claim was posted, or taken back.
 *
 * @param practice where
 * @param claim about which claim
 * @param decision which decision
 * @param takenBack whether it was taken back
 * @param open what the payer left open of it
 * @param occurredAt when
 */
public record ClaimDecided(
        PracticeId practice, ClaimId claim, ClaimPlace decision, boolean takenBack, Money open, Instant occurredAt)
        implements DomainEvent {
    public ClaimDecided {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    @Override
    public EventId id() {
        return new EventId(decision + (takenBack ? "/taken-back" : "/posted"));
    }

    @Override
    public String type() {
        return takenBack ? "billing.claim.decision-taken-back" : "billing.claim.decided";
    }

    @Override
    public String subject() {
        return "claim/" + claim;
    }
}
