package org.practicekit.billing.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.eligibility.CoverageStatus;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * A look-up began, waits, or is over. Holds ids and codes alone.
 *
 * @param practice where
 * @param inquiry which look-up
 * @param version which version of it this is about
 * @param coverage which coverage
 * @param visits for which visits
 * @param state how it stands
 * @param said what the answer says of the first visit, or null
 * @param occurredAt when
 */
public record VerificationChanged(
        PracticeId practice,
        InquiryId inquiry,
        Version version,
        CoverageId coverage,
        List<VisitId> visits,
        Verification.State state,
        @Nullable CoverageStatus said,
        Instant occurredAt)
        implements DomainEvent {
    public VerificationChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(inquiry, "inquiry");
        visits = List.copyOf(visits);
    }

    /** About a look-up as it is now. */
    public static VerificationChanged of(PracticeId practice, Verification now, Instant at) {
        return new VerificationChanged(
                practice,
                now.id(),
                now.version(),
                now.coverage(),
                now.visits(),
                now.state(),
                now.status().orElse(null),
                at);
    }

    /** What the answer says of the first visit. */
    public Optional<CoverageStatus> status() {
        return Optional.ofNullable(said);
    }

    @Override
    public EventId id() {
        return new EventId(inquiry + "@" + version);
    }

    @Override
    public String type() {
        return "billing.verification." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String subject() {
        return "coverage/" + coverage;
    }
}
