package org.practicekit.billing.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.posting.Said.line;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.core.money.Money;

/** Tolerated are 1.00 and 1 percent. */
class AllowedCheckTest {
    private static final AllowedCheck CHECK = new AllowedCheck(Money.usd("1.00"), BigDecimal.ONE);

    @ParameterizedTest(name = "{0}: allowed {1}")
    @CsvSource({
        "100.00 80.00 CO-45=20.00, 80.00",
        "100.00 70.00 CO-45=20.00 PR-2=10.00, 80.00",
        "100.00 78.40 CO-45=20.00 CO-253=1.60, 80.00",
        "100.00 40.00 CO-45=20.00 CO-59=40.00, 80.00",
        "100.00 0.00 CO-45=20.00 PR-1=80.00, 80.00",
        "100.00 0.00 CO-45=100.00, 0.00",
        "100.00 0.00 CO-45=20.00 OA-18=80.00, 80.00"
    })
    void what_a_payer_allowed_is_read_from_what_it_paid(String line, String allowed) {
        assertThat(CHECK.allowed(line("G0008 " + line))).isEqualTo(Money.usd(allowed));
    }

    @Test
    void what_a_payer_says_it_allowed_comes_first() {
        PaidLine said = PaidLine.builder()
                .like(line("G0008 100.00 70.00 CO-45=30.00"))
                .allowed(Money.usd("75.00"))
                .build();
        assertThat(CHECK.allowed(said)).isEqualTo(Money.usd("75.00"));
    }

    @ParameterizedTest(name = "expected {0}, allowed {1}: {2}")
    @CsvSource({
        "80.00, 80.00, ''",
        "80.00, 79.00, ''",
        "80.00, 78.99, USD 1.01",
        "200.00, 198.00, ''",
        "200.00, 197.99, USD 2.01",
        "10.00, 9.00, ''",
        "80.00, 90.00, ''"
    })
    void less_than_expected_is_a_finding_when_it_is_beyond_cents_and_percent(
            String expected, String allowed, String missing) {
        PaidLine paid = line("G0008 500.00 " + allowed);
        assertThat(CHECK.underpaid(3, 1, paid, Money.usd(expected))
                        .map(found -> found.facts().get("missing")))
                .isEqualTo(missing.isEmpty() ? Optional.empty() : Optional.of(missing));
    }
}
