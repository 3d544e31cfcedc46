package org.practicekit.testkit.billing;

import org.practicekit.billing.port.DenialPorts;
import org.practicekit.core.port.UnitOfWork;

/** A store of denials under test, empty at first. */
public interface DenialStore extends BillingStore {
    @Override
    UnitOfWork<? extends DenialPorts> work();
}
