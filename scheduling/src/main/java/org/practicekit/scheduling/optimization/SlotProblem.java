package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;

/**
 * Requests, working time, rooms and what the practice minds. Immutable.
 *
 * <p>Hard: a provider sees one patient at a time, within one block; a patient is seen by somebody eligible, within a window, on an allowed
 * day; no pool is used beyond its capacity; time held for some kinds of visit is used by these only; links and caps hold; pinned visits
 * stay. Everything else costs, see {@link CostWeights}.
 */
@Value.Immutable
@PracticeKitStyle
public interface SlotProblem extends Serializable {
    /** How many ticks each day has: days on which the clocks change have more or fewer. */
    List<Integer> dayTicks();

    /** Working time; blocks of a provider do not touch each other. */
    List<WorkBlock> blocks();

    /** Rooms and devices. */
    List<Pool> pools();

    /** Who is to be seen. */
    List<VisitRequest> requests();

    /** Time that is held for some kinds of visit. */
    List<Reserved> reserved();

    /** Most visits of some kinds in some of the working time. */
    List<Cap> caps();

    /** Visits that hang together. */
    List<Link> links();

    /** What the practice minds. */
    CostWeights weights();

    /** A builder. */
    static SlotProblemBuilder builder() {
        return new SlotProblemBuilder();
    }

    /** Ticks of a block that only some kinds of visit may use. Where several overlap, each must allow the visit. */
    record Reserved(int block, int start, int end, Set<Integer> visitTypes) implements Serializable {
        /** Copies the kinds. */
        public Reserved {
            visitTypes = Set.copyOf(visitTypes);
        }
    }

    /** At most so many visits of these kinds are first with their provider in some of these ticks; no tick is in two of them. */
    record Cap(List<Ticks> ticks, Set<Integer> visitTypes, int most) implements Serializable {
        /** Copies. */
        public Cap {
            ticks = List.copyOf(ticks);
            visitTypes = Set.copyOf(visitTypes);
        }
    }

    /** Ticks of the day that are part of a block. */
    record Ticks(int block, int start, int end) implements Serializable {}

    /**
     * Two requests that hang together, when both are placed: the second is at least and at most so many days after the first (0 and 0: the
     * same day), with the same provider where this says so.
     *
     * @param needsFirst the second is placed only when the first is
     */
    record Link(int first, int second, int minDays, int maxDays, boolean sameProvider, boolean needsFirst)
            implements Serializable {}
}
