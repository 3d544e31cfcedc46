package org.practicekit.testkit.scheduling;

import org.practicekit.core.port.UnitOfWork;
import org.practicekit.scheduling.port.SeriesPorts;

/** A store under test that also holds recurring visits, empty at first. */
public interface SeriesStore extends SchedulingStore {
    @Override
    UnitOfWork<? extends SeriesPorts> work();
}
