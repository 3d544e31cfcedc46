package org.practicekit.billing.goodfaith;

import java.time.Instant;
import java.util.Objects;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * A good faith estimate was made, made anew, or given. Says which, and nothing of what it says.
 *
 * @param practice where
 * @param estimate which
 * @param version its version now
 * @param visit for which visit
 * @param given whether it was given
 * @param occurredAt when
 */
public record GoodFaithChanged(
        PracticeId practice, GoodFaithId estimate, Version version, VisitId visit, boolean given, Instant occurredAt)
        implements DomainEvent {
    public GoodFaithChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(estimate, "estimate");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    @Override
    public EventId id() {
        return new EventId("good-faith/" + estimate + "@" + version);
    }

    @Override
    public String type() {
        return given ? "billing.good-faith.given" : "billing.good-faith.made";
    }

    @Override
    public String subject() {
        return "good-faith/" + estimate;
    }
}
