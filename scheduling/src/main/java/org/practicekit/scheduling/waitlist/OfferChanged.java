package org.practicekit.scheduling.waitlist;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;

/**
 * An offer was made or ended. A host sends the patient the message: what is offered and until when, or why it is over.
 *
 * @param practice where
 * @param offer which
 * @param entry the entry it answers
 * @param to what it became
 * @param occurredAt when
 */
public record OfferChanged(PracticeId practice, OfferId offer, EntryId entry, OfferStatus to, Instant occurredAt)
        implements DomainEvent {
    public OfferChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** An offer is made once and ends once, so its id and status name the event. */
    @Override
    public EventId id() {
        return new EventId(offer + " " + word());
    }

    @Override
    public String type() {
        return "scheduling.waitlist-offer." + word();
    }

    @Override
    public String subject() {
        return "waitlist-offer/" + offer;
    }

    private String word() {
        return to.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
