package org.practicekit.scheduling.reminder;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;

/**
 * A message came to be, or it changed.
 *
 * @param practice where
 * @param message the message as it is now
 * @param from its status before, or null when it is new
 * @param occurredAt when
 */
public record MessageChanged(
        PracticeId practice, Message message, @Nullable MessageStatus from, Instant occurredAt) implements DomainEvent {
    public MessageChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** The status before, if there was one. */
    public Optional<MessageStatus> before() {
        return Optional.ofNullable(from);
    }

    @Override
    public EventId id() {
        return new EventId(message.id() + "@" + message.version());
    }

    @Override
    public String type() {
        return "scheduling.message." + message.status().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "message/" + message.id();
    }
}
