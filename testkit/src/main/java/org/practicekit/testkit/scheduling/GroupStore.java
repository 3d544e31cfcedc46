package org.practicekit.testkit.scheduling;

import org.practicekit.core.port.UnitOfWork;
import org.practicekit.scheduling.port.GroupPorts;

/** A store under test that also holds group sessions, empty at first. */
public interface GroupStore extends SchedulingStore {
    @Override
    UnitOfWork<? extends GroupPorts> work();
}
