package org.practicekit.adapter.x12;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

/** Reads the forms that values have in X12. What has another form is empty, never guessed. */
final class Values {
    private static final int LONGEST_NUMBER = 18;

    private Values() {}

    static boolean isNumber(String text, int expected) {
        return isDigits(text) && text.length() <= LONGEST_NUMBER && Long.parseLong(text) == expected;
    }

    /** A decimal number without exponent, such as {@code 25}, {@code .2} or {@code -3.5}. */
    static Optional<BigDecimal> number(String text) {
        boolean plain = !text.isEmpty() && text.length() <= LONGEST_NUMBER;
        for (int i = 0; i < text.length() && plain; i++) {
            char character = text.charAt(i);
            plain = isDigit(character) || character == '.' || character == '-' && i == 0;
        }
        if (!plain) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** A whole number from 1 to 9,999. */
    static Optional<Integer> whole(String text) {
        return number(text)
                .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(9999)) <= 0)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValueExact);
    }

    /** An amount in US dollars, in whole cents. */
    static Optional<Money> money(String text) {
        return number(text)
                .filter(amount -> amount.stripTrailingZeros().scale() <= 2)
                .map(amount -> Money.usd(amount.toPlainString()));
    }

    /** A day written as {@code 20261125}. */
    static Optional<LocalDate> day(String text) {
        if (text.length() != 8 || !isDigits(text)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        try {
            return Optional.of(LocalDate.of(number / 10_000, number / 100 % 100, number % 100));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A time of day written as {@code 0915}. */
    static Optional<LocalTime> time(String text) {
        if (text.length() != 4 || !isDigits(text)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number / 100 < 24 && number % 100 < 60
                ? Optional.of(LocalTime.of(number / 100, number % 100))
                : Optional.empty();
    }

    /** Days written as {@code 20260101-20261231}, both of them inside. */
    static Optional<DateRange> days(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        Optional<LocalDate> first = day(text.substring(0, dash));
        Optional<LocalDate> last = day(text.substring(dash + 1));
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return Optional.empty();
        }
        return Optional.of(DateRange.closed(first.get(), last.get()));
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
