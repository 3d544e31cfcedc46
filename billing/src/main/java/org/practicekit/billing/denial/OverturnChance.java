package org.practicekit.billing.denial;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How likely it is that a payer gives in, as an exact fraction with what it was counted from. Immutable.
 *
 * @param won expected wins and those that were seen
 * @param of all that was expected and seen
 * @param seen how many were seen
 */
public record OverturnChance(BigDecimal won, BigDecimal of, int seen) implements Serializable, Fingerprinted {
    public OverturnChance {
        if (of.signum() <= 0 || won.signum() < 0 || won.compareTo(of) > 0) {
            throw new IllegalArgumentException("%s of %s is no chance.".formatted(won, of));
        }
    }

    /** In percent, with one place, to be shown. */
    public BigDecimal percent() {
        return won.multiply(BigDecimal.valueOf(100)).divide(of, 1, RoundingMode.HALF_EVEN);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("won", won.toPlainString()).text("of", of.toPlainString()).number("seen", seen);
    }
}
