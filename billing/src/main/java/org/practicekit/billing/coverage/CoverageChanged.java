package org.practicekit.billing.coverage;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.time.DateRange;

/**
 * A coverage was written down or changed. Says which one and for which days, and nothing of what is on the card.
 *
 * @param practice where
 * @param coverage which one
 * @param version its version now
 * @param patient whose
 * @param payer with whom
 * @param what what was done
 * @param days on which it covers the patient now; of one taken back, on which it was thought to
 * @param occurredAt when
 */
public record CoverageChanged(
        PracticeId practice,
        CoverageId coverage,
        Version version,
        PatientId patient,
        PayerId payer,
        What what,
        DateRange days,
        Instant occurredAt)
        implements DomainEvent {
    public CoverageChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(payer, "payer");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** What was done to a coverage as it stands now. */
    public static CoverageChanged of(PracticeId practice, Coverage coverage, What what, Instant occurredAt) {
        return new CoverageChanged(
                practice,
                coverage.id(),
                coverage.version(),
                coverage.patient(),
                coverage.payer(),
                what,
                coverage.effective(),
                occurredAt);
    }

    @Override
    public EventId id() {
        return new EventId(coverage + "@" + version);
    }

    @Override
    public String type() {
        return "billing.coverage." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String subject() {
        return "coverage/" + coverage;
    }

    /** What can be done to a coverage. */
    public enum What {
        /** It was written down. */
        ADDED,
        /** Something about it is different. */
        CHANGED,
        /** It has a last day. */
        ENDED,
        /** It was a mistake. */
        TAKEN_BACK
    }
}
