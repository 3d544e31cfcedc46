package org.practicekit.core.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number of a person, kept as {@code +12125550123}: however it was written, equal numbers are equal. A number
 * without a country is one of North America's.
 */
public final class PhoneNumber extends Masked {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-]");
    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+1[2-9]\\d{2}[2-9]\\d{6}");
    private static final Pattern ANY = Pattern.compile("\\+[1-9]\\d{6,14}");

    private PhoneNumber(String text) {
        super(text, "phone number", 16);
    }

    /**
     * Masks a number.
     *
     * @param text ten digits, or a plus sign, the country and the number; blanks, dots, hyphens and brackets do not matter
     * @throws IllegalArgumentException when it is no number; the message does not repeat it
     */
    public static PhoneNumber of(String text) {
        String plain = SEPARATORS.matcher(text).replaceAll("");
        String number =
                plain.startsWith("+") ? plain : (plain.length() == 11 && plain.startsWith("1") ? "+" : "+1") + plain;
        if (!(number.startsWith("+1") ? NORTH_AMERICAN : ANY).matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "phone number must be ten digits or a plus sign with country and number, but the text of %d characters is not. Maybe an extension was left in."
                            .formatted(text.length()));
        }
        return new PhoneNumber(number);
    }

    /** The three digits that say where a North American number was first given out, which need not be where its owner is. */
    public Optional<String> areaCode() {
        return reveal().startsWith("+1") ? Optional.of(reveal().substring(2, 5)) : Optional.empty();
    }
}
