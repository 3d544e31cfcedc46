package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;

/** Knows the visits that took place. The host answers it from its schedule and its records; visits that were missed or called off are not
 * among them. One practice never sees another's. */
public interface CompletedVisits {
    /** The visit, if it took place. */
    Optional<CompletedVisit> find(PracticeId practice, VisitId id);

    /** The visits with a date of service among {@code dates}, by date, then by their ids. */
    List<CompletedVisit> between(PracticeId practice, DateRange dates);
}
