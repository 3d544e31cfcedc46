package org.practicekit.adapter.memory;

import org.practicekit.testkit.billing.EditOverridesContract;
import org.practicekit.testkit.billing.EditStore;

class MemoryEditOverridesTest extends EditOverridesContract {
    @Override
    protected EditStore newStore() {
        return new MemoryEditStore();
    }
}
