package org.practicekit.testkit.billing;

import org.practicekit.billing.port.AccountPorts;
import org.practicekit.core.port.UnitOfWork;

/** A store of patients' accounts under test, empty at first. */
public interface AccountStore extends BillingStore {
    @Override
    UnitOfWork<? extends AccountPorts> work();
}
