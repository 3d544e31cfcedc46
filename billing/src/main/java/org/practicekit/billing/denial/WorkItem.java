package org.practicekit.billing.denial;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * A denial on the work list, with the numbers that put it there: what can be recovered, how likely, at what cost, in how many minutes, and by
 * when. Immutable.
 *
 * @param denial which one
 * @param open what can be recovered, or null where nobody knows what the payer should have allowed
 * @param chance how likely
 * @param cost of the work
 * @param minutes of the work
 * @param urgent whether its last day is so near that it comes first
 */
public record WorkItem(
        DenialCase denial, @Nullable Money open, OverturnChance chance, Money cost, int minutes, boolean urgent)
        implements Serializable, Fingerprinted {
    public WorkItem {
        Objects.requireNonNull(denial, "denial");
        Objects.requireNonNull(chance, "chance");
        Objects.requireNonNull(cost, "cost");
    }

    /** What can be recovered; empty where nobody knows what the payer should have allowed. */
    public Optional<Money> recoverable() {
        return Optional.ofNullable(open);
    }

    /** What the work is expected to bring after its cost, to the cent; can be less than nothing. */
    public Optional<Money> value() {
        return recoverable()
                .map(money -> money.times(
                                chance.won().divide(chance.of(), 12, RoundingMode.HALF_EVEN), RoundingMode.HALF_EVEN)
                        .minus(cost));
    }

    /** The same for each minute, to be shown. */
    public Optional<BigDecimal> valuePerMinute() {
        return value().map(money -> money.amount().divide(BigDecimal.valueOf(minutes), 4, RoundingMode.HALF_EVEN));
    }

    /** Which one brings more for a minute, exactly: fractions are compared and not what they are rounded to. */
    int compareValue(WorkItem other) {
        if (open == null || other.open == null) {
            return Boolean.compare(open != null, other.open != null);
        }
        return net().multiply(other.chance.of().multiply(BigDecimal.valueOf(other.minutes)))
                .compareTo(other.net().multiply(chance.of().multiply(BigDecimal.valueOf(minutes))));
    }

    /** The value times the denominator of the chance. */
    private BigDecimal net() {
        Money money = Objects.requireNonNull(open, "open");
        return money.amount().multiply(chance.won()).subtract(cost.amount().multiply(chance.of()));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("denial", denial)
                .each("recoverable", recoverable().stream().toList())
                .value("chance", chance)
                .value("cost", cost)
                .number("minutes", minutes)
                .flag("urgent", urgent);
    }
}
