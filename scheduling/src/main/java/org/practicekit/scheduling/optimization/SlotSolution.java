package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.Map;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;

/** A plan, what it costs, and how far it can be from the best. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface SlotSolution extends Serializable {
    /** Where each request is seen, by its number. A request without an entry is left out. */
    Map<Integer, Placement> placements();

    /** What the plan costs. */
    PlanCost cost();

    /** No plan that keeps to the hard rules costs less. */
    long bound();

    /** Why no better plan was looked for. */
    StopReason stopReason();

    /** The seed it was found with. */
    long seed();

    /** How many rounds of improvement there were. */
    long rounds();

    /** How far the cost is above the bound, as a part of the bound; 0 when the plan is the best there is. */
    default double gap() {
        long above = cost().total() - bound();
        return above == 0 ? 0 : (double) above / bound();
    }

    /** A builder. */
    static SlotSolutionBuilder builder() {
        return new SlotSolutionBuilder();
    }
}
