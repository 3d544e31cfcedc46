package org.practicekit.billing.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.billing.denial.Decisions.DECIDED;
import static org.practicekit.billing.denial.Decisions.adjustment;
import static org.practicekit.billing.denial.Decisions.decision;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.money.Money;

class DenialReadingTest {
    private final DenialReading reading = new DenialReading(DenialTable.standard());

    @ParameterizedTest(name = "{0}: {1}, left with {2}")
    @CsvSource({
        "CO-50=100.00, NECESSITY, PROVIDER",
        "CO-29=100.00, TIMELY_FILING, PROVIDER",
        "OA-18=100.00, DUPLICATE, NOBODY",
        "PI-96=100.00, COVERAGE, DISPUTED",
        "PR-31=100.00, ELIGIBILITY, PATIENT",
        "PR-204=100.00, COVERAGE, PATIENT",
        "CO-256=100.00, COVERAGE, PROVIDER",
        "CO-58=100.00, CODING, PROVIDER",
        "CO-227=100.00, DOCUMENTATION, PROVIDER",
        "CO-B7=100.00, PROVIDER, PROVIDER",
        "CO-Z99=100.00, UNKNOWN, PROVIDER"
    })
    void a_line_of_which_nothing_is_paid_is_denied_for_its_reason(
            String adjustment, DenialCategory category, Liability liability) {
        List<DeniedPart> parts = read("J1100 100.00 0.00 " + adjustment);
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.main().category()).isEqualTo(category);
            assertThat(part.main().liability()).isEqualTo(liability);
            assertThat(part.denied()).isEqualTo(Money.usd("100.00"));
            assertThat(part.procedure()).contains("J1100");
        });
    }

    @ParameterizedTest(name = "{0} is no denial")
    @ValueSource(
            strings = {
                "PR-1=100.00", "PR-2=100.00", "PR-3=100.00", "CO-45=100.00", "CO-253=100.00", "OA-94=100.00",
                "CO-104=100.00", "CO-144=100.00", "CO-187=100.00", "CO-223=100.00", "OA-23=100.00", "PR-66=100.00",
            })
    void shares_prices_and_what_an_earlier_payer_did_are_no_denials_though_nothing_is_paid(String adjustment) {
        assertThat(read("J1100 100.00 0.00 " + adjustment)).isEmpty();
    }

    @Test
    void a_reduction_for_several_procedures_is_a_price_where_something_is_paid_and_a_denial_where_nothing_is() {
        assertThat(read("J1100 100.00 50.00 CO-59=50.00")).isEmpty();
        assertThat(read("J1100 100.00 0.00 CO-59=100.00"))
                .singleElement()
                .satisfies(part -> assertThat(part.main().category()).isEqualTo(DenialCategory.BUNDLING));
    }

    @ParameterizedTest(name = "claim status {0}")
    @ValueSource(strings = {"1", "2", "3", "4", "19"})
    void the_status_of_the_claim_neither_makes_nor_hides_a_denial(String status) {
        PaidClaim denied =
                decision("J1100 100.00 0.00 CO-50=100.00").status(status).build();
        PaidClaim paid =
                decision("J1100 100.00 80.00 CO-45=20.00").status(status).build();
        assertThat(reading.read(denied, DECIDED)).hasSize(1);
        assertThat(reading.read(paid, DECIDED)).isEmpty();
    }

    @Test
    void a_line_that_is_paid_in_part_is_denied_for_the_rest() {
        assertThat(read("A4206 120.00 60.00 CO-151=40.00 CO-45=20.00"))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.paid()).isEqualTo(Money.usd("60.00"));
                    assertThat(part.denied()).isEqualTo(Money.usd("40.00"));
                    assertThat(part.chain()).isEqualTo("CO-151");
                });
    }

    @Test
    void several_reasons_make_one_denial_with_the_largest_amount_first() {
        DeniedPart part =
                read("A4206 120.00 0.00 PR-96=20.00 CO-16=70.00 CO-252=30.00").get(0);
        assertThat(part.reasons()).extracting(DeniedReason::code).containsExactly("CO-16", "CO-252", "PR-96");
        assertThat(part.chain()).isEqualTo("CO-16 CO-252 PR-96");
        assertThat(part.deniedTo(Liability.PROVIDER)).isEqualTo(Money.usd("100.00"));
        assertThat(part.deniedTo(Liability.PATIENT)).isEqualTo(Money.usd("20.00"));
    }

    @Test
    void a_claim_that_is_denied_as_a_whole_comes_before_its_lines() {
        PaidClaim paid = decision("A4206 100.00 0.00", "J1100 50.00 0.00 CO-97=50.00")
                .addAdjustments(adjustment("CO-29=100.00"))
                .build();
        assertThat(reading.read(paid, DECIDED))
                .extracting(DeniedPart::position, DeniedPart::chain)
                .containsExactly(tuple(0, "CO-29"), tuple(2, "CO-97"));
    }

    @Test
    void what_takes_a_decision_back_or_says_what_would_be_paid_denies_nothing() {
        PaidClaim denied = decision("J1100 100.00 0.00 CO-50=100.00").build();
        assertThat(reading.read(PaidClaim.builder().like(denied).status("22").build(), DECIDED))
                .isEmpty();
        assertThat(reading.read(PaidClaim.builder().like(denied).status("25").build(), DECIDED))
                .isEmpty();
        assertThat(reading.read(
                        PaidClaim.builder()
                                .like(denied)
                                .charge(Money.usd("-100.00"))
                                .build(),
                        DECIDED))
                .isEmpty();
    }

    @Test
    void a_negative_adjustment_adds_money_and_denies_nothing() {
        assertThat(read("J1100 100.00 110.00 CO-50=-10.00")).isEmpty();
    }

    private List<DeniedPart> read(String line) {
        return reading.read(decision(line).build(), DECIDED);
    }
}
