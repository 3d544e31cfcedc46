package org.practicekit.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.practicekit.scheduling.attendance.VisitOutcome.CANCELLED;
import static org.practicekit.scheduling.attendance.VisitOutcome.KEPT;
import static org.practicekit.scheduling.attendance.VisitOutcome.LATE_CANCEL;
import static org.practicekit.scheduling.attendance.VisitOutcome.NO_SHOW;
import static org.practicekit.scheduling.attendance.Visits.FOLLOW_UP;
import static org.practicekit.scheduling.attendance.Visits.MARCH_9;
import static org.practicekit.scheduling.attendance.Visits.PHYSICAL;
import static org.practicekit.scheduling.attendance.Visits.patient;
import static org.practicekit.scheduling.attendance.Visits.patients;
import static org.practicekit.scheduling.attendance.Visits.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.scheduling.policy.AttendancePolicy;
import org.practicekit.scheduling.policy.AttendancePolicyBuilder;

/**
 * A practice with 75 visits: 50 booked three days ahead, of which 4 were missed, and 25 booked three weeks ahead, of which 8
 * were. Ten per cent are assumed and 25 visits weigh half, so all visits come to (12 + 25 x 0.10) / (75 + 25) = 14.5 %, those
 * booked long ahead to (8 + 25 x 0.145) / (25 + 25) = 23.25 %, the others to (4 + 25 x 0.145) / (50 + 25) = 10.17 %.
 */
class NoShowModelTest {
    private static final Offset<Double> EXACTLY = within(1e-12);

    private static List<AttendanceHistory> practice() {
        List<AttendanceHistory> patients = new ArrayList<>();
        patients.addAll(patients(46, FOLLOW_UP, 3, KEPT));
        patients.addAll(patients(4, FOLLOW_UP, 3, NO_SHOW));
        patients.addAll(patients(17, FOLLOW_UP, 21, KEPT));
        patients.addAll(patients(8, FOLLOW_UP, 21, NO_SHOW));
        return patients;
    }

    @Test
    void of_a_new_patient_the_estimate_is_the_rate_of_the_lead_time() {
        NoShowModel model = NoShowModel.of(policy().build(), practice());
        assertThat(model.practice()).isEqualTo(new Tally(12, 75));
        assertThat(model.rate(FOLLOW_UP, 21)).isCloseTo(0.2325, EXACTLY);
        assertThat(model.rate(FOLLOW_UP, 3)).isCloseTo(7.625 / 75, EXACTLY);
        assertThat(model.estimate(AttendanceCounts.NONE, FOLLOW_UP, 21).probability())
                .isCloseTo(0.2325, EXACTLY);
    }

    @Test
    void a_patients_own_record_draws_the_estimate_as_far_as_it_is_long() {
        NoShowModel model = NoShowModel.of(policy().build(), practice());
        // (1 + 8 x 0.2325) / (2 + 8)
        assertThat(model.estimate(new AttendanceCounts(1, 1, 0, 0), FOLLOW_UP, 21)
                        .probability())
                .isCloseTo(0.286, EXACTLY);
        // (0 + 8 x 0.2325) / (8 + 8): after eight visits the record weighs half
        assertThat(model.estimate(new AttendanceCounts(8, 0, 0, 0), FOLLOW_UP, 21)
                        .probability())
                .isCloseTo(0.11625, EXACTLY);
    }

    @Test
    void the_estimate_names_what_each_factor_added() {
        NoShowEstimate estimate =
                NoShowModel.of(policy().build(), practice()).estimate(new AttendanceCounts(1, 1, 0, 0), FOLLOW_UP, 21);
        assertThat(estimate.contributions())
                .extracting(Contribution::factor)
                .containsExactly(Factor.PRACTICE, Factor.LEAD_TIME, Factor.OWN_RECORD);
        assertThat(estimate.contributions().get(0).share()).isCloseTo(0.145, EXACTLY);
        assertThat(estimate.contributions().get(1).share()).isCloseTo(0.0875, EXACTLY);
        assertThat(estimate.contributions().get(2).share()).isCloseTo(0.0535, EXACTLY);
        assertThat(estimate.contributions())
                .extracting(Contribution::counted)
                .containsExactly(new Tally(12, 75), new Tally(8, 25), new Tally(1, 2));
    }

    @Test
    void an_office_manager_can_read_where_it_comes_from() {
        NoShowEstimate estimate =
                NoShowModel.of(policy().build(), practice()).estimate(new AttendanceCounts(1, 1, 0, 0), FOLLOW_UP, 21);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(estimate.explain().lines().toList())
                    .element(0)
                    .asString()
                    .startsWith("28.6 % likely to be missed (")
                    .endsWith(", 90 % sure)");
            assertThat(estimate.explain().lines().skip(1))
                    .containsExactly(
                            "  14.5 %: all visits to the practice: 12 of 75 missed",
                            "  +8.8 points: visits booked 8 or more days ahead: 8 of 25 missed",
                            "  +5.4 points: the patient's own visits: 1 of 2 missed",
                            "  Beta-binomial shrinkage: the practice's rate is drawn towards that of visits booked as long ahead,"
                                    + " and then towards the patient's own record, which weighs as much as the rate after 8.0"
                                    + " visits (as the practice's policy states).",
                            "  [Practice policy, Attendance handbook, section 1]");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_interval_is_the_middle_of_the_beta_distribution_that_the_record_leaves() {
        NoShowEstimate estimate =
                NoShowModel.of(policy().build(), practice()).estimate(new AttendanceCounts(1, 1, 0, 0), FOLLOW_UP, 21);
        BetaDistribution reference = BetaDistribution.of(8 * 0.2325 + 1, 8 * 0.7675 + 1);
        assertThat(estimate.lowest()).isCloseTo(reference.inverseCumulativeProbability(0.05), within(1e-9));
        assertThat(estimate.highest()).isCloseTo(reference.inverseCumulativeProbability(0.95), within(1e-9));
    }

    @Test
    void the_longer_the_record_the_narrower_the_interval() {
        NoShowModel model = NoShowModel.of(policy().build(), practice());
        NoShowEstimate little = model.estimate(new AttendanceCounts(3, 1, 0, 0), FOLLOW_UP, 21);
        NoShowEstimate much = model.estimate(new AttendanceCounts(30, 10, 0, 0), FOLLOW_UP, 21);
        assertThat(much.highest() - much.lowest()).isLessThan(little.highest() - little.lowest());
    }

    @Test
    void a_practice_without_a_past_goes_by_what_it_assumes() {
        NoShowModel model = NoShowModel.of(policy().build(), List.of());
        assertThat(model.rate(FOLLOW_UP, 0)).isCloseTo(0.10, EXACTLY);
        assertThat(model.rate(FOLLOW_UP, 400)).isCloseTo(0.10, EXACTLY);
    }

    @Test
    void nobody_is_ever_certain_to_come_or_to_stay_away() {
        NoShowModel model = NoShowModel.of(policy().build(), practice());
        assertThat(model.estimate(new AttendanceCounts(10_000, 0, 0, 0), FOLLOW_UP, 3)
                        .probability())
                .isPositive();
        assertThat(model.estimate(new AttendanceCounts(0, 10_000, 0, 0), FOLLOW_UP, 21)
                        .probability())
                .isLessThan(1);
    }

    @Test
    void visit_types_count_only_where_the_practice_wants_it() {
        List<AttendanceHistory> past = new ArrayList<>(practice());
        past.addAll(patients(20, PHYSICAL, 21, NO_SHOW));
        NoShowModel without = NoShowModel.of(policy().build(), past);
        assertThat(without.rate(PHYSICAL, 21)).isEqualTo(without.rate(FOLLOW_UP, 21));
        NoShowModel with = NoShowModel.of(policy().weighVisitTypes(true).build(), past);
        // All: (32 + 2.5) / 120. Long ahead: (28 + 25 x that) / 70. Follow-ups: (8 + 25 x that) / 50, physicals (20 +
        // ...) / 45.
        double longAhead = (28 + 25 * (34.5 / 120)) / 70;
        assertThat(with.rate(FOLLOW_UP, 21)).isCloseTo((8 + 25 * longAhead) / 50, EXACTLY);
        assertThat(with.rate(PHYSICAL, 21)).isCloseTo((20 + 25 * longAhead) / 45, EXACTLY);
        assertThat(with.estimate(AttendanceCounts.NONE, PHYSICAL, 21).contributions())
                .extracting(Contribution::factor)
                .containsExactly(Factor.PRACTICE, Factor.LEAD_TIME, Factor.VISIT_TYPE, Factor.OWN_RECORD);
    }

    @Test
    void late_cancellations_count_as_missed_only_where_the_practice_says_so() {
        AttendanceCounts own = new AttendanceCounts(4, 0, 4, 3);
        NoShowModel lenient = NoShowModel.of(policy().build(), practice());
        NoShowModel strict = NoShowModel.of(policy().lateCancelsCount(true).build(), practice());
        // (0 + 8 r) / (4 + 8) and (4 + 8 r) / (8 + 8)
        assertThat(lenient.estimate(own, FOLLOW_UP, 21).probability()).isCloseTo(8 * 0.2325 / 12, EXACTLY);
        assertThat(strict.estimate(own, FOLLOW_UP, 21).probability()).isCloseTo((4 + 8 * 0.2325) / 16, EXACTLY);
    }

    @Test
    void visits_called_off_in_time_say_nothing_about_coming() {
        List<AttendanceHistory> past = new ArrayList<>(practice());
        past.addAll(patients(40, FOLLOW_UP, 21, CANCELLED));
        past.addAll(patients(40, FOLLOW_UP, 3, LATE_CANCEL));
        assertThat(NoShowModel.of(policy().build(), past)).isEqualTo(NoShowModel.of(policy().build(), practice()));
    }

    /**
     * A hundred patients with two visits each, of which a fifth is missed: ten patients missed both, twenty one of them. The
     * products are 10 x 0.8 x 0.8 - 20 x 0.8 x 0.2 + 70 x 0.2 x 0.2 = 6.0, at most 100 x 0.2 x 0.8 = 16; the correlation is
     * 0.375, and 1 / 0.375 - 1 = 5 / 3.
     */
    @Test
    void the_weight_of_a_record_follows_from_how_alike_visits_of_the_same_patient_are() {
        NoShowModel model = NoShowModel.of(alike().build(), pairs(10, 20, 70));
        assertThat(model.ownWeight().source()).isEqualTo(OwnWeight.Source.ESTIMATED);
        assertThat(model.ownWeight().visits()).isCloseTo(5.0 / 3, EXACTLY);
    }

    /** One patient in a hundred missed both, 38 one: 0.64 - 38 x 0.16 + 61 x 0.04 is below zero. */
    @Test
    void a_record_hardly_matters_where_visits_of_the_same_patient_are_no_more_alike() {
        NoShowModel model = NoShowModel.of(alike().build(), pairs(1, 38, 61));
        assertThat(model.ownWeight()).isEqualTo(new OwnWeight(OwnWeight.MOST, OwnWeight.Source.NO_DIFFERENCE));
    }

    @Test
    void below_a_hundred_patients_with_two_visits_the_weight_is_the_stated_one() {
        NoShowModel model = NoShowModel.of(alike().build(), pairs(10, 20, 69));
        assertThat(model.ownWeight()).isEqualTo(new OwnWeight(8, OwnWeight.Source.STATED));
    }

    /** Patients whose own rates are drawn from a beta distribution of known weight, six visits each. */
    @ParameterizedTest
    @CsvSource({"0.15, 3", "0.15, 8", "0.30, 20"})
    void the_weight_of_a_simulated_practice_is_found_again(double mean, double weight) {
        Random random = new Random(20260309);
        BetaDistribution rates = BetaDistribution.of(mean * weight, (1 - mean) * weight);
        List<AttendanceHistory> patients = new ArrayList<>();
        for (int i = 0; i < 8000; i++) {
            double rate = rates.inverseCumulativeProbability(random.nextDouble());
            List<PastVisit> visits = new ArrayList<>();
            for (int v = 0; v < 6; v++) {
                visits.add(Visits.visit(
                        MARCH_9.minusDays(v), 3 + 10 * (i % 2), random.nextDouble() < rate ? NO_SHOW : KEPT));
            }
            patients.add(new AttendanceHistory(visits));
        }
        double found = NoShowModel.of(alike().build(), patients).ownWeight().visits();
        // 120,000 pairs of visits: the standard error of the correlation is about a third of this.
        assertThat(1 / (1 + found)).isCloseTo(1 / (1 + weight), within(0.01));
    }

    @Test
    void the_order_of_patients_and_visits_does_not_show_in_the_last_digit() {
        List<AttendanceHistory> patients = pairs(10, 20, 70);
        List<AttendanceHistory> shuffled = new ArrayList<>(patients);
        Collections.shuffle(shuffled, new Random(4));
        assertThat(fingerprint(NoShowModel.of(alike().build(), shuffled)))
                .isEqualTo(fingerprint(NoShowModel.of(alike().build(), patients)));
    }

    @Test
    void a_visit_booked_before_today_cannot_lie_before_its_booking() {
        NoShowModel model = NoShowModel.of(policy().build(), practice());
        assertThatThrownBy(() -> model.estimate(AttendanceCounts.NONE, FOLLOW_UP, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 or more days ahead, not -1");
    }

    private static Fingerprint fingerprint(NoShowModel model) {
        return Fingerprint.of("model", model);
    }

    private static AttendancePolicyBuilder alike() {
        return AttendancePolicy.builder()
                .like(policy().build())
                .assumedNoShowPercent(20)
                .estimateOwnWeight(true);
    }

    private static List<AttendanceHistory> pairs(int both, int one, int none) {
        List<AttendanceHistory> patients = new ArrayList<>();
        for (int i = 0; i < both; i++) {
            patients.add(patient(NO_SHOW, NO_SHOW));
        }
        for (int i = 0; i < one; i++) {
            patients.add(i % 2 == 0 ? patient(NO_SHOW, KEPT) : patient(KEPT, NO_SHOW));
        }
        for (int i = 0; i < none; i++) {
            patients.add(patient(KEPT, KEPT));
        }
        return patients;
    }
}
