package org.practicekit.core.port;

import java.util.Set;
import java.util.function.Function;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;

/**
 * All or nothing, one at a time. Everything that {@code work} does through the ports it is given becomes visible together
 * when {@code run} returns, or not at all when {@code work} throws.
 *
 * <p>While {@code work} runs, no other unit of work of the same practice that names one of the same guards is inside its
 * own {@code work}: whatever it reads under a guard is still true when it writes. Reads inside see the writes of the same
 * unit. An implementation takes the guards in their natural order, so that two units can never wait for each other in a
 * circle; row locks, advisory locks or one lock for each practice are all fine. With an isolation level that reads from a
 * snapshot, the guards must be taken before the snapshot is.
 *
 * <p>Units of different practices never affect each other. Implementations are thread-safe; the ports handed to
 * {@code work} belong to it alone and must not be kept.
 *
 * @param <P> the ports of a module, bound to this unit
 */
public interface UnitOfWork<P> {
    /**
     * Runs {@code work}.
     *
     * @param practice whose data it touches
     * @param guards what it must have to itself; may be empty for work that only reads
     * @param work what to do; it may be run again from the start if the store lost a race, so it must not have effects of
     *     its own
     * @return what {@code work} returned
     */
    <R> R run(PracticeId practice, Set<Guard> guards, Function<? super P, ? extends R> work);
}
