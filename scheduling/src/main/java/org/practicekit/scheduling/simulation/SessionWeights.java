package org.practicekit.scheduling.simulation;

import java.io.Serializable;

/**
 * What a practice minds about a session: the price of a minute, in any unit.
 *
 * @param waiting of one patient's waiting
 * @param idle of the clinician's having nobody to see
 * @param overtime of going on after the planned end
 */
public record SessionWeights(double waiting, double idle, double overtime) implements Serializable {
    public SessionWeights {
        for (double weight : new double[] {waiting, idle, overtime}) {
            if (!(weight >= 0 && weight <= 1e6)) {
                throw new IllegalArgumentException("a weight (%s) must be 0 to 1,000,000.".formatted(weight));
            }
        }
    }

    /** What a session costs that goes as expected. */
    public double cost(SessionOutlook outlook) {
        double waited = outlook.waiting().map(Estimate::mean).orElse(0.0)
                * outlook.seen().mean();
        return waiting * waited
                + idle * outlook.idle().mean()
                + overtime * outlook.overtime().mean();
    }
}
