package org.practicekit.billing.denial.proposal;

/** How likely it is that so many of some lines are denied if being among them has nothing to do with it. */
final class Accident {
    private Accident() {}

    /**
     * The upper tail of a binomial distribution.
     *
     * @param hits at least so many
     * @param of of so many
     * @param base how likely each is
     */
    static double chance(int hits, int of, double base) {
        if (base <= 0 || base >= 1) {
            return base >= 1 || hits == 0 ? 1 : 0;
        }
        double sum = 0;
        double logTerm = of * Math.log1p(-base);
        for (int k = 0; k <= of; k++) {
            if (k >= hits) {
                sum += Math.exp(logTerm);
            }
            logTerm += Math.log((double) (of - k) / (k + 1)) + Math.log(base) - Math.log1p(-base);
        }
        return Math.min(1, sum);
    }
}
