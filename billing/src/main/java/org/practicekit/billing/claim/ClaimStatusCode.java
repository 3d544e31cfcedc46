package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How a claim stands, in codes as they were said. Their texts belong to X12 and are not shipped. Immutable.
 *
 * @param category the code of claim status categories: A2, A7, P1, F1; in a TA1 or a 999 the code of the acknowledgement: A, E, R
 * @param status the code of claim statuses, or of the error in a TA1 or a 999; empty when none was said
 * @param entity about whom, by the code of entities: 85 for the one who bills
 */
public record ClaimStatusCode(String category, Optional<String> status, Optional<String> entity)
        implements Serializable, Fingerprinted {
    public ClaimStatusCode {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(entity, "entity");
    }

    /** A status of nobody in particular. */
    public static ClaimStatusCode of(String category, String status) {
        return new ClaimStatusCode(category, Optional.of(status), Optional.empty());
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("category", category).text("status", status.orElse("")).text("entity", entity.orElse(""));
    }

    /** {@code A7:562:85}. */
    @Override
    public String toString() {
        return category
                + status.map(":"::concat).orElse(entity.isPresent() ? ":" : "")
                + entity.map(":"::concat).orElse("");
    }
}
