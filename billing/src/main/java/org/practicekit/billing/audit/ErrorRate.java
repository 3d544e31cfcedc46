package org.practicekit.billing.audit;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How many of the claims that were looked at had errors, and between which rates that of all claims can lie: Wilson's score interval
 * (E. B. Wilson, 1927), which holds for few claims and for none with errors as well. It takes every claim to be as likely to be
 * drawn as any other; where small strata have their least, it is a rate of the sample. Immutable.
 *
 * @param errors how many had errors
 * @param claims how many were looked at, 1 or more
 * @param z how sure: 1.96 for 95 in a hundred
 */
public record ErrorRate(int errors, int claims, double z) implements Serializable, Fingerprinted {
    /** For 95 in a hundred. */
    public static final double Z_95 = 1.959963984540054;

    public ErrorRate {
        if (claims < 1 || errors < 0 || errors > claims || !(z > 0) || Double.isInfinite(z)) {
            throw new IllegalArgumentException(
                    "errors (%d) are 0 to as many as there are claims (%d, 1 or more), and z (%s) is positive."
                            .formatted(errors, claims, z));
        }
    }

    /** The rate, surely 95 in a hundred. */
    public static ErrorRate of(int errors, int claims) {
        return new ErrorRate(errors, claims, Z_95);
    }

    /** The rate in the sample. */
    public double rate() {
        return (double) errors / claims;
    }

    /** The smallest rate that all claims can well have, 0 to 1. */
    public double low() {
        return errors == 0 ? 0 : Math.max(0, middle() - half());
    }

    /** The largest rate that all claims can well have, 0 to 1. */
    public double high() {
        return errors == claims ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (rate() + z * z / (2 * claims)) / (1 + z * z / claims);
    }

    private double half() {
        return z / (1 + z * z / claims) * Math.sqrt(rate() * (1 - rate()) / claims + z * z / (4.0 * claims * claims));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("errors", errors).number("claims", claims).text("z", Double.toString(z));
    }
}
