package org.practicekit.testkit.billing;

import java.util.List;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.port.EstimatePorts;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;

/** A store of estimates under test, empty at first. */
public interface EstimateStore extends BillingStore {
    @Override
    UnitOfWork<? extends EstimatePorts> work();

    /** Puts a practice's prices in force, in place of those before. */
    void storeFees(PracticeId practice, List<Fee> fees);

    /** Puts a practice's visits ahead in place of those before. */
    void storeVisits(PracticeId practice, List<UpcomingVisit> visits);
}
