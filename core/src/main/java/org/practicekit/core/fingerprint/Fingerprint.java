package org.practicekit.core.fingerprint;

import java.io.Serializable;
import java.util.Objects;

/**
 * A SHA-256 hash, made by {@link FingerprintWriter}.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) implements Serializable {
    public Fingerprint {
        if (Objects.requireNonNull(hex, "hex").length() != 64 || !hex.chars().allMatch(Fingerprint::isDigit)) {
            throw new IllegalArgumentException(
                    "a fingerprint has 64 lower-case hexadecimal digits, but this text has %d characters."
                            .formatted(hex.length()));
        }
    }

    /** The hash of one value. */
    public static Fingerprint of(String kind, Fingerprinted value) {
        FingerprintWriter writer = new FingerprintWriter(kind);
        value.describeTo(writer);
        return writer.finish();
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
    }

    /** The first twelve digits, for a person to compare at a glance. */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }
}
