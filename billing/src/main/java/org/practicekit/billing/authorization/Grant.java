package org.practicekit.billing.authorization;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.DateRange;

/**
 * What was agreed to. Immutable.
 *
 * @param reference the payer's number for claims, or null where it gives none
 * @param days on which days of service it holds
 * @param units how many, 1 or more
 */
public record Grant(@Nullable String reference, DateRange days, int units) implements Serializable, Fingerprinted {
    static final int LONGEST_NUMBER = 50;

    public Grant {
        Objects.requireNonNull(days, "days");
        if (units < 1 || reference != null && (reference.isBlank() || reference.length() > LONGEST_NUMBER)) {
            throw new IllegalArgumentException(
                    "a grant is of one unit or more (%d), and its number has 1 to 50 characters.".formatted(units));
        }
    }

    /** The payer's number for claims. */
    public Optional<String> number() {
        return Optional.ofNullable(reference);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("number", number().orElse("")).text("days", days.toString()).number("units", units);
    }
}
