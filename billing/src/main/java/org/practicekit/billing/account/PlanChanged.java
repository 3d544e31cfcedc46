package org.practicekit.billing.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * A payment plan was agreed or changed.
 *
 * @param practice where
 * @param plan which one
 * @param version its version now
 * @param state how it stands now
 * @param occurredAt when
 */
public record PlanChanged(PracticeId practice, PlanId plan, Version version, PlanState state, Instant occurredAt)
        implements DomainEvent {
    public PlanChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** About one as it is now. */
    public static PlanChanged of(PracticeId practice, PaymentPlan now, Instant at) {
        return new PlanChanged(practice, now.id(), now.version(), now.state(), at);
    }

    @Override
    public EventId id() {
        return new EventId(plan + "@" + version);
    }

    @Override
    public String type() {
        return "billing.plan." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "plan/" + plan;
    }
}
