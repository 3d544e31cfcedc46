package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.List;

/**
 * What a visit takes up. Immutable.
 *
 * @param ticks how long the patient is there
 * @param withProvider when the provider is needed: at least one phase, in order, without touching each other
 * @param pools rooms and devices it needs
 */
public record VisitShape(int ticks, List<Phase> withProvider, List<PoolUse> pools) implements Serializable {
    /** Refuses phases that lie outside the visit, or are not in order. */
    public VisitShape {
        withProvider = List.copyOf(withProvider);
        pools = List.copyOf(pools);
        int free = -1;
        for (Phase phase : withProvider) {
            if (phase.offset() <= free || phase.end() > ticks) {
                throw new IllegalArgumentException(
                        "%s of a visit of %d ticks: phases lie within the visit, in order, with time between them."
                                .formatted(phase, ticks));
            }
            free = phase.end();
        }
        if (withProvider.isEmpty()) {
            throw new IllegalArgumentException("a visit of %d ticks needs its provider at no time.".formatted(ticks));
        }
    }

    /** A visit during which the provider is needed from beginning to end. */
    public static VisitShape whole(int ticks, PoolUse... pools) {
        return new VisitShape(ticks, List.of(new Phase(0, ticks)), List.of(pools));
    }
}
