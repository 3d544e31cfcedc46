package org.practicekit.core.port;

import java.util.List;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PracticeId;

/**
 * Takes the events of a unit of work, in order, and keeps them if and only if the unit is kept. How they travel on from
 * there is the host's.
 */
public interface Outbox {
    /** Appends events behind those already there. */
    void add(PracticeId practice, List<? extends DomainEvent> events);
}
