package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** Who is seen when, by whom and where; what the practice minds about it, and how far from the best it can be. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface SchedulePlan extends Serializable, Fingerprinted {
    /** What was asked. */
    PlanRequest request();

    /** When; notice, horizon and releases count from here. */
    Instant madeAt();

    /** The visits that are placed, those that stay where they are booked among them, by beginning. */
    List<PlacedVisit> placed();

    /** The visits that are left out, each with why, in the order of the request. */
    List<UnplacedVisit> leftOut();

    /** What it costs, in the points of the practice's weights, by what the practice minds. */
    PlanCost cost();

    /** No plan of these visits costs less, as long as nobody is overbooked and no visit crosses midnight. */
    long bound();

    /**
     * Why the search for a better plan ended. Rooms are handed out afterwards, so that the plan is the best there is when
     * {@link #gap()} is 0.
     */
    StopReason stopReason();

    /** The seed of the search. */
    long seed();

    /** How many rounds of search there were. With as many again, the same inputs give the same plan. */
    long rounds();

    /** A hash over all that the plan rests on: setup, policy, request, what was taken, and when. */
    Fingerprint inputs();

    /** A builder. */
    static SchedulePlanBuilder builder() {
        return new SchedulePlanBuilder();
    }

    /** How far the cost is above the bound, as a part of the bound; 0 when the plan is the best there is. */
    default double gap() {
        long above = cost().total() - bound();
        return above == 0 ? 0 : (double) above / bound();
    }

    /** Where a visit is placed. */
    default Optional<PlacedVisit> placed(WantedVisitId visit) {
        return placed().stream().filter(one -> one.visit().equals(visit)).findFirst();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("inputs", inputs().hex())
                .each("placed", placed())
                .each("leftOut", leftOut())
                .number("cost", cost().total())
                .number("bound", bound())
                .text("stop", stopReason().name())
                .number("seed", seed())
                .number("rounds", rounds());
    }
}
