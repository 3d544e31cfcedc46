package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A place in a claim. Immutable.
 *
 * @param line the number of the line, 0 for the claim as a whole
 * @param part which part of the line or the claim
 * @param item which one of several, from 1; 0 where there is one
 */
public record ClaimPlace(int line, Part part, int item) implements Serializable, Fingerprinted {
    /** The claim as a whole. */
    public static final ClaimPlace CLAIM = new ClaimPlace(0, Part.WHOLE, 0);

    public ClaimPlace {
        Objects.requireNonNull(part, "part");
        if (line < 0 || item < 0) {
            throw new IllegalArgumentException(
                    "lines and items are counted from 1; line (%d) and item (%d).".formatted(line, item));
        }
    }

    /** A part of the claim. */
    public static ClaimPlace of(Part part) {
        return new ClaimPlace(0, part, 0);
    }

    /** One of several of a kind in the claim: {@code of(Part.DIAGNOSIS, 2)}. */
    public static ClaimPlace of(Part part, int item) {
        return new ClaimPlace(0, part, item);
    }

    /** Whoever has this role in the claim. */
    public static ClaimPlace of(ProviderRole role) {
        return new ClaimPlace(0, Part.of(role), 0);
    }

    /** A line. */
    public static ClaimPlace line(int line) {
        return new ClaimPlace(line, Part.WHOLE, 0);
    }

    /** A part of a line. */
    public static ClaimPlace line(int line, Part part) {
        return new ClaimPlace(line, part, 0);
    }

    /** One of several of a kind in a line: {@code line(2, Part.MODIFIER, 1)}. */
    public static ClaimPlace line(int line, Part part, int item) {
        return new ClaimPlace(line, part, item);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("line", line).text("part", part.name()).number("item", item);
    }

    /** {@code claim}, {@code billing provider}, {@code line 2}, {@code line 2 modifier 1}. */
    @Override
    public String toString() {
        String said = line == 0 ? part.text : part == Part.WHOLE ? "line " + line : "line " + line + " " + part.text;
        return item == 0 ? said : said + " " + item;
    }

    /** The parts of a claim or a line. */
    public enum Part {
        /** All of it. */
        WHOLE("claim"),
        /** Who is paid. */
        BILLING_PROVIDER("billing provider"),
        /** Where payment goes. */
        PAY_TO("pay-to address"),
        /** Who provided the service. */
        RENDERING_PROVIDER("rendering provider"),
        /** Who sent the patient. */
        REFERRING_PROVIDER("referring provider"),
        /** The primary care provider. */
        PRIMARY_CARE_PROVIDER("primary care provider"),
        /** Who ordered the service. */
        ORDERING_PROVIDER("ordering provider"),
        /** Who supervised. */
        SUPERVISING_PROVIDER("supervising provider"),
        /** Whom the service was bought from. */
        PURCHASED_PROVIDER("purchased service provider"),
        /** Where the service was provided. */
        FACILITY("service facility"),
        /** Who is asked to pay. */
        PAYER("payer"),
        /** The subscriber. */
        SUBSCRIBER("subscriber"),
        /** The patient. */
        PATIENT("patient"),
        /** Another payer. */
        OTHER_PAYER("other payer"),
        /** What is charged. */
        CHARGE("charge"),
        /** What the submission is to those before. */
        FREQUENCY("frequency"),
        /** The practice's own number. */
        CONTROL_NUMBER("control number"),
        /** An accident. */
        ACCIDENT("accident"),
        /** Signature, assignment and release. */
        CONSENT("signature, assignment and release"),
        /** A number: authorisation, referral and so on. */
        REFERENCE("number"),
        /** A day beside those of service. */
        DATE("date"),
        /** Days of service. */
        SERVICE_DAYS("days of service"),
        /** A note. */
        NOTE("note"),
        /** A diagnosis. */
        DIAGNOSIS("diagnosis"),
        /** A procedure. */
        PROCEDURE("procedure"),
        /** A modifier. */
        MODIFIER("modifier"),
        /** Which diagnosis a line is for. */
        POINTER("diagnosis pointer"),
        /** How many. */
        UNITS("units"),
        /** Where. */
        PLACE_OF_SERVICE("place of service"),
        /** A drug. */
        DRUG("drug"),
        /** What another payer decided. */
        ADJUDICATION("adjudication");

        private final String text;

        Part(String text) {
            this.text = text;
        }

        static Part of(ProviderRole role) {
            return switch (role) {
                case BILLING -> BILLING_PROVIDER;
                case PAY_TO -> PAY_TO;
                case RENDERING -> RENDERING_PROVIDER;
                case REFERRING -> REFERRING_PROVIDER;
                case PRIMARY_CARE -> PRIMARY_CARE_PROVIDER;
                case ORDERING -> ORDERING_PROVIDER;
                case SUPERVISING -> SUPERVISING_PROVIDER;
                case PURCHASED -> PURCHASED_PROVIDER;
                case FACILITY -> FACILITY;
            };
        }
    }
}
