package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** Where somebody is, as it is written on a claim. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface PostalAddress extends Serializable, Fingerprinted {
    /** Street and building. */
    @Value.Redacted
    List<String> lines();

    /** The town. */
    @Value.Redacted
    Optional<String> city();

    /** The state, two letters in the United States. */
    @Value.Redacted
    Optional<String> state();

    /** The postal code, digits alone. */
    @Value.Redacted
    Optional<String> zip();

    /** The country where it is not the United States. */
    @Value.Redacted
    Optional<String> country();

    /** A builder; everything may be missing. */
    static PostalAddressBuilder builder() {
        return new PostalAddressBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.texts("lines", lines(), text -> text)
                .text("city", city().orElse(""))
                .text("state", state().orElse(""))
                .text("zip", zip().orElse(""))
                .text("country", country().orElse(""));
    }
}
