package org.practicekit.adapter.memory;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.port.UpcomingVisits;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;

/**
 * The visits ahead of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param visits all of them, in order
 */
record MemoryVisits(PracticeId own, List<UpcomingVisit> visits) implements UpcomingVisits {
    @Override
    public Optional<UpcomingVisit> find(PracticeId practice, VisitId id) {
        OwnPractice.check(own, practice);
        return visits.stream().filter(visit -> visit.id().equals(id)).findFirst();
    }

    @Override
    public List<UpcomingVisit> between(PracticeId practice, DateRange dates) {
        OwnPractice.check(own, practice);
        return visits.stream().filter(visit -> dates.contains(visit.date())).toList();
    }
}
