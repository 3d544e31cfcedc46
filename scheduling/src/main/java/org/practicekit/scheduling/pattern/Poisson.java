package org.practicekit.scheduling.pattern;

/** The Poisson distribution: how many come when each comes on their own. */
final class Poisson {
    private Poisson() {}

    /** The smallest number that is not exceeded with at least this probability. */
    static int quantile(double mean, double probability) {
        double term = StrictMath.exp(-mean);
        double sum = term;
        int number = 0;
        while (sum < probability) {
            number++;
            term *= mean / number;
            sum += term;
        }
        return number;
    }
}
