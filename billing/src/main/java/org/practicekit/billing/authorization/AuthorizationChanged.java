package org.practicekit.billing.authorization;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * An authorisation was drafted or changed.
 *
 * @param practice where
 * @param authorization which one
 * @param version its version now
 * @param state how it stands now
 * @param unitsLeft how many units are left
 * @param occurredAt when
 */
public record AuthorizationChanged(
        PracticeId practice,
        AuthorizationId authorization,
        Version version,
        AuthorizationState state,
        int unitsLeft,
        Instant occurredAt)
        implements DomainEvent {
    public AuthorizationChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(authorization, "authorization");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** About an authorisation as it is now. */
    public static AuthorizationChanged of(PracticeId practice, Authorization now, Instant at) {
        return new AuthorizationChanged(practice, now.id(), now.version(), now.state(), now.unitsLeft(), at);
    }

    @Override
    public EventId id() {
        return new EventId(authorization + "@" + version);
    }

    @Override
    public String type() {
        return "billing.authorization." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "authorization/" + authorization;
    }
}
