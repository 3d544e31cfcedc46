package org.practicekit.testkit.billing;

import org.practicekit.billing.port.ClaimPorts;
import org.practicekit.core.port.UnitOfWork;

/** A store of what is let pass at the edits under test, empty at first. */
public interface EditStore extends BillingStore {
    @Override
    UnitOfWork<? extends ClaimPorts> work();
}
