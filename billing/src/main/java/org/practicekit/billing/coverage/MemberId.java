package org.practicekit.billing.coverage;

import org.practicekit.core.privacy.Masked;

/** The number on a patient's insurance card. */
public final class MemberId extends Masked {
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
}
