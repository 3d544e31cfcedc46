package org.practicekit.testkit.billing;

import org.practicekit.billing.port.AuthorizationPorts;
import org.practicekit.core.port.UnitOfWork;

/** A store under test that also holds authorisations, empty at first. */
public interface AuthorizationStore extends BillingStore {
    @Override
    UnitOfWork<? extends AuthorizationPorts> work();
}
