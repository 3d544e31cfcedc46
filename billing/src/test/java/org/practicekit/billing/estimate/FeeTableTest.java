package org.practicekit.billing.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

class FeeTableTest {
    private static final PriceList PLAN = PriceList.of(new PayerId("PLAN1"));
    private static final LocalDate LAST_OF_2026 = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void the_price_of_the_day_of_service_holds() {
        FeeTable table = FeeTable.of(List.of(
                fee("100")
                        .effective(new DateRange(LocalDate.of(2026, 1, 1), NEW_YEAR))
                        .build(),
                fee("110").effective(DateRange.from(NEW_YEAR)).build()));
        assertThat(table.find(PLAN, Plans.service(1), LAST_OF_2026))
                .map(Fee::amount)
                .contains(Money.usd("100"));
        assertThat(table.find(PLAN, Plans.service(1), NEW_YEAR))
                .map(Fee::amount)
                .contains(Money.usd("110"));
        assertThat(table.find(PLAN, Plans.service(1), LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Test
    void the_price_with_the_most_modifiers_holds_and_then_the_one_for_the_place() {
        Modifier left = new Modifier("LT");
        Modifier other = new Modifier("XU");
        FeeTable table = FeeTable.of(List.of(
                fee("100").build(),
                fee("90").place(new PlaceOfService("22")).build(),
                fee("80").addModifiers(left).build(),
                fee("70").addModifiers(other, left).build()));
        assertThat(price(table, "11")).contains("100.00");
        assertThat(price(table, "22")).contains("90.00");
        assertThat(price(table, "22", left)).contains("80.00");
        assertThat(price(table, "11", left, other)).contains("70.00");
        assertThat(price(table, "11", other)).contains("100.00");
    }

    @Test
    void one_list_does_not_answer_for_another() {
        FeeTable table = FeeTable.of(List.of(fee("100").build()));
        assertThat(table.find(PriceList.CHARGES, Plans.service(1), NEW_YEAR)).isEmpty();
        assertThat(table.find(PriceList.of(new PayerId("PLAN2")), Plans.service(1), NEW_YEAR))
                .isEmpty();
        PlannedService unknown = PlannedService.builder()
                .like(Plans.service(1))
                .procedure(Optional.empty())
                .build();
        assertThat(table.find(PLAN, unknown, NEW_YEAR)).isEmpty();
    }

    @Test
    void two_prices_for_the_same_are_refused() {
        assertThatThrownBy(() -> FeeTable.of(List.of(
                        fee("100").build(),
                        fee("110").effective(DateRange.from(NEW_YEAR)).build())))
                .hasMessageContaining("two prices of G0101 in payer/PLAN1 hold at the same time");
    }

    private static Optional<String> price(FeeTable table, String place, Modifier... modifiers) {
        PlannedService service = PlannedService.builder()
                .like(Plans.service(1))
                .place(new PlaceOfService(place))
                .addModifiers(modifiers)
                .build();
        return table.find(PLAN, service, NEW_YEAR)
                .map(fee -> fee.amount().amount().toPlainString());
    }

    private static FeeBuilder fee(String amount) {
        return Fee.builder()
                .list(PLAN)
                .procedure(new ProcedureCode("G0101"))
                .amount(Money.usd(amount))
                .source("contract 2026");
    }
}
