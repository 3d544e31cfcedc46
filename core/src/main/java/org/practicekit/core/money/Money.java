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
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s cannot be compared.".formatted(currency, other.currency));
        }
        return amount.compareTo(other.amount);
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
