package org.practicekit.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.practicekit.scheduling.attendance.Visits.HANDBOOK;
import static org.practicekit.scheduling.attendance.Visits.policy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.rule.Finding;

/**
 * Ten booked, each missed one time in five, and room for ten. With eleven all come in 0.8^11 = 8.6 % of cases; with twelve
 * more than ten come in 0.8^12 + 12 x 0.2 x 0.8^11 = 27.5 %.
 */
class ExtraVisitCheckTest {
    private static final ExpectedAttendance TEN = ExpectedAttendance.of(Collections.nCopies(10, 0.2));

    @Test
    void one_extra_visit_keeps_a_limit_of_ten_per_cent() {
        Decision<ExtraVisits> decision = check(10).mayTake(TEN, 10, 0.2, 5);
        ExtraVisits extra = decision.granted().orElseThrow();
        assertThat(extra.extra()).isEqualTo(1);
        assertThat(extra.overCapacity()).isCloseTo(Math.pow(0.8, 11), within(1e-14));
        assertThat(decision.findings())
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("1 extra: more than 10 patients come with a chance of 8.6 %, within the limit of 10 %;"
                        + " with one more it would be 27.5 %.");
    }

    @Test
    void none_keeps_a_limit_of_five_and_the_practices_handbook_says_so() {
        Decision<ExtraVisits> decision = check(5).mayTake(TEN, 10, 0.2, 5);
        assertThat(decision.isGranted()).isFalse();
        Finding why = decision.findings().get(0);
        assertThat(why.message())
                .isEqualTo(
                        "An extra visit would bring more than 10 patients with a chance of 8.6 %, over the limit of 5 %.");
        assertThat(why.citation()).isEqualTo(HANDBOOK);
        assertThat(why.facts())
                .containsEntry("booked", "10")
                .containsEntry("expected", "8.0")
                .containsEntry("looked-at", "11");
    }

    @Test
    void a_block_takes_no_more_than_its_own_limit() {
        Decision<ExtraVisits> decision = check(50).mayTake(TEN, 10, 0.2, 1);
        assertThat(decision.granted().orElseThrow().extra()).isEqualTo(1);
        assertThat(decision.findings().get(0).message()).endsWith("; the block takes no more.");
    }

    @Test
    void a_block_with_room_takes_visits_up_to_its_room_whatever_the_limit() {
        ExpectedAttendance two = ExpectedAttendance.of(Collections.nCopies(2, 0.2));
        assertThat(check(0).mayTake(two, 4, 0.2, 9).granted().orElseThrow().extra())
                .isEqualTo(2);
    }

    @Test
    void a_block_that_sees_nobody_takes_nobody() {
        assertThat(check(10).mayTake(ExpectedAttendance.NOBODY, 0, 0.2, 3).isGranted())
                .isFalse();
    }

    @Test
    void the_more_likely_visits_are_missed_the_more_the_block_takes() {
        ExpectedAttendance often = ExpectedAttendance.of(Collections.nCopies(10, 0.4));
        int extraOfReliable =
                check(10).mayTake(TEN, 10, 0.2, 9).granted().orElseThrow().extra();
        int extraOfOthers =
                check(10).mayTake(often, 10, 0.4, 9).granted().orElseThrow().extra();
        assertThat(extraOfOthers).isGreaterThan(extraOfReliable);
    }

    @Test
    void nobody_asks_for_no_extra_visit() {
        assertThatThrownBy(() -> check(10).mayTake(TEN, 10, 0.2, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ExtraVisitCheck check(int limit) {
        return new ExtraVisitCheck(policy().overCapacityPercent(limit).build());
    }
}
