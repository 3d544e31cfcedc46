package org.practicekit.testkit.billing;

import java.util.List;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.port.RemittancePorts;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;

/** A store of payments, claims and journals under test, empty at first. */
public interface RemittanceStore extends BillingStore {
    @Override
    UnitOfWork<? extends RemittancePorts> work();

    /** Puts a practice's prices in force, in place of those before. */
    void storeFees(PracticeId practice, List<Fee> fees);
}
