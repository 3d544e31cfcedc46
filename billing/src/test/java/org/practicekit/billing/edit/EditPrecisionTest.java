package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.edit.FlaggedClaim.Fate;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;

class EditPrecisionTest {
    private static final RuleId DUPLICATE = ClaimEdits.DUPLICATE.id();
    private static final LocalDate MARCH_9 = LocalDate.of(2026, 3, 9);
    private static final DateRange MARCH = DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final Instant APRIL = Instant.parse("2026-04-10T12:00:00Z");

    @Test
    void of_three_claims_sent_in_spite_of_the_edit_two_were_denied() {
        Kpi precision = precision(
                flag("c-3", MARCH_9, Fate.DENIED, APRIL),
                flag("c-1", MARCH_9, Fate.DENIED, APRIL),
                flag("c-2", MARCH_9, Fate.PAID, APRIL));
        assertThat(precision.figure()).isEqualTo(new Figure.Ratio(2, 3));
        assertThat(precision.considered()).hasToString("[claim/c-1, claim/c-2, claim/c-3]");
        assertThat(precision.counted()).hasToString("[claim/c-1, claim/c-3]");
        assertThat(precision.dimension("rule")).contains("billing.edit.clm-07");
    }

    @Test
    void a_claim_that_was_mended_or_waits_says_nothing_of_the_edit() {
        assertThat(precision(flag("c-1", MARCH_9, Fate.MENDED, APRIL), flag("c-2", MARCH_9, Fate.WAITING, null))
                        .figure())
                .isEqualTo(new Figure.Unknown("no claim went out in spite of the edit and was decided"));
    }

    @Test
    void what_was_known_later_has_no_part_in_it() {
        assertThat(precision(
                                flag("c-1", MARCH_9, Fate.DENIED, APRIL),
                                flag("c-2", MARCH_9, Fate.PAID, APRIL.plusMillis(1)))
                        .figure())
                .isEqualTo(new Figure.Ratio(1, 1));
    }

    @Test
    void other_edits_and_other_months_count_elsewhere() {
        assertThat(precision(
                                new FlaggedClaim(
                                        ClaimEdits.TOTAL.id(), new ClaimId("c-1"), MARCH_9, Fate.DENIED, APRIL),
                                flag("c-2", LocalDate.of(2026, 2, 28), Fate.DENIED, APRIL),
                                flag("c-3", LocalDate.of(2026, 4, 1), Fate.DENIED, APRIL),
                                flag("c-4", LocalDate.of(2026, 3, 31), Fate.PAID, APRIL))
                        .figure())
                .isEqualTo(new Figure.Ratio(0, 1));
    }

    @Test
    void a_claim_that_was_flagged_twice_counts_once() {
        assertThat(precision(
                                flag("c-1", MARCH_9, Fate.DENIED, APRIL),
                                flag("c-1", MARCH_9.plusDays(1), Fate.DENIED, APRIL))
                        .figure())
                .isEqualTo(new Figure.Ratio(1, 1));
    }

    @Test
    void a_fate_and_since_when_it_is_known_go_together() {
        assertThatThrownBy(() -> flag("c-1", MARCH_9, Fate.WAITING, APRIL))
                .hasMessageContaining("c-1: a fate is known");
        assertThatThrownBy(() -> flag("c-1", MARCH_9, Fate.PAID, null)).hasMessageContaining("c-1: a fate is known");
    }

    private static Kpi precision(FlaggedClaim... flags) {
        return EditPrecision.of(DUPLICATE, List.of(flags), MARCH, APRIL);
    }

    private static FlaggedClaim flag(String claim, LocalDate on, Fate fate, @Nullable Instant knownAt) {
        return new FlaggedClaim(DUPLICATE, new ClaimId(claim), on, fate, knownAt);
    }
}
