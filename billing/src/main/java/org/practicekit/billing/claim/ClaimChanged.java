package org.practicekit.billing.claim;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * A claim was written or changed.
 *
 * @param practice where
 * @param claim which one
 * @param version its version now
 * @param state how it stands now
 * @param submissions how often it was sent
 * @param occurredAt when
 */
public record ClaimChanged(
        PracticeId practice, ClaimId claim, Version version, ClaimState state, int submissions, Instant occurredAt)
        implements DomainEvent {
    public ClaimChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** About a claim as it is now. */
    public static ClaimChanged of(PracticeId practice, Claim now, Instant at) {
        return new ClaimChanged(
                practice,
                now.id(),
                now.version(),
                now.state(),
                now.submissions().size(),
                at);
    }

    @Override
    public EventId id() {
        return new EventId(claim + "@" + version);
    }

    @Override
    public String type() {
        return "billing.claim." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "claim/" + claim;
    }
}
