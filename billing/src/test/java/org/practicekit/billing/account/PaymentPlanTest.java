package org.practicekit.billing.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.money.Money;

class PaymentPlanTest {
    @ParameterizedTest(name = "{0} in {1}: first {2}, last {3}")
    @CsvSource({"100.00, 3, 33.34, 33.33", "0.05, 4, 0.02, 0.01", "0.03, 3, 0.01, 0.01", "99.99, 1, 99.99, 99.99"})
    void the_cents_that_do_not_divide_come_first(String total, int count, String first, String last) {
        List<Instalment> plan = PaymentPlan.split(Money.usd(total), count, LocalDate.parse("2026-01-15"));
        assertThat(plan.get(0).amount()).isEqualTo(Money.usd(first));
        assertThat(plan.get(count - 1).amount()).isEqualTo(Money.usd(last));
    }

    @RepeatedTest(50)
    void instalments_add_up_exactly_and_differ_by_a_cent_at_the_most(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int count = 1 + random.nextInt(36);
        Money total = Money.usd("%d.%02d".formatted(1 + random.nextInt(5000), random.nextInt(100)));
        List<Instalment> plan = PaymentPlan.split(total, count, LocalDate.parse("2026-01-15"));
        assertThat(plan).hasSize(count);
        assertThat(plan.stream().map(Instalment::amount).reduce(Money.noDollars(), Money::plus))
                .isEqualTo(total);
        assertThat(plan.get(0).amount().minus(plan.get(count - 1).amount())).isLessThanOrEqualTo(Money.usd("0.01"));
    }

    @Test
    void a_day_that_a_month_does_not_have_is_its_last_one() {
        assertThat(PaymentPlan.split(Money.usd("40.00"), 4, LocalDate.parse("2027-12-31")))
                .extracting(Instalment::due)
                .containsExactly(
                        LocalDate.parse("2027-12-31"),
                        LocalDate.parse("2028-01-31"),
                        LocalDate.parse("2028-02-29"),
                        LocalDate.parse("2028-03-31"));
    }

    @Test
    void less_than_a_cent_for_each_is_no_plan() {
        assertThatThrownBy(() -> PaymentPlan.split(Money.usd("0.02"), 3, LocalDate.parse("2026-01-15")))
                .hasMessageContaining("in 3 instalments");
    }
}
