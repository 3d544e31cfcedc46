package org.practicekit.billing.edit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.rule.RuleId;

/**
 * Somebody let a claim pass in spite of a rule. Why they did can be about a patient, and is not told here.
 *
 * @param practice where
 * @param command by which command
 * @param claim which claim
 * @param rule which rule
 * @param by who
 * @param until the last day on which it counts
 * @param occurredAt when
 */
public record ClaimOverridden(
        PracticeId practice,
        CommandId command,
        ClaimId claim,
        RuleId rule,
        ActorId by,
        LocalDate until,
        Instant occurredAt)
        implements DomainEvent {
    public ClaimOverridden {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** What an override tells. */
    public static ClaimOverridden of(PracticeId practice, CommandId command, EditOverride override) {
        return new ClaimOverridden(
                practice, command, override.claim(), override.rule(), override.by(), override.until(), override.at());
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
    public String subject() {
        return "claim/" + claim;
    }
}
