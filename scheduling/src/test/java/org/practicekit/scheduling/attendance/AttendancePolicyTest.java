package org.practicekit.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.attendance.Visits.HANDBOOK;
import static org.practicekit.scheduling.attendance.Visits.policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.money.Money;
import org.practicekit.scheduling.policy.AttendanceAction;
import org.practicekit.scheduling.policy.AttendancePolicy;
import org.practicekit.scheduling.policy.AttendanceStep;
import org.practicekit.scheduling.policy.LeadTimeBand;
import org.practicekit.scheduling.policy.LeadTimeBands;
import org.practicekit.scheduling.policy.StaffRole;

class AttendancePolicyTest {
    @ParameterizedTest(name = "{0} days ahead: {1}")
    @CsvSource({
        "0, booked on the day",
        "1, booked 1 to 2 days ahead",
        "2, booked 1 to 2 days ahead",
        "3, booked 3 to 7 days ahead",
        "14, booked 8 to 14 days ahead",
        "15, booked 15 to 30 days ahead",
        "30, booked 15 to 30 days ahead",
        "31, booked 31 or more days ahead",
        "2000000000, booked 31 or more days ahead"
    })
    void every_lead_time_is_in_one_band(int days, String band) {
        assertThat(LeadTimeBands.STANDARD.band(days)).hasToString(band);
        assertThat(LeadTimeBands.STANDARD.all())
                .filteredOn(one -> one.contains(days))
                .hasSize(1);
    }

    @Test
    void a_practice_can_do_without_bands() {
        assertThat(LeadTimeBands.startingAt().all())
                .singleElement()
                .hasToString("booked whenever")
                .isEqualTo(LeadTimeBands.startingAt().band(400));
    }

    @Test
    void a_band_of_one_day_says_so() {
        assertThat(new LeadTimeBand(1, 2)).hasToString("booked 1 day ahead");
        assertThat(new LeadTimeBand(6, 7)).hasToString("booked 6 days ahead");
    }

    @Test
    void bands_begin_at_rising_numbers_of_days() {
        assertThatThrownBy(() -> LeadTimeBands.startingAt(3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 follows 3");
        assertThatThrownBy(() -> LeadTimeBands.startingAt(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LeadTimeBand(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LeadTimeBand(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void a_step_is_due_from_one_missed_visit_at_the_earliest(int missed) {
        assertThatThrownBy(() -> step(missed, AttendanceAction.WARNING_LETTER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void steps_go_from_mild_to_severe() {
        assertThatThrownBy(() -> policy().addSteps(
                                step(2, AttendanceAction.WARNING_LETTER), step(3, AttendanceAction.EXTRA_REMINDERS))
                        .build())
                .hasMessageContaining("step 2 does not");
        assertThatThrownBy(() -> policy().addSteps(
                                step(3, AttendanceAction.EXTRA_REMINDERS), step(2, AttendanceAction.WARNING_LETTER))
                        .build())
                .hasMessageContaining("step 2 does not");
    }

    @Test
    void a_deposit_has_an_amount_and_an_amount_has_a_step() {
        assertThatThrownBy(() ->
                        policy().addSteps(step(2, AttendanceAction.DEPOSIT)).build())
                .hasMessageContaining("how much");
        assertThatThrownBy(() -> policy().deposit(Money.usd("25")).build()).hasMessageContaining("no step");
    }

    @Test
    void the_record_for_the_steps_reaches_back_as_far_as_the_longest() {
        AttendancePolicy short365 = policy().lookBackDays(90)
                .addSteps(step(2, AttendanceAction.WARNING_LETTER))
                .build();
        assertThat(short365.longestStepDays()).isEqualTo(365);
        assertThat(policy().build().longestStepDays()).isEqualTo(730);
    }

    @Test
    void every_choice_shows_in_the_fingerprint() {
        assertThat(new AttendancePolicy[] {
                    policy().build(),
                    policy().lookBackDays(365).build(),
                    policy().lateCancelsCount(true).build(),
                    policy().assumedNoShowPercent(11).build(),
                    policy().leadTimes(LeadTimeBands.STANDARD).build(),
                    policy().weighVisitTypes(true).build(),
                    policy().visitsForHalfWeight(26).build(),
                    policy().ownVisitsForHalfWeight(9).build(),
                    policy().estimateOwnWeight(true).build(),
                    policy().intervalPercent(95).build(),
                    policy().overCapacityPercent(11).build(),
                    policy().addSteps(step(2, AttendanceAction.WARNING_LETTER)).build(),
                    policy().forgivenAfterKept(3).build(),
                    policy().addExemptVisitTypes(Visits.PHYSICAL).build(),
                    policy().addDischargeReviewers(new StaffRole("manager")).build()
                })
                .extracting(policy -> Fingerprint.of("policy", policy))
                .doesNotHaveDuplicates();
    }

    private static AttendanceStep step(int missed, AttendanceAction action) {
        return new AttendanceStep(missed, 365, action, HANDBOOK);
    }
}
