package org.practicekit.testkit.billing;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.practicekit.billing.port.BillingPorts;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;

/**
 * What all contracts here begin with: a fresh store with two practices in it.
 *
 * @param <S> the store that the contract needs
 */
public abstract class BillingContract<S extends BillingStore> {
    private @Nullable S store;

    /** For the host's subclass. */
    protected BillingContract() {}

    /** An empty store; called before each test. */
    protected abstract S newStore();

    @BeforeEach
    final void freshStore() {
        S fresh = newStore();
        fresh.store(TestOffice.setup(TestOffice.PRACTICE).build());
        fresh.store(TestOffice.setup(TestOffice.NEIGHBOUR).build());
        store = fresh;
    }

    final S store() {
        return Objects.requireNonNull(store, "there is a store only during a test");
    }

    /** Writes in a unit of its own, under one guard. */
    final <R> R write(PracticeId practice, Function<BillingPorts, R> work) {
        return store().work().run(practice, Set.of(new Guard("test", "everything")), work::apply);
    }

    /** Reads in a unit of its own. */
    final <R> R read(PracticeId practice, Function<BillingPorts, R> work) {
        return store().work().run(practice, Set.of(), work::apply);
    }
}
