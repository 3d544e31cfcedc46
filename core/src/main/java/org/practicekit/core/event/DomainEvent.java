package org.practicekit.core.event;

import java.io.Serializable;
import java.time.Instant;
import org.practicekit.core.id.PracticeId;

/** Something that happened in a practice. Implementations are immutable and hold no patient data. */
public interface DomainEvent extends Serializable {
    /** Unique within the practice; the same change always has the same id, so that a receiver can drop a repeat. */
    EventId id();

    /** Where it happened. */
    PracticeId practice();

    /** When it happened, by the clock that was handed in. */
    Instant occurredAt();

    /** What happened, {@code module.aggregate.verb}: "scheduling.appointment.booked". */
    String type();

    /** The aggregate it happened to. */
    String subject();
}
