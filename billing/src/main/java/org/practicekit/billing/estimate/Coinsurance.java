package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.math.BigDecimal;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * The patient's part of what is left after deductible and copay. Immutable.
 *
 * @param fraction from 0 to 1: 0.2 for 20 %
 */
public record Coinsurance(BigDecimal fraction) implements Serializable, Fingerprinted, Comparable<Coinsurance> {
    public Coinsurance {
        fraction = fraction.stripTrailingZeros();
        if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("coinsurance (%s) must be from 0 to 1. Maybe it is a percentage."
                    .formatted(fraction.toPlainString()));
        }
    }

    /** From a percentage: 20 or 12.5. */
    public static Coinsurance percent(String percent) {
        return new Coinsurance(new BigDecimal(percent).movePointLeft(2));
    }

    @Override
    public int compareTo(Coinsurance other) {
        return fraction.compareTo(other.fraction);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("fraction", fraction.toPlainString());
    }

    /** {@code 20 %}. */
    @Override
    public String toString() {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
