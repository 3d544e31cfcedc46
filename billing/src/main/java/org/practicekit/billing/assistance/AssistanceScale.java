package org.practicekit.billing.assistance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

/**
 * How much a practice takes off for whom. Immutable.
 *
 * @param effective for requests of which days
 * @param bands the steps, the lowest incomes first; above the last nothing is taken off
 */
public record AssistanceScale(DateRange effective, List<AssistanceBand> bands) implements Serializable, Fingerprinted {
    public AssistanceScale {
        Objects.requireNonNull(effective, "effective");
        bands = List.copyOf(bands);
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).upToPercent() <= bands.get(i - 1).upToPercent()
                    || bands.get(i).discountPercent() > bands.get(i - 1).discountPercent()) {
                throw new IllegalArgumentException(
                        "step %d of the scale does not follow the one before: incomes go up and discounts down."
                                .formatted(i + 1));
            }
        }
    }

    /** The percentage that is taken off at this income; compared exactly, without rounding. */
    public int discount(Money income, Money guideline) {
        return bands.stream()
                .filter(band -> income.amount()
                                .multiply(BigDecimal.valueOf(100))
                                .compareTo(guideline.amount().multiply(BigDecimal.valueOf(band.upToPercent())))
                        <= 0)
                .findFirst()
                .map(AssistanceBand::discountPercent)
                .orElse(0);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("effective", effective.toString()).each("bands", bands);
    }
}
