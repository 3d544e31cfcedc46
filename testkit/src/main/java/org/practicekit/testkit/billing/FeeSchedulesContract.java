package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.FeeBuilder;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.port.FeeSchedules;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

/** The contract of {@link FeeSchedules}. */
public abstract class FeeSchedulesContract extends BillingContract<EstimateStore> {
    private static final PriceList PLAN = PriceList.of(TestOffice.PAYER);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final PlaceOfService OFFICE = new PlaceOfService("11");
    private static final PlaceOfService HOSPITAL = new PlaceOfService("22");
    private static final Modifier LEFT = new Modifier("LT");

    private final Fee before =
            fee("100").effective(new DateRange(LocalDate.MIN, NEW_YEAR)).build();
    private final Fee after = fee("110.01").effective(DateRange.from(NEW_YEAR)).build();
    private final Fee hospital = fee("90").place(HOSPITAL).build();
    private final Fee left = fee("80").addModifiers(LEFT).build();
    private final Fee charge = fee("300").list(PriceList.CHARGES).build();

    /** For the host's subclass. */
    protected FeeSchedulesContract() {}

    @BeforeEach
    final void prices() {
        store().storeFees(PRACTICE, List.of(before, after, hospital, left, charge));
    }

    @Test
    void a_price_is_found_with_every_field_and_by_its_days() {
        assertThat(find(PRACTICE, PLAN, OFFICE, NEW_YEAR.minusDays(1))).contains(before);
        assertThat(find(PRACTICE, PLAN, OFFICE, NEW_YEAR)).contains(after);
    }

    @Test
    void the_price_for_the_place_comes_before_the_one_for_any_and_the_one_with_modifiers_before_both() {
        assertThat(find(PRACTICE, PLAN, HOSPITAL, NEW_YEAR)).contains(hospital);
        assertThat(find(PRACTICE, PLAN, HOSPITAL, NEW_YEAR, LEFT)).contains(left);
        assertThat(find(PRACTICE, PLAN, OFFICE, NEW_YEAR, new Modifier("XU"))).contains(after);
    }

    @Test
    void a_list_does_not_answer_for_another() {
        assertThat(find(PRACTICE, PriceList.CHARGES, OFFICE, NEW_YEAR)).contains(charge);
        assertThat(find(PRACTICE, PriceList.SELF_PAY, OFFICE, NEW_YEAR)).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_prices_of_another() {
        assertThat(find(NEIGHBOUR, PLAN, OFFICE, NEW_YEAR)).isEmpty();
    }

    private Optional<Fee> find(
            PracticeId practice, PriceList list, PlaceOfService place, LocalDate date, Modifier... modifiers) {
        PlannedService service = PlannedService.builder()
                .serviceType(ServiceType.OFFICE_VISIT)
                .procedure(new ProcedureCode("G0101"))
                .addModifiers(modifiers)
                .place(place)
                .build();
        return store().work().run(practice, Set.of(), ports -> ports.fees().find(practice, list, service, date));
    }

    private static FeeBuilder fee(String amount) {
        return Fee.builder()
                .list(PLAN)
                .procedure(new ProcedureCode("G0101"))
                .amount(Money.usd(amount))
                .source("contract 2026, exhibit A");
    }
}
