package org.practicekit.billing.task;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;

/**
 * A task came to be, changed, or was closed. Holds the task, whose reasons never name a person.
 *
 * @param practice where
 * @param task the task as it is now
 * @param occurredAt when
 */
public record TaskChanged(PracticeId practice, Task task, Instant occurredAt) implements DomainEvent {
    public TaskChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    @Override
    public EventId id() {
        return new EventId(task.id() + "@" + task.version());
    }

    @Override
    public String type() {
        return "billing.task."
                + task.closing()
                        .map(closing -> closing.how().name().toLowerCase(Locale.ROOT))
                        .orElse("open");
    }

    @Override
    public String subject() {
        return "task/" + task.id();
    }
}
