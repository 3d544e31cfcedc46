package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.privacy.PatientText;

/**
 * A number that a payer names.
 *
 * @param meaning what it numbers
 * @param number the number
 * @param label what the payer calls it, or null
 */
public record Reference(
        Meaning meaning, PatientText number, @Nullable String label) implements Serializable, Fingerprinted {
    public Reference {
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(number, "number");
    }

    /** What the payer calls it: the name of the plan or the group. */
    public Optional<String> name() {
        return Optional.ofNullable(label);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("meaning", meaning.name())
                .text("number", number.reveal())
                .text("label", label == null ? "" : label);
    }

    /** What a number can be of. */
    public enum Meaning {
        /** A plan. */
        PLAN,
        /** A network of the plan. */
        NETWORK,
        /** A group or policy. */
        GROUP,
        /** A member. */
        MEMBER,
        /** A card. */
        CARD,
        /** A referral. */
        REFERRAL,
        /** An authorisation. */
        AUTHORIZATION,
        /** A Medicaid recipient. */
        MEDICAID,
        /** A Medicare beneficiary. */
        MEDICARE,
        /** A patient's account with the practice. */
        PATIENT_ACCOUNT,
        /** Anything else; the message says what. */
        OTHER
    }
}
