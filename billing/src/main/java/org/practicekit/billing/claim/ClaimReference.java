package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.privacy.PatientText;

/**
 * A number that is written on a claim. Immutable.
 *
 * @param meaning what it numbers
 * @param qualifier the code under which it was said; its meaning's own code unless another is needed
 * @param number the number
 */
public record ClaimReference(Meaning meaning, String qualifier, PatientText number)
        implements Serializable, Fingerprinted {
    public ClaimReference {
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(qualifier, "qualifier");
        Objects.requireNonNull(number, "number");
    }

    /** A number under the code of its meaning. */
    public static ClaimReference of(Meaning meaning, String number) {
        return new ClaimReference(meaning, meaning.qualifier(), PatientText.of(number));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("meaning", meaning.name()).text("qualifier", qualifier).text("number", number.reveal());
    }

    /** What a number can be of. */
    public enum Meaning {
        /** An authorisation. */
        AUTHORIZATION("G1"),
        /** A referral. */
        REFERRAL("9F"),
        /** A laboratory's CLIA certificate. */
        CLIA("X4"),
        /** The laboratory to which the work was referred. */
        REFERRED_CLIA("F4"),
        /** The payer's number of the claim that is replaced or voided. */
        PAYER_CLAIM("F8"),
        /** A record of the patient. */
        MEDICAL_RECORD("EA"),
        /** A mammography certificate. */
        MAMMOGRAPHY("EW"),
        /** A clearinghouse's own number. */
        CLEARINGHOUSE("D9"),
        /** An investigational device. */
        INVESTIGATIONAL_DEVICE("LX"),
        /** The provider's own number of a line. */
        LINE("6R"),
        /** Anything else; the qualifier says what. */
        OTHER("");

        private final String qualifier;

        Meaning(String qualifier) {
            this.qualifier = qualifier;
        }

        /** Its code; empty for {@link #OTHER}. */
        public String qualifier() {
            return qualifier;
        }

        /** The meaning of this code, {@link #OTHER} when it is not known here. */
        public static Meaning of(String qualifier) {
            for (Meaning meaning : values()) {
                if (meaning.qualifier.equals(qualifier)) {
                    return meaning;
                }
            }
            return OTHER;
        }
    }
}
