package org.practicekit.testkit.billing;

import java.util.List;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.port.ClaimPorts;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;

/** A store under test that also holds charges and claims and knows the visits that took place, empty at first. */
public interface ClaimStore extends BillingStore {
    @Override
    UnitOfWork<? extends ClaimPorts> work();

    /** Puts the visits that took place in place of those before. */
    void storeCompleted(PracticeId practice, List<CompletedVisit> visits);
}
