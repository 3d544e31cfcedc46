package org.practicekit.billing.coverage;

import java.util.Locale;
import org.practicekit.core.privacy.Masked;

/** The number on a patient's insurance card. */
public final class MemberId extends Masked {
    private static final int SUFFIX = 2;

    private MemberId(String text) {
        super(text, "member id", 80);
    }

    /**
     * Masks a text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 80 characters
     */
    public static MemberId of(String text) {
        return new MemberId(text);
    }

    /** Whether both are the same number, however they are spaced, hyphenated and capitalised. */
    public boolean matches(MemberId other) {
        return compact().equals(other.compact());
    }

    /** Whether both can be of one family: one is the other with at most two more characters, which payers add and leave off. */
    public boolean matchesButForSuffix(MemberId other) {
        String one = compact();
        String two = other.compact();
        return Math.abs(one.length() - two.length()) <= SUFFIX && (one.startsWith(two) || two.startsWith(one));
    }

    /** Capital letters and digits alone. */
    String compact() {
        return reveal().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
