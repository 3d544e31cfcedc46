package org.practicekit.billing.claim;

import java.util.Optional;

/** Which payer in their order. */
public enum PayerRank {
    /** Pays first. */
    PRIMARY("P"),
    /** Pays second. */
    SECONDARY("S"),
    /** Pays third. */
    TERTIARY("T");

    private final String code;

    PayerRank(String code) {
        this.code = code;
    }

    /** The one of this code. */
    public static Optional<PayerRank> of(String code) {
        for (PayerRank one : values()) {
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

    /** The payer after this one. */
    public Optional<PayerRank> next() {
        return this == TERTIARY ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
