package org.practicekit.billing.denial.proposal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What an edit would have said of lines whose fate is known. Immutable.
 *
 * @param foreseen lines that it names and that were denied for the reason
 * @param falseAlarms lines that it names and that were not
 * @param missed lines that were denied for the reason, by the same payer, and that it does not name
 */
public record Trial(int foreseen, int falseAlarms, int missed) implements Serializable, Fingerprinted {
    /** How many of those that it names were denied, in percent with one place; nothing where it names none. */
    public BigDecimal precision() {
        return percent(foreseen, foreseen + falseAlarms);
    }

    /** How many of those that were denied it names, in percent with one place; nothing where none was. */
    public BigDecimal recall() {
        return percent(foreseen, foreseen + missed);
    }

    boolean isPrecise(int percent) {
        return 100L * foreseen >= (long) percent * (foreseen + falseAlarms);
    }

    private static BigDecimal percent(int part, int all) {
        return all == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_EVEN);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("foreseen", foreseen).number("falseAlarms", falseAlarms).number("missed", missed);
    }
}
