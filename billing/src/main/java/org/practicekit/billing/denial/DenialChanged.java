package org.practicekit.billing.denial;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * A denial was opened, worked on or ended.
 *
 * @param practice where
 * @param denial which one
 * @param version its version now
 * @param claim of which claim
 * @param state how it stands now
 * @param occurredAt when
 */
public record DenialChanged(
        PracticeId practice, DenialId denial, Version version, ClaimId claim, DenialState state, Instant occurredAt)
        implements DomainEvent {
    public DenialChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(denial, "denial");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** About a denial as it is now. */
    public static DenialChanged of(PracticeId practice, DenialCase now, Instant at) {
        return new DenialChanged(practice, now.id(), now.version(), now.claim(), now.state(), at);
    }

    @Override
    public EventId id() {
        return new EventId(denial + "@" + version);
    }

    @Override
    public String type() {
        return "billing.denial." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String subject() {
        return "denial/" + denial;
    }
}
