package org.practicekit.scheduling.optimization;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long to look for better plans. Engines read no clock: whoever wants a limit of time hands in a meter.
 *
 * <p>With a limit of rounds the same problem and seed give the same answer everywhere. With a meter the answer depends on how fast the
 * machine is. Not thread-safe when the meter is not.
 */
public final class Effort {
    private final long limit;
    private final LongSupplier meter;
    private final boolean counted;
    private final BooleanSupplier cancelled;

    private Effort(long limit, LongSupplier meter, boolean counted, BooleanSupplier cancelled) {
        if (limit < 0) {
            throw new IllegalArgumentException("an effort of %d: it is not negative.".formatted(limit));
        }
        this.limit = limit;
        this.meter = meter;
        this.counted = counted;
        this.cancelled = cancelled;
    }

    /** So many rounds of improvement. */
    public static Effort rounds(long rounds) {
        return new Effort(rounds, () -> 0, true, () -> false);
    }

    /**
     * Until a meter shows {@code limit}, in whatever it counts: nanoseconds of a thread's processor time, for instance. It is read every few
     * hundred steps; work is over soon after the limit is reached, even when the bound could still be better, or somebody still be seated.
     */
    public static Effort metered(LongSupplier meter, long limit) {
        return new Effort(limit, meter, false, () -> false);
    }

    /** The same, and it ends with the best plan so far as soon as this says true. It may be asked from another thread than the caller's. */
    public Effort unless(BooleanSupplier isCancelled) {
        return new Effort(limit, meter, counted, isCancelled);
    }

    boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    /** Whether somebody called it off, or a meter is past a part of the limit, before the first round. */
    boolean isPast(double part) {
        return cancelled() || !counted && used(0) >= part;
    }

    /** The part that is used up, from 0; 1 or more when it is. */
    double used(long rounds) {
        return limit == 0 ? 1 : (double) (counted ? rounds : meter.getAsLong()) / limit;
    }

    /** The rounds that may follow before anybody asks again. */
    int next(long rounds, int most) {
        return counted ? (int) Math.min(most, limit - rounds) : most;
    }
}
