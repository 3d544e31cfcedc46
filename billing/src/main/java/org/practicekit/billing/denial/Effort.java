package org.practicekit.billing.denial;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * What it takes to work on a denial. Immutable.
 *
 * @param minutes somebody's time
 * @param outlay what it costs beside that: postage, copies
 */
public record Effort(int minutes, Money outlay) implements Serializable, Fingerprinted {
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    public Effort {
        Objects.requireNonNull(outlay, "outlay");
        if (minutes < 1 || outlay.isNegative()) {
            throw new IllegalArgumentException(
                    "work on a denial takes a minute or more (%d), and costs nothing or more (%s)."
                            .formatted(minutes, outlay));
        }
    }

    /** What it costs, to the cent; half a cent goes up. */
    public Money cost(Money perHour) {
        BigDecimal time = perHour.amount()
                .multiply(BigDecimal.valueOf(minutes))
                .divide(HOUR, perHour.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP);
        return new Money(time, perHour.currency()).plus(outlay);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("minutes", minutes).value("outlay", outlay);
    }
}
