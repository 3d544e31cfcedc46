package org.practicekit.core.kpi;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/** An exact number, or the reason why there is none. Immutable. */
public sealed interface Figure extends Serializable, Fingerprinted {
    /** A count. */
    static Figure count(long count) {
        return new Ratio(count, 1);
    }

    /**
     * One number divided by another; without anything to divide by, the reason.
     *
     * @param denominator 0 or more
     * @param otherwise why there is no number when {@code denominator} is 0
     */
    static Figure ratio(long numerator, long denominator, String otherwise) {
        return denominator == 0 ? new Unknown(otherwise) : new Ratio(numerator, denominator);
    }

    /** The number, rounded; empty when there is none. */
    Optional<BigDecimal> rounded(int scale, RoundingMode rounding);

    /** Whether there is a number. */
    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /**
     * A quotient of whole numbers, kept as it was counted: 1 of 2 is not the same as 50 of 100.
     *
     * @param numerator any whole number
     * @param denominator 1 or more
     */
    record Ratio(long numerator, long denominator) implements Figure {
        public Ratio {
            if (denominator < 1) {
                throw new IllegalArgumentException(
                        "denominator (%d) must be positive. Maybe there was nothing to count.".formatted(denominator));
            }
        }

        /** The nearest double, for estimates and pictures; never for money. */
        public double approximately() {
            return (double) numerator / denominator;
        }

        @Override
        public Optional<BigDecimal> rounded(int scale, RoundingMode rounding) {
            return Optional.of(BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), scale, rounding));
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.number("numerator", numerator).number("denominator", denominator);
        }

        @Override
        public String toString() {
            return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
        }
    }

    /**
     * A decimal number that does not come from counting: an amount of money as a rule.
     *
     * @param value as it is, its scale included
     */
    record Amount(BigDecimal value) implements Figure {
        public Amount {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Optional<BigDecimal> rounded(int scale, RoundingMode rounding) {
            return Optional.of(value.setScale(scale, rounding));
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("amount", value.toString());
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /**
     * No number.
     *
     * @param reason why, for a person: "no visit was due"
     */
    record Unknown(String reason) implements Figure {
        public Unknown {
            if (Objects.requireNonNull(reason, "reason").isBlank()) {
                throw new IllegalArgumentException("a reason must say something.");
            }
        }

        @Override
        public Optional<BigDecimal> rounded(int scale, RoundingMode rounding) {
            return Optional.empty();
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("unknown", reason);
        }

        @Override
        public String toString() {
            return "unknown: " + reason;
        }
    }
}
