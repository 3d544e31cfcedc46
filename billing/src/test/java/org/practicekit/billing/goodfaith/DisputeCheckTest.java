package org.practicekit.billing.goodfaith;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.code.Npi;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** 45 CFR 149.620: at least $400 above, for each provider or facility by itself, within 120 calendar days. */
class DisputeCheckTest {
    private static final Npi OFFICE = new Npi("1234567893");
    private static final Npi LABORATORY = new Npi("1000000004");
    private static final LocalDate BILLED = LocalDate.of(2026, 11, 25);

    private final DisputeCheck check = new DisputeCheck(GoodFaithLaw.standard());

    @ParameterizedTest(name = "estimated 120, billed {0}: {1}")
    @CsvSource({"520.00, true", "519.99, false", "120.00, false", "80.00, false", "5200.00, true"})
    void a_bill_can_be_disputed_from_400_dollars_above_the_estimate(String billed, boolean disputable) {
        Comparison comparison = compare(new Bill(OFFICE, Money.usd(billed), BILLED))
                .comparisons()
                .get(0);
        assertThat(comparison.disputableUntil().isPresent()).isEqualTo(disputable);
    }

    @Test
    void the_last_day_is_the_120th_after_the_first_bill_and_the_fee_is_named() {
        DisputeCheck.Result result = compare(new Bill(OFFICE, Money.usd("600"), BILLED));
        // 5 days of November, then 31, 31, 28 and 25 of March.
        assertThat(result.comparisons().get(0).disputableUntil()).contains(LocalDate.of(2027, 3, 25));
        assertThat(result.comparisons().get(0).above()).isEqualTo(Money.usd("480"));
        assertThat(result.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "Provider 1234567893 billed USD 600.00, USD 480.00 above the estimate: the patient can dispute it until 2027-03-25 for a fee of USD 25.00.");
    }

    @Test
    void each_provider_is_compared_with_its_own_part_and_not_with_the_whole() {
        DisputeCheck.Result result =
                compare(new Bill(OFFICE, Money.usd("420"), BILLED), new Bill(LABORATORY, Money.usd("330"), BILLED));
        // 300 above each: nobody's bill is 400 above, though both together are.
        assertThat(result.comparisons()).noneMatch(one -> one.disputableUntil().isPresent());
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void who_is_not_in_the_estimate_cannot_be_compared() {
        DisputeCheck.Result result = compare(new Bill(new Npi("2000000002"), Money.usd("900"), BILLED));
        assertThat(result.comparisons()).isEmpty();
        assertThat(result.findings()).extracting(Finding::severity).containsExactly(Severity.INFO);
    }

    private DisputeCheck.Result compare(Bill... bills) {
        return check.compare(
                Content.builder()
                        .addProviders(provider(OFFICE, "100"), provider(LABORATORY, "30"), provider(OFFICE, "20"))
                        .build(),
                List.of(bills));
    }

    private static ProviderCharges provider(Npi npi, String charge) {
        return ProviderCharges.builder()
                .name("a provider")
                .npi(npi)
                .addItems(ExpectedItem.builder()
                        .description("a service")
                        .charge(Money.usd(charge))
                        .build())
                .build();
    }
}
