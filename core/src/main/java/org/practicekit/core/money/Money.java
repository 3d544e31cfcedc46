package org.practicekit.core.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * An exact amount of money in the smallest units of its currency: dollars have two places, yen none. It never rounds; whoever
 * makes an amount of something finer says how to round before.
 *
 * @param amount how much, with as many places as the currency has
 * @param currency of which currency
 */
public record Money(BigDecimal amount, Currency currency) implements Serializable, Fingerprinted, Comparable<Money> {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Money NO_DOLLARS = usd("0");

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        int places = Math.max(0, currency.getDefaultFractionDigits());
        try {
            amount = amount.setScale(places, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException(
                    "amount (%s) is finer than the %d places of %s. Maybe it should be rounded first."
                            .formatted(amount, places, currency),
                    finer);
        }
    }

    /** US dollars from a text such as {@code 25} or {@code 25.00}. */
    public static Money usd(String amount) {
        return new Money(new BigDecimal(amount), USD);
    }

    /** Nothing, in US dollars. */
    public static Money noDollars() {
        return NO_DOLLARS;
    }

    /** Both together. Like every sum here it refuses another currency. */
    public Money plus(Money more) {
        return new Money(amount.add(same(more).amount), currency);
    }

    /** What is left without {@code less}; may be negative. */
    public Money minus(Money less) {
        return new Money(amount.subtract(same(less).amount), currency);
    }

    /** The same amount in the other direction. */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** So many times as much, rounded to the currency's places. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(
                amount.multiply(factor).setScale(Math.max(0, currency.getDefaultFractionDigits()), rounding), currency);
    }

    /** The smaller of the two. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Whether it is more than nothing. */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** Whether it is less than nothing. */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Compares amounts of one currency.
     *
     * @throws IllegalArgumentException when the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s cannot be added up or compared.".formatted(currency, other.currency));
        }
        return other;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("amount", amount.toPlainString()).text("currency", currency.getCurrencyCode());
    }

    /** {@code USD 25.00}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }
}
