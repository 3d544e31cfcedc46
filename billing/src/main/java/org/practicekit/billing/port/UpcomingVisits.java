package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;

/** Knows the visits ahead. The host answers it from its schedule; those that were called off are not among them. */
public interface UpcomingVisits {
    /** The visit, if it is still going to happen. */
    Optional<UpcomingVisit> find(PracticeId practice, VisitId id);

    /** The visits with a date of service among {@code dates}, in the order of their beginning, then of their ids. */
    List<UpcomingVisit> between(PracticeId practice, DateRange dates);

    /** The visits of one patient with a date of service among {@code dates}, in the same order. */
    default List<UpcomingVisit> ofPatient(PracticeId practice, PatientId patient, DateRange dates) {
        return between(practice, dates).stream()
                .filter(visit -> visit.patient().equals(patient))
                .toList();
    }
}
