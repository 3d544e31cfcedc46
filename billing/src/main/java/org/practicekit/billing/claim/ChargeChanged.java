package org.practicekit.billing.claim;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * A charge was captured or changed.
 *
 * @param practice where
 * @param charge which one
 * @param version its version now
 * @param state how it stands now
 * @param occurredAt when
 */
public record ChargeChanged(
        PracticeId practice, ChargeId charge, Version version, ChargeState state, Instant occurredAt)
        implements DomainEvent {
    public ChargeChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** About a charge as it is now. */
    public static ChargeChanged of(PracticeId practice, Charge now, Instant at) {
        return new ChargeChanged(practice, now.id(), now.version(), now.state(), at);
    }

    @Override
    public EventId id() {
        return new EventId(charge + "@" + version);
    }

    @Override
    public String type() {
        return "billing.charge." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "charge/" + charge;
    }
}
