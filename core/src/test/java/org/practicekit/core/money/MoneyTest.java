package org.practicekit.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.practicekit.core.fingerprint.Fingerprint;

class MoneyTest {
    private static final Currency YEN = Currency.getInstance("JPY");

    @Test
    void an_amount_has_the_places_of_its_currency_however_it_was_written() {
        assertThat(Money.usd("25")).isEqualTo(Money.usd("25.00")).hasToString("USD 25.00");
        assertThat(Money.usd("25.0").hashCode()).isEqualTo(Money.usd("25.00").hashCode());
        assertThat(new Money(new BigDecimal("1200.0"), YEN)).hasToString("JPY 1200");
        assertThat(Fingerprint.of("fee", Money.usd("25"))).isEqualTo(Fingerprint.of("fee", Money.usd("25.00")));
    }

    @Test
    void half_a_cent_is_refused_and_not_rounded() {
        assertThatThrownBy(() -> Money.usd("0.005"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.005")
                .hasMessageContaining("2 places");
        assertThatThrownBy(() -> new Money(new BigDecimal("0.5"), YEN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void amounts_of_one_currency_compare_and_others_do_not() {
        assertThat(Money.usd("9.99").compareTo(Money.usd("10"))).isNegative();
        assertThat(Money.usd("-0.01").isNegative()).isTrue();
        assertThat(Money.usd("0").isNegative()).isFalse();
        assertThatThrownBy(() -> Money.usd("1").compareTo(new Money(BigDecimal.ONE, YEN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("USD", "JPY");
    }

    @Test
    void equal_numbers_of_different_currencies_hash_apart() {
        assertThat(Fingerprint.of("fee", new Money(new BigDecimal("100"), YEN)))
                .isNotEqualTo(Fingerprint.of("fee", Money.usd("100")));
    }

    @Test
    void sums_are_exact_and_rounding_is_said() {
        assertThat(Money.usd("0.10").plus(Money.usd("0.20"))).isEqualTo(Money.usd("0.30"));
        assertThat(Money.usd("0.10").minus(Money.usd("0.20"))).isEqualTo(Money.usd("-0.10"));
        assertThat(Money.usd("-0.10").negated()).isEqualTo(Money.usd("0.10"));
        assertThat(Money.usd("233.32").times(new BigDecimal("0.1"), RoundingMode.HALF_UP))
                .isEqualTo(Money.usd("23.33"));
        assertThat(Money.usd("0.05").times(new BigDecimal("0.5"), RoundingMode.HALF_UP))
                .isEqualTo(Money.usd("0.03"));
        assertThat(Money.usd("0.05").times(new BigDecimal("0.5"), RoundingMode.DOWN))
                .isEqualTo(Money.usd("0.02"));
        assertThatThrownBy(() -> Money.usd("1").plus(new Money(BigDecimal.ONE, YEN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_two_amounts_there_is_a_smaller_and_a_larger() {
        assertThat(Money.usd("2").min(Money.usd("1"))).isEqualTo(Money.usd("1"));
        assertThat(Money.usd("2").max(Money.usd("1"))).isEqualTo(Money.usd("2"));
        assertThat(Money.noDollars().isZero()).isTrue();
        assertThat(Money.noDollars().isPositive()).isFalse();
        assertThat(Money.usd("0.01").isPositive()).isTrue();
    }
}
