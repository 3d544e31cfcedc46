package org.practicekit.billing.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/**
 * Money of a patient moved: paid, applied, refunded, given up, passed on, or taken back.
 *
 * @param practice where
 * @param patient whose
 * @param journal what was written
 * @param kind what it was made from
 * @param occurredAt when
 */
public record AccountMoved(
        PracticeId practice, PatientId patient, JournalId journal, JournalKind kind, Instant occurredAt)
        implements DomainEvent {
    public AccountMoved {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    @Override
    public EventId id() {
        return new EventId(journal.value());
    }

    @Override
    public String type() {
        return "billing.account." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String subject() {
        return "patient/" + patient;
    }
}
