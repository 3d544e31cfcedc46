package org.practicekit.scheduling.reminder;

import java.time.Instant;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;

/**
 * A patient said that they want to hear no more.
 *
 * @param practice where
 * @param stop how far it reaches
 * @param occurredAt when it was noted
 */
public record StopNoted(PracticeId practice, OptOut stop, Instant occurredAt) implements DomainEvent {
    public StopNoted {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(stop, "stop");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    @Override
    public EventId id() {
        return new EventId("stop " + stop.id());
    }

    @Override
    public String type() {
        return "scheduling.stop.noted";
    }

    @Override
    public String subject() {
        return "patient/" + stop.patient();
    }
}
