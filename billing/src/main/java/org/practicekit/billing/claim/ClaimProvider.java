package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** A provider on a claim, as it is written there. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimProvider extends Serializable, Fingerprinted {
    /** What they are to the claim. */
    ProviderRole role();

    /** The family name, or the name of an organisation. */
    Optional<String> name();

    /** The given name of a person. */
    Optional<String> firstName();

    /** The middle name of a person. */
    Optional<String> middleName();

    /** What follows the name of a person. */
    Optional<String> suffix();

    /** Whether it is an organisation. */
    @Value.Default
    default boolean organization() {
        return false;
    }

    /** Their National Provider Identifier. */
    Optional<String> npi();

    /** Their tax number: nine digits. */
    Optional<String> taxId();

    /** Whether the tax number is a social security number. */
    @Value.Default
    default boolean taxIdOfPerson() {
        return false;
    }

    /** Their specialty by the NUCC's list. */
    Optional<String> taxonomy();

    /** Where they are. */
    Optional<PostalAddress> address();

    /** Whom to ask for. */
    Optional<String> contact();

    /** Their telephone number. */
    Optional<String> phone();

    /** Other numbers they have. */
    List<ClaimReference> references();

    /** A builder; the role is required. */
    static ClaimProviderBuilder builder() {
        return new ClaimProviderBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("role", role().name())
                .text("name", name().orElse(""))
                .text("firstName", firstName().orElse(""))
                .text("middleName", middleName().orElse(""))
                .text("suffix", suffix().orElse(""))
                .flag("organization", organization())
                .text("npi", npi().orElse(""))
                .text("taxId", taxId().orElse(""))
                .flag("taxIdOfPerson", taxIdOfPerson())
                .text("taxonomy", taxonomy().orElse(""))
                .each("address", address().stream().toList())
                .text("contact", contact().orElse(""))
                .text("phone", phone().orElse(""))
                .each("references", references());
    }
}
