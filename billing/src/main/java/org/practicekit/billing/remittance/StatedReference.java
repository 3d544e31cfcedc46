package org.practicekit.billing.remittance;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.privacy.PatientText;

/**
 * A number that a payer mentions: a group, an authorisation, the claim that is corrected. Immutable.
 *
 * @param code of what, by the code of references: F8 for the payer's number of the claim before, G1 for an authorisation
 * @param number the number
 */
public record StatedReference(String code, PatientText number) implements Serializable, Fingerprinted {
    public StatedReference {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(number, "number");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("code", code).text("number", number.reveal());
    }
}
