package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** A subscriber or a patient as a claim describes them. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimPerson extends Serializable, Fingerprinted {
    /** Who. */
    Insured person();

    /** What follows the name: JR, III. */
    @Value.Redacted
    Optional<String> suffix();

    /** Whether the patient is pregnant: Y. */
    @Value.Redacted
    Optional<String> pregnant();

    /** Where they live. */
    Optional<PostalAddress> address();

    /** Their telephone number. */
    @Value.Redacted
    Optional<String> phone();

    /** Their social security number, where a payer asks for it. */
    @Value.Redacted
    Optional<String> socialSecurityNumber();

    /** When they died. */
    @Value.Redacted
    Optional<LocalDate> deathDate();

    /** A builder; the person is required. */
    static ClaimPersonBuilder builder() {
        return new ClaimPersonBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("person", person())
                .text("suffix", suffix().orElse(""))
                .text("pregnant", pregnant().orElse(""))
                .each("address", address().stream().toList())
                .text("phone", phone().orElse(""))
                .text("socialSecurityNumber", socialSecurityNumber().orElse(""))
                .text("deathDate", deathDate().map(LocalDate::toString).orElse(""));
    }
}
