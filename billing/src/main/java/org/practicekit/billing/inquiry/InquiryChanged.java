package org.practicekit.billing.inquiry;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * A question about a bill came in or went on.
 *
 * @param practice where
 * @param inquiry which one
 * @param version its version now
 * @param state how it stands now
 * @param occurredAt when
 */
public record InquiryChanged(
        PracticeId practice, InquiryId inquiry, Version version, InquiryState state, Instant occurredAt)
        implements DomainEvent {
    public InquiryChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** About one as it is now. */
    public static InquiryChanged of(PracticeId practice, Inquiry now, Instant at) {
        return new InquiryChanged(practice, now.id(), now.version(), now.state(), at);
    }

    @Override
    public EventId id() {
        return new EventId(inquiry + "@" + version);
    }

    @Override
    public String type() {
        return "billing.inquiry." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "inquiry/" + inquiry;
    }
}
