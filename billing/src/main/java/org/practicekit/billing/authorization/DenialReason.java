package org.practicekit.billing.authorization;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.privacy.PatientText;

/**
 * Why a payer did not agree, or not to all. Immutable.
 *
 * @param code the payer's code
 * @param words the payer's words, which can be about the patient, or null where it gives none
 */
public record DenialReason(String code, @Nullable PatientText words) implements Serializable, Fingerprinted {
    public DenialReason {
        if (code.isBlank() || code.length() > 30) {
            throw new IllegalArgumentException("a reason's code has 1 to 30 characters.");
        }
    }

    /** The payer's words. */
    public Optional<PatientText> text() {
        return Optional.ofNullable(words);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("code", code).text("text", text().map(PatientText::reveal).orElse(""));
    }
}
