package org.practicekit.testkit.scheduling;

import java.util.List;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.port.SchedulingPorts;

/** A store under test, empty at first. */
public interface SchedulingStore {
    /** The store's unit of work. */
    UnitOfWork<? extends SchedulingPorts> work();

    /** Puts a setup in force. */
    void store(SchedulingSetup setup);

    /** What left through the outbox of a practice, in order. */
    List<DomainEvent> events(PracticeId practice);
}
