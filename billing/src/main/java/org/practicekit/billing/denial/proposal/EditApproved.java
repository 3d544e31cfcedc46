package org.practicekit.billing.denial.proposal;

import java.time.Instant;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.rule.RuleId;

/**
 * Somebody took on an edit that was proposed.
 *
 * @param practice where
 * @param command by which command
 * @param rule the rule that it got
 * @param by who took it on
 * @param occurredAt when
 */
public record EditApproved(PracticeId practice, CommandId command, RuleId rule, ActorId by, Instant occurredAt)
        implements DomainEvent {
    public EditApproved {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    @Override
    public EventId id() {
        return new EventId("edit-approved/" + command);
    }

    @Override
    public String type() {
        return "billing.denial.edit-approved";
    }

    @Override
    public String subject() {
        return "rule/" + rule;
    }
}
