package org.practicekit.scheduling.optimization;

/** Whole numbers. */
final class Numbers {
    private Numbers() {}

    static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    /** The quotient, rounded up. */
    static long ceiling(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }
}
