package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;

/**
 * What a payer's rows leave open between: both ends are amounts that were said. One that is sure has the same two ends. Immutable.
 *
 * @param low the lowest
 * @param high the highest
 * @param <T> what is measured
 */
public record Span<T extends Comparable<? super T> & Serializable>(T low, T high) implements Serializable {
    public Span {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "low (%s) must not be above high (%s). Maybe they are swapped.".formatted(low, high));
        }
    }

    /** Just this. */
    public static <T extends Comparable<? super T> & Serializable> Span<T> of(T value) {
        return new Span<>(value, value);
    }

    /**
     * From the lowest to the highest of these.
     *
     * @param values at least one
     */
    public static <T extends Comparable<? super T> & Serializable> Span<T> over(Collection<T> values) {
        return new Span<>(Collections.min(values), Collections.max(values));
    }

    /** From the lower of the two lows to the higher of the two highs. */
    public Span<T> and(Span<T> other) {
        return new Span<>(
                low.compareTo(other.low) <= 0 ? low : other.low, high.compareTo(other.high) >= 0 ? high : other.high);
    }

    /** Whether nothing is open. */
    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    /** {@code USD 20.00}, or {@code USD 20.00 to USD 40.00}. */
    @Override
    public String toString() {
        return isExact() ? text(low) : text(low) + " to " + text(high);
    }

    private static String text(Object end) {
        return end instanceof BigDecimal number ? number.toPlainString() : end.toString();
    }
}
