package org.practicekit.billing.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.billing.denial.Cases.OTHER;
import static org.practicekit.billing.denial.Cases.PAYER;
import static org.practicekit.billing.denial.Cases.denial;
import static org.practicekit.billing.denial.Cases.due;
import static org.practicekit.billing.denial.Cases.tried;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.money.Money;

class DenialWorkListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 23);
    private static final OverturnOdds NOTHING_SEEN = OverturnOdds.of(List.of(), List.of());

    private final DenialWorkList list = new DenialWorkList(
            Map.of(DenialAction.APPEAL, new Effort(40, Money.usd("4.00"))),
            new Effort(10, Money.noDollars()),
            Money.usd("30.00"),
            14);

    @Test
    void the_numbers_are_those_of_the_formula() {
        // should have allowed 90, the patient owes 10, nothing paid: 80 to recover; half of it is 40
        // 40 minutes at 30 an hour are 20, postage 4: 24; 40 - 24 = 16, 0.40 for a minute
        WorkItem item = first(denial("a", "J1100 150.00 0.00 CO-50=140.00 PR-1=10.00", "90.00")
                .build());
        assertThat(item.recoverable()).contains(Money.usd("80.00"));
        assertThat(item.chance().percent()).isEqualByComparingTo("50");
        assertThat(item.cost()).isEqualTo(Money.usd("24.00"));
        assertThat(item.minutes()).isEqualTo(40);
        assertThat(item.value()).contains(Money.usd("16.00"));
        assertThat(item.valuePerMinute().orElseThrow()).isEqualByComparingTo("0.40");
    }

    @Test
    void what_was_paid_and_what_the_patient_owes_is_not_there_to_be_recovered() {
        assertThat(denial("a", "J1100 150.00 60.00 CO-151=80.00 PR-2=10.00", "90.00")
                        .build()
                        .recoverable())
                .contains(Money.usd("20.00"));
        assertThat(denial("b", "J1100 150.00 0.00 PR-96=150.00", "90.00")
                        .build()
                        .recoverable())
                .contains(Money.noDollars());
    }

    @Test
    void a_denial_of_which_nobody_knows_the_price_comes_last_however_much_was_charged() {
        DenialCase dear = DenialCase.builder()
                .like(denial("a", "J1100 9000.00 0.00 CO-50=9000.00", "1.00").build())
                .expected(Optional.empty())
                .build();
        DenialCase cheap = denial("b", "A4206 20.00 0.00 CO-50=20.00", "12.00").build();
        assertThat(order(dear, cheap))
                .extracting(item -> item.denial().claim().value())
                .containsExactly("b", "a");
        assertThat(order(dear, cheap).get(1).recoverable()).isEmpty();
    }

    @Test
    void what_brings_more_for_a_minute_comes_first_though_it_brings_less_in_all() {
        // 100 / 2 - 24 = 26 in 40 minutes; 30 / 2 - 5 = 10 in 10 minutes
        DenialCase large =
                denial("a", "J1100 150.00 0.00 CO-50=150.00", "100.00").build();
        DenialCase quick =
                denial("b", "J1100 150.00 0.00 CO-16=150.00", "30.00").build();
        assertThat(order(large, quick))
                .extracting(item -> item.denial().claim().value())
                .containsExactly("b", "a");
    }

    @ParameterizedTest(name = "last day {0}: urgent is {1}")
    @CsvSource({"2026-03-22, false", "2026-03-23, true", "2026-04-06, true", "2026-04-07, false"})
    void the_last_day_within_the_lead_time_puts_a_denial_before_all_others(LocalDate day, boolean urgent) {
        DenialCase poor =
                due(denial("a", "A4206 20.00 0.00 CO-50=20.00", "2.00").build(), day);
        DenialCase rich =
                denial("b", "J1100 900.00 0.00 CO-50=900.00", "800.00").build();
        assertThat(order(rich, poor).get(0).denial().claim().value()).isEqualTo(urgent ? "a" : "b");
        assertThat(order(poor).get(0).urgent()).isEqualTo(urgent);
    }

    @Test
    void among_urgent_ones_the_earliest_day_counts_and_among_equals_day_and_id() {
        DenialCase later =
                due(denial("a", "J1100 900.00 0.00 CO-50=900.00", "800.00").build(), TODAY.plusDays(3));
        DenialCase sooner =
                due(denial("b", "A4206 20.00 0.00 CO-50=20.00", "2.00").build(), TODAY.plusDays(2));
        assertThat(order(later, sooner))
                .extracting(item -> item.denial().claim().value())
                .containsExactly("b", "a");
        DenialCase far =
                due(denial("c", "A4206 20.00 0.00 CO-50=20.00", "20.00").build(), TODAY.plusDays(90));
        DenialCase near =
                due(denial("d", "A4206 20.00 0.00 CO-50=20.00", "20.00").build(), TODAY.plusDays(80));
        assertThat(order(far, near))
                .extracting(item -> item.denial().claim().value())
                .containsExactly("d", "c");
        DenialCase e = denial("e", "A4206 20.00 0.00 CO-50=20.00", "20.00").build();
        DenialCase f = denial("f", "A4206 20.00 0.00 CO-50=20.00", "20.00").build();
        assertThat(order(e, f))
                .isEqualTo(order(f, e))
                .extracting(item -> item.denial().id())
                .isSorted();
    }

    @Test
    void what_waits_for_the_payer_or_is_over_is_not_on_the_list() {
        DenialCase open = denial("a", "J1100 100.00 0.00 CO-50=100.00", "80.00").build();
        for (DenialState state : DenialState.values()) {
            DenialCase one = DenialCase.builder().like(open).state(state).build();
            boolean listed = switch (state) {
                case OPEN, IN_WORK, UPHELD, PARTLY_OVERTURNED, WRITE_OFF_PROPOSED -> true;
                case APPEALED, CORRECTED, OVERTURNED, PATIENT_BILLED, WRITTEN_OFF, WITHDRAWN -> false;
            };
            assertThat(order(one)).as(state.name()).hasSize(listed ? 1 : 0);
        }
    }

    @Test
    void a_difference_that_rounding_would_hide_still_decides() {
        // a third of 10.00 and of 10.01 for each minute: both show 0.3333
        OverturnOdds odds = OverturnOdds.of(
                List.of(new OverturnPrior(null, null, null, BigDecimal.ONE, BigDecimal.valueOf(2))), List.of());
        DenialWorkList free = new DenialWorkList(Map.of(), new Effort(10_000, Money.noDollars()), Money.noDollars(), 0);
        DenialCase more = denial("a", "J1100 100.00 0.00 CO-50=100.00", "10.01").build();
        DenialCase less = denial("b", "J1100 100.00 0.00 CO-50=100.00", "10.00").build();
        List<WorkItem> order = free.order(List.of(less, more), odds, TODAY);
        assertThat(order.get(0).valuePerMinute()).isEqualTo(order.get(1).valuePerMinute());
        assertThat(order.get(0).denial()).isEqualTo(more);
    }

    @Test
    void odds_are_what_was_expected_outweighed_by_what_was_seen() {
        DenialCase denial =
                denial("a", "J1100 100.00 0.00 CO-50=100.00", "80.00").build();
        List<DenialCase> seen = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            seen.add(tried(denial, DenialState.OVERTURNED));
        }
        seen.add(tried(denial, DenialState.PARTLY_OVERTURNED));
        seen.add(tried(denial, DenialState.UPHELD));
        seen.add(tried(denial, DenialState.WITHDRAWN));
        seen.add(DenialCase.builder().like(denial).state(DenialState.OVERTURNED).build());
        OverturnOdds odds = OverturnOdds.of(
                List.of(new OverturnPrior(PAYER, null, null, BigDecimal.valueOf(2), BigDecimal.valueOf(8))), seen);
        // (2 + 7) / (10 + 8): what was withdrawn, and what was never tried, says nothing
        OverturnChance chance = odds.chance(PAYER, "50", DenialAction.APPEAL);
        assertThat(chance.percent()).isEqualByComparingTo("50");
        assertThat(chance.seen()).isEqualTo(8);
        assertThat(odds.chance(PAYER, "50", DenialAction.CORRECT).percent()).isEqualByComparingTo("20");
        assertThat(odds.chance(OTHER, "50", DenialAction.APPEAL))
                .isEqualTo(NOTHING_SEEN.chance(OTHER, "50", DenialAction.APPEAL));
    }

    @Test
    void the_narrowest_expectation_counts_and_two_about_the_same_are_refused() {
        OverturnPrior all = new OverturnPrior(null, null, null, BigDecimal.ONE, BigDecimal.valueOf(3));
        OverturnPrior ofReason = new OverturnPrior(null, "50", null, BigDecimal.valueOf(3), BigDecimal.ONE);
        OverturnOdds odds = OverturnOdds.of(List.of(all, ofReason), List.of());
        assertThat(odds.chance(PAYER, "50", DenialAction.APPEAL).percent()).isEqualByComparingTo("75");
        assertThat(odds.chance(PAYER, "16", DenialAction.APPEAL).percent()).isEqualByComparingTo("25");
        assertThatThrownBy(() -> OverturnOdds.of(List.of(all, all), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two priors are about the same");
    }

    private WorkItem first(DenialCase denial) {
        return order(denial).get(0);
    }

    private List<WorkItem> order(DenialCase... denials) {
        return list.order(List.of(denials), NOTHING_SEEN, TODAY);
    }
}
