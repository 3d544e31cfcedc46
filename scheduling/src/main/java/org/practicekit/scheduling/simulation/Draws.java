package org.practicekit.scheduling.simulation;

import java.util.SplittableRandom;

/**
 * Draws from distributions. Each drawer goes its own way from a seed; {@link StrictMath} keeps the last bit the same on every
 * machine. Not thread-safe.
 */
final class Draws {
    private final SplittableRandom random;

    private Draws(SplittableRandom random) {
        this.random = random;
    }

    static Draws of(long seed) {
        return new Draws(new SplittableRandom(seed));
    }

    /** A drawer of its own, so that how often one patient draws changes nothing for the next. */
    Draws split() {
        return new Draws(random.split());
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Minutes with the clinician. */
    double service(ServiceTime time) {
        double mean = Minutes.of(time.mean());
        double variation = time.variation();
        if (variation == 0) {
            return mean;
        }
        return switch (time.shape()) {
            case GAMMA -> {
                double shape = 1 / (variation * variation);
                yield mean / shape * gamma(shape);
            }
            case LOGNORMAL -> {
                double variance = StrictMath.log1p(variation * variation);
                yield mean * StrictMath.exp(StrictMath.sqrt(variance) * normal() - variance / 2);
            }
        };
    }

    /** Exponential with this mean. */
    double exponential(double mean) {
        return -mean * StrictMath.log1p(-random.nextDouble());
    }

    /** Standard normal, by the polar method of Marsaglia; the second of each pair is not kept. */
    double normal() {
        while (true) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** Gamma with scale 1, by Marsaglia and Tsang, A Simple Method for Generating Gamma Variables, ACM TOMS 26 (2000). */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                if (StrictMath.log(1 - random.nextDouble()) < x * x / 2 + d * (1 - v + StrictMath.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
