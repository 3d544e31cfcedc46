package org.practicekit.scheduling.attendance;

/**
 * A beta distribution over probabilities, as far as an interval needs it. Works with {@link StrictMath}, so that every
 * machine gives the same digits.
 */
final class BetaDistribution {
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };
    private static final double SMALLEST = 1e-300;

    private final double a;
    private final double b;
    private final double logOfBeta;

    BetaDistribution(double a, double b) {
        this.a = a;
        this.b = b;
        this.logOfBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /** The probability below which the share {@code below} of the distribution lies, by halving. */
    double quantile(double below) {
        double low = 0;
        double high = 1;
        for (double middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
            if (cumulative(middle) < below) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The share of the distribution that lies below {@code x}: the regularized incomplete beta function. */
    double cumulative(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - logOfBeta);
        // The fraction converges fast on the side of the mean, so the other side is taken from the mirror image.
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    /** The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated by Lentz's method. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m <= 10_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            result *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return result;
    }

    private static double away(double fromZero) {
        return Math.abs(fromZero) < SMALLEST ? SMALLEST : fromZero;
    }

    /** Lanczos' approximation, good to fourteen digits. */
    private static double logGamma(double x) {
        if (x < 0.5) {
            return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
