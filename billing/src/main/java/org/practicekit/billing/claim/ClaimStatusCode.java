package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** How a claim stands, in codes as they were said. Their texts belong to X12 and are not shipped. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimStatusCode extends Serializable, Fingerprinted {
    /** The code of claim status categories: A2, A7, P1, F1; in a TA1 or a 999 the code of the acknowledgement: A, E, R. */
    String category();

    /** The code of claim statuses, or of the error in a TA1 or a 999. */
    Optional<String> status();

    /** About whom, by the code of entities: 85 for the one who bills. */
    Optional<String> entity();

    /** A builder; the category is required. */
    static ClaimStatusCodeBuilder builder() {
        return new ClaimStatusCodeBuilder();
    }

    /** A status of nobody in particular. */
    static ClaimStatusCode of(String category, String status) {
        return builder().category(category).status(status).build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("category", category()).text("status", status().orElse("")).text("entity", entity().orElse(""));
    }

    /** The codes as they are written in a message: {@code A7:562:85}. */
    default String text() {
        return category()
                + status().map(":"::concat).orElse(entity().isPresent() ? ":" : "")
                + entity().map(":"::concat).orElse("");
    }
}
