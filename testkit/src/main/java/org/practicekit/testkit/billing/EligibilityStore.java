package org.practicekit.testkit.billing;

import java.util.List;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.port.EligibilityPorts;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;

/** A store of look-ups under test, empty at first. */
public interface EligibilityStore extends BillingStore {
    @Override
    UnitOfWork<? extends EligibilityPorts> work();

    /** Puts the visits ahead in place of those before. */
    void store(PracticeId practice, List<UpcomingVisit> visits);

    /** Notes who a patient is. */
    void store(PracticeId practice, PatientId patient, Insured person);
}
