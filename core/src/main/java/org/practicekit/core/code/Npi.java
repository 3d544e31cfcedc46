package org.practicekit.core.code;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A National Provider Identifier: ten digits, the first of them 1 or 2, the last a check digit by Luhn's formula over the
 * number with 80840 before it (69 FR 3434). Immutable.
 *
 * @param value the ten digits
 */
public record Npi(String value) implements Serializable, Comparable<Npi> {
    /** What 80840 before the number adds to the sum. */
    private static final int PREFIX = 24;

    public Npi {
        Objects.requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "an NPI has ten digits, begins with 1 or 2 and ends in its check digit; %s does not. Maybe two digits are swapped."
                            .formatted(value));
        }
    }

    /** The number in this text, or empty when it is not one. */
    public static Optional<Npi> read(String text) {
        return isValid(text) ? Optional.of(new Npi(text)) : Optional.empty();
    }

    /** Whether this text is a number with the right check digit; not whether anybody has it. */
    public static boolean isValid(String text) {
        if (text.length() != 10 || text.charAt(0) != '1' && text.charAt(0) != '2') {
            return false;
        }
        int sum = PREFIX;
        for (int i = 0; i < 10; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    @Override
    public int compareTo(Npi other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
