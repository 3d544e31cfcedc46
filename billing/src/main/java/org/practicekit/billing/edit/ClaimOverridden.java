package org.practicekit.billing.edit;

import java.time.Instant;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;

/**
 * Somebody let a claim pass in spite of a rule.
 *
 * @param practice where
 * @param command by which command
 * @param override who, what and why; prints without people
 */
public record ClaimOverridden(PracticeId practice, CommandId command, EditOverride override) implements DomainEvent {
    public ClaimOverridden {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(override, "override");
    }

    @Override
    public EventId id() {
        return new EventId("override-" + command);
    }

    @Override
    public String type() {
        return "billing.edit.overridden";
    }

    @Override
    public Instant occurredAt() {
        return override.at();
    }

    @Override
    public String subject() {
        return "claim/" + override.claim();
    }
}
