package org.practicekit.testkit.scheduling;

import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;

import java.util.Set;
import java.util.function.Function;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.port.WaitlistPorts;

/** What the contracts of the waitlist begin with: a fresh store with two practices in it. */
public abstract class WaitlistContract extends SchedulingContract {
    /** For the host's subclass. */
    protected WaitlistContract() {}

    @Override
    protected abstract WaitlistStore newStore();

    final WaitlistStore waitlistStore() {
        return (WaitlistStore) store();
    }

    /** Puts {@link WaitlistClinic} in force. */
    final void clinic(int providers, int rooms, WaitlistPolicy policy) {
        store().store(WaitlistClinic.setup(PRACTICE, providers, rooms, policy));
    }

    /** Writes in a unit of its own, under one guard. */
    final <R> R change(PracticeId practice, Function<WaitlistPorts, R> work) {
        return waitlistStore().work().run(practice, Set.of(new Guard("test", "everything")), work::apply);
    }

    /** Reads in a unit of its own. */
    final <R> R look(PracticeId practice, Function<WaitlistPorts, R> work) {
        return waitlistStore().work().run(practice, Set.of(), work::apply);
    }
}
