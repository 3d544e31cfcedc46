package org.practicekit.examples.clinic.day;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that happens at the desk at some time.
 *
 * @param at when
 * @param step what
 * @param order which comes first of the same step in the same minute
 * @param happens the thing itself
 */
record Moment(Instant at, Step step, int order, Runnable happens) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
            Comparator.comparing(Moment::at).thenComparing(Moment::step).thenComparing(Moment::order);

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }

    /** What can happen. Whoever was there first speaks first, before anybody new is asked. */
    enum Step {
        DECIDES,
        CONFIRMS,
        ANSWERS,
        SWEEPS,
        CALLS_OFF,
        JOINS,
        ASKS
    }
}
