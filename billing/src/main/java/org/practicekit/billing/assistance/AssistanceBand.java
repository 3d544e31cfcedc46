package org.practicekit.billing.assistance;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A step of a practice's scale.
 *
 * @param upToPercent incomes up to so many percent of the guideline, that one included
 * @param discountPercent so many percent are taken off, 0 to 100
 */
public record AssistanceBand(int upToPercent, int discountPercent) implements Serializable, Fingerprinted {
    public AssistanceBand {
        if (upToPercent < 1 || discountPercent < 0 || discountPercent > 100) {
            throw new IllegalArgumentException("up to %d percent of the guideline %d percent cannot be taken off."
                    .formatted(upToPercent, discountPercent));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("upToPercent", upToPercent).number("discountPercent", discountPercent);
    }
}
