package org.practicekit.billing.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

class PovertyGuidelinesTest {
    private static final PovertyGuidelines GUIDELINES = PovertyGuidelines.standard();

    /** The table of HHS for 2026, 91 FR 1797: households of one to eight, and one of nine. */
    @ParameterizedTest(name = "{0} persons: {1}, Alaska {2}, Hawaii {3}")
    @CsvSource({
        "1, 15960, 19950, 18360",
        "2, 21640, 27050, 24890",
        "3, 27320, 34150, 31420",
        "4, 33000, 41250, 37950",
        "5, 38680, 48350, 44480",
        "6, 44360, 55450, 51010",
        "7, 50040, 62550, 57540",
        "8, 55720, 69650, 64070",
        "9, 61400, 76750, 70600"
    })
    void the_guidelines_of_2026_are_those_that_were_published(
            int persons, String contiguous, String alaska, String hawaii) {
        assertThat(guideline(PovertyRegion.CONTIGUOUS, persons)).isEqualTo(Money.usd(contiguous));
        assertThat(guideline(PovertyRegion.ALASKA, persons)).isEqualTo(Money.usd(alaska));
        assertThat(guideline(PovertyRegion.HAWAII, persons)).isEqualTo(Money.usd(hawaii));
    }

    @Test
    void they_hold_from_the_day_they_were_in_force_and_earlier_ones_are_the_hosts_to_add() {
        assertThat(GUIDELINES.row(PovertyRegion.CONTIGUOUS, LocalDate.parse("2026-01-12")))
                .isEmpty();
        assertThat(GUIDELINES.row(PovertyRegion.CONTIGUOUS, LocalDate.parse("2026-01-13")))
                .isPresent();
    }

    @Test
    void two_guidelines_for_one_day_are_refused() {
        PovertyRow row = GUIDELINES
                .row(PovertyRegion.CONTIGUOUS, LocalDate.parse("2026-06-01"))
                .orElseThrow();
        PovertyRow next = new PovertyRow(
                row.region(),
                Money.usd("16000"),
                Money.usd("5700"),
                DateRange.from(LocalDate.parse("2027-01-15")),
                row.citation());
        assertThatThrownBy(() -> GUIDELINES.plus(List.of(next))).hasMessageContaining("CONTIGUOUS");
    }

    @ParameterizedTest(name = "{0} of 10,000: {1} percent off")
    @CsvSource({"15000.00, 100", "15000.01, 60", "20000.00, 60", "20000.01, 0"})
    void a_step_of_the_scale_holds_up_to_its_last_cent(String income, int percent) {
        AssistanceScale scale = new AssistanceScale(
                DateRange.from(LocalDate.parse("2026-01-01")),
                List.of(new AssistanceBand(150, 100), new AssistanceBand(200, 60)));
        assertThat(scale.discount(Money.usd(income), Money.usd("10000"))).isEqualTo(percent);
    }

    @Test
    void a_scale_that_gives_more_to_those_who_have_more_is_refused() {
        assertThatThrownBy(() -> new AssistanceScale(
                        DateRange.from(LocalDate.parse("2026-01-01")),
                        List.of(new AssistanceBand(150, 50), new AssistanceBand(200, 60))))
                .hasMessageContaining("step 2");
    }

    private static Money guideline(PovertyRegion region, int persons) {
        return GUIDELINES
                .row(region, LocalDate.parse("2026-06-01"))
                .orElseThrow()
                .of(persons);
    }
}
