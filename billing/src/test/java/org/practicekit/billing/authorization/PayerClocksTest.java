package org.practicekit.billing.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.billing.coverage.CoverageKind;

/** CMS-0057-F (89 FR 8758): 72 hours and 7 calendar days from 2026-01-01; exchange plans stay at 45 CFR 147.136. */
class PayerClocksTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final PayerClocks CLOCKS = PayerClocks.standard();

    @ParameterizedTest(name = "{0} {1} sent at {2}: over at {3}")
    @CsvSource({
        "MEDICARE_ADVANTAGE, STANDARD, 2026-03-09T16:00:00Z, 2026-03-17T04:00:00Z", // all of 16 March
        "MEDICARE_ADVANTAGE, EXPEDITED, 2026-03-09T16:00:00Z, 2026-03-12T16:00:00Z",
        "MEDICAID, STANDARD, 2026-02-25T16:00:00Z, 2026-03-05T05:00:00Z", // over the end of February
        "CHIP, EXPEDITED, 2026-12-31T23:00:00Z, 2027-01-03T23:00:00Z",
        "EXCHANGE, STANDARD, 2026-03-09T16:00:00Z, 2026-03-25T04:00:00Z",
        "EXCHANGE, EXPEDITED, 2026-03-09T16:00:00Z, 2026-03-12T16:00:00Z"
    })
    void a_payer_has_so_long(CoverageKind kind, Urgency urgency, Instant sent, Instant over) {
        assertThat(CLOCKS.on(kind, urgency, LocalDate.ofInstant(sent, ZONE), Optional.empty())
                        .map(row -> row.due(sent, ZONE)))
                .contains(over);
    }

    @ParameterizedTest(name = "a request of {0} under a rating period from {1}: bound {2}")
    @CsvSource({
        "2026-06-30, 2026-07-01, false",
        "2026-07-01, 2026-07-01, true",
        "2026-07-01, 2025-07-01, false", // the period began before the rule
        "2026-07-01, , false"
    })
    void managed_care_is_bound_from_its_first_rating_period_of_2026_on(
            LocalDate sent, LocalDate ratingPeriod, boolean bound) {
        assertThat(CLOCKS.on(
                                CoverageKind.MEDICAID_MANAGED_CARE,
                                Urgency.STANDARD,
                                sent,
                                Optional.ofNullable(ratingPeriod))
                        .isPresent())
                .isEqualTo(bound);
    }

    @ParameterizedTest
    @EnumSource(
            value = CoverageKind.class,
            names = {"GROUP", "INDIVIDUAL", "MEDICARE", "TRICARE", "WORKERS_COMPENSATION"})
    void no_clock_is_made_up_for_others(CoverageKind kind) {
        assertThat(CLOCKS.on(kind, Urgency.STANDARD, LocalDate.of(2026, 3, 9), Optional.empty()))
                .isEmpty();
    }

    @Test
    void before_2026_the_rule_bound_nobody() {
        assertThat(CLOCKS.on(
                        CoverageKind.MEDICARE_ADVANTAGE,
                        Urgency.STANDARD,
                        LocalDate.of(2025, 12, 31),
                        Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_host_adds_rows_and_cannot_contradict_ours() {
        PayerClocks.Row ours = CLOCKS.on(
                        CoverageKind.MEDICAID, Urgency.STANDARD, LocalDate.of(2026, 3, 9), Optional.empty())
                .orElseThrow();
        PayerClocks.Row states = new PayerClocks.Row(
                CoverageKind.GROUP, Urgency.STANDARD, 5, false, false, ours.effective(), ours.citation());

        assertThat(CLOCKS.plus(List.of(states))
                        .on(CoverageKind.GROUP, Urgency.STANDARD, LocalDate.of(2026, 3, 9), Optional.empty()))
                .contains(states);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CLOCKS.plus(List.of(ours)))
                .withMessageContaining("MEDICAID STANDARD 7 days");
    }
}
