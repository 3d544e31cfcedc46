package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What a payer asks about a patient's condition. Immutable.
 *
 * @param category about what, by its code: 75 for being bound to the home, 07 for transport
 * @param applies whether the conditions hold: Y or N
 * @param codes which conditions
 */
public record ClaimCondition(String category, String applies, List<String> codes)
        implements Serializable, Fingerprinted {
    public ClaimCondition {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(applies, "applies");
        codes = List.copyOf(codes);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("category", category).text("applies", applies).texts("codes", codes, text -> text);
    }
}
