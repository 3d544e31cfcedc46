package org.practicekit.billing.edit;

import java.util.Objects;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.fingerprint.FingerprintWriter;

/**
 * A way to mend the form of a value in a claim. It never touches what is meant: no diagnosis, procedure, modifier, unit, day or amount.
 * Immutable; it says what sort of value there is, never the value.
 *
 * @param where in the claim
 * @param format which form
 */
public record FormatFix(ClaimPlace where, Format format) implements Fix {
    public FormatFix {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(format, "format");
    }

    /** The claim with this value in its right form; the same where there is nothing to mend. */
    @Override
    public ClaimSheet applyTo(ClaimSheet sheet) {
        return FormatMending.mend(sheet, this);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("where", where).text("format", format.name());
    }

    /** {@code billing provider: a ZIP code with other characters becomes its digits alone}. */
    @Override
    public String toString() {
        return "%s: %s becomes %s".formatted(where, format.from, format.to);
    }

    /** The forms that can be mended. */
    public enum Format {
        /** A telephone number. */
        PHONE("a telephone number with other characters or a country code", "its ten digits"),
        /** A postal code. */
        ZIP("a ZIP code with other characters", "its digits alone"),
        /** A state. */
        STATE("a state in small letters or with blanks", "two capital letters"),
        /** A tax number. */
        TAX_ID("a tax number with other characters", "its nine digits"),
        /** A social security number. */
        SOCIAL_SECURITY_NUMBER("a social security number with other characters", "its nine digits"),
        /** A National Provider Identifier. */
        NPI("an NPI with blanks or hyphens", "its ten digits"),
        /** A specialty. */
        TAXONOMY("a taxonomy code in small letters or with blanks", "ten capital letters and digits"),
        /** The number on a card. */
        MEMBER_ID("a member id with blanks or hyphens, or in small letters", "capital letters and digits alone");

        private final String from;
        private final String to;

        Format(String from, String to) {
            this.from = from;
            this.to = to;
        }

        /** What sort of value it mends. */
        public String from() {
            return from;
        }

        /** Into what. */
        public String to() {
            return to;
        }
    }
}
