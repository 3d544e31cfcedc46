package org.practicekit.billing.assistance;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * A request for help came in or was decided.
 *
 * @param practice where
 * @param assistance which one
 * @param version its version now
 * @param state how it stands now
 * @param occurredAt when
 */
public record AssistanceChanged(
        PracticeId practice, AssistanceId assistance, Version version, AssistanceState state, Instant occurredAt)
        implements DomainEvent {
    public AssistanceChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(assistance, "assistance");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** About one as it is now. */
    public static AssistanceChanged of(PracticeId practice, AssistanceRequest now, Instant at) {
        return new AssistanceChanged(practice, now.id(), now.version(), now.state(), at);
    }

    @Override
    public EventId id() {
        return new EventId(assistance + "@" + version);
    }

    @Override
    public String type() {
        return "billing.assistance." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "assistance/" + assistance;
    }
}
