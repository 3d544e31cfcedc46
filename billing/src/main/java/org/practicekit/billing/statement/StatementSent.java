package org.practicekit.billing.statement;

import java.time.Instant;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/**
 * A statement is to go out.
 *
 * @param practice where
 * @param statement which one
 * @param patient to whom
 * @param occurredAt when
 */
public record StatementSent(PracticeId practice, StatementId statement, PatientId patient, Instant occurredAt)
        implements DomainEvent {
    public StatementSent {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    @Override
    public EventId id() {
        return new EventId(statement.value());
    }

    @Override
    public String type() {
        return "billing.statement.sent";
    }

    @Override
    public String subject() {
        return "statement/" + statement;
    }
}
