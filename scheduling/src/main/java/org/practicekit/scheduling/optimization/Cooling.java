package org.practicekit.scheduling.optimization;

import java.util.function.BooleanSupplier;

/**
 * How hot the search is, from the first to the last round. Who is left out is settled while it is hot: the way down begins again, a few times, where
 * more are left out by then than should be.
 */
final class Cooling {
    /** The first temperature, in days that somebody ordinary is late, and the last as a part of it. */
    private static final double HOT = 5;

    private static final double COLD = 0.02;
    /** What a tick left out counts at first, in the same unit, and until which part of the way it counts anything. */
    private static final double PACKING = 10;

    private static final double PACKING_ENDS = 0.8;
    /** The part of the way after which it is settled who is left out. */
    private static final double SETTLED = 0.25;
    /** How much effort goes into each further try, and until when there may be one. */
    private static final double AGAIN = 0.125;

    private static final double AGAIN_ENDS = 0.55;

    private final double day;
    private double fromUsed;
    private double fromWay;
    private double slope = 1;
    private boolean settled;
    private double way;

    Cooling(SlotProblem problem) {
        this.day = Math.max(1, problem.weights().latePerDay());
    }

    /** Goes on, to where a part of the effort is used up. */
    void go(double used, BooleanSupplier mayTryAgain) {
        way = fromWay + (used - fromUsed) * slope;
        if (!settled && way >= SETTLED) {
            fromUsed = used;
            if (used + AGAIN <= AGAIN_ENDS && mayTryAgain.getAsBoolean()) {
                fromWay = 0;
                slope = SETTLED / AGAIN;
            } else {
                settled = true;
                fromWay = SETTLED;
                slope = (1 - SETTLED) / (1 - used);
            }
            way = fromWay;
        }
    }

    double temperature() {
        return day * HOT * Math.pow(COLD, way);
    }

    double packing() {
        return day * PACKING * Math.max(0, 1 - way / PACKING_ENDS);
    }
}
