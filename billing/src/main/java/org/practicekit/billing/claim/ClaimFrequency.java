package org.practicekit.billing.claim;

import java.util.Optional;

/** What a submission of a claim is to those before it. */
public enum ClaimFrequency {
    /** The first one. */
    ORIGINAL("1"),
    /** Takes the place of the one before. */
    REPLACEMENT("7"),
    /** Takes the one before back. */
    VOID("8");

    private final String code;

    ClaimFrequency(String code) {
        this.code = code;
    }

    /** The one of this code; empty when it is another, which some payers take. */
    public static Optional<ClaimFrequency> of(String code) {
        for (ClaimFrequency one : values()) {
            if (one.code.equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Its code on a claim. */
    public String code() {
        return code;
    }
}
