package org.practicekit.testkit.billing;

import org.practicekit.billing.port.CoveragePorts;
import org.practicekit.core.port.UnitOfWork;

/** A store under test that also holds coverages, empty at first. */
public interface CoverageStore extends BillingStore {
    @Override
    UnitOfWork<? extends CoveragePorts> work();
}
