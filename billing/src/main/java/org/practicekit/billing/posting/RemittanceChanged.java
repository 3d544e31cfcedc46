package org.practicekit.billing.posting;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * A payment was taken in, held up, posted or taken back.
 *
 * @param practice where
 * @param remittance which one
 * @param version how often it was written
 * @param state how it stands now
 * @param occurredAt when
 */
public record RemittanceChanged(
        PracticeId practice, RemittanceId remittance, Version version, RemittanceState state, Instant occurredAt)
        implements DomainEvent {
    public RemittanceChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(remittance, "remittance");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    @Override
    public EventId id() {
        return new EventId(remittance + "@" + version);
    }

    @Override
    public String type() {
        return "billing.remittance." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "remittance/" + remittance;
    }
}
