package org.practicekit.adapter.memory;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.port.CompletedVisits;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;

/**
 * The visits of one practice that took place within one unit of work.
 *
 * @param own the practice of the unit
 * @param visits all of them, in order
 */
record MemoryCompletedVisits(PracticeId own, List<CompletedVisit> visits) implements CompletedVisits {
    @Override
    public Optional<CompletedVisit> find(PracticeId practice, VisitId id) {
        OwnPractice.check(own, practice);
        return visits.stream().filter(visit -> visit.id().equals(id)).findFirst();
    }

    @Override
    public List<CompletedVisit> between(PracticeId practice, DateRange dates) {
        OwnPractice.check(own, practice);
        return visits.stream().filter(visit -> dates.contains(visit.date())).toList();
    }
}
