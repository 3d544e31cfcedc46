package org.practicekit.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionSimulatorTest {
    private static final Duration TEN = Duration.ofMinutes(10);
    private static final Duration ONE = Duration.ofMinutes(1);
    private static final SessionSimulator MANY = new SessionSimulator(40_000, 2026);

    /**
     * A table that was worked out before this code by another program in another language: ten punctual patients, service
     * times from a gamma distribution with mean 1, waiting over the patients seen, idle time up to the planned end of 10 or
     * the last patient, overtime after 10; 40,000 sessions, two decimals.
     */
    @ParameterizedTest(name = "{0}, variation {1}, no-shows {2}: waiting {3}, idle {4}, overtime {5}")
    @CsvSource({
        "individual, 0.5, 0.0, 0.55, 0.99, 0.99",
        "two at start, 0.5, 0.0, 1.02, 0.66, 0.66",
        "blocks of two, 0.5, 0.0, 0.94, 0.90, 0.91",
        "all at start, 0.5, 0.0, 4.50, 0.63, 0.63",
        "individual, 1.0, 0.0, 1.06, 1.93, 1.95",
        "two at start, 1.0, 0.0, 1.38, 1.47, 1.49",
        "individual, 0.5, 0.2, 0.33, 2.52, 0.51",
        "two at start, 0.5, 0.2, 0.58, 2.22, 0.21",
    })
    void the_classic_rules_do_as_they_do_in_the_table(
            String rule, double variation, double noShow, double waiting, double idle, double overtime) {
        SessionOutlook outlook =
                MANY.play(SessionPlan.of(rule(rule), 10, ONE, ServiceTime.gamma(ONE, variation), noShow));
        assertAgrees(outlook.waiting().orElseThrow(), waiting);
        assertAgrees(outlook.idle(), idle);
        assertAgrees(outlook.overtime(), overtime);
    }

    /** Both figures have the error of 40,000 sessions; four of them, and what was lost when the table was rounded. */
    private static void assertAgrees(Estimate estimate, double table) {
        double tolerance = 4 * Math.sqrt(2) * estimate.standardError() + 0.005;
        assertThat(estimate.mean()).isBetween(table - tolerance, table + tolerance);
        assertThat(tolerance).as("sharp enough to tell the rules apart").isLessThan(0.15);
    }

    @Test
    void lognormal_times_of_the_same_mean_and_variation_do_not_fit_the_table() {
        Estimate waiting = MANY.play(
                        SessionPlan.of(AppointmentRules.INDIVIDUAL, 10, ONE, ServiceTime.lognormal(ONE, 1), 0))
                .waiting()
                .orElseThrow();
        assertThat(waiting.mean() + 4 * Math.sqrt(2) * waiting.standardError()).isLessThan(1.06 - 0.005);
    }

    /**
     * Two patients a minute apart, exponential with mean 1. The second waits if the first takes longer than the minute:
     * 1/e on average, so half of that a patient. The second is done after two minutes by 1/e + 2/e² on average.
     */
    @Test
    void two_patients_with_exponential_times_can_be_worked_out_by_hand() {
        double e = Math.E;
        SessionOutlook outlook =
                MANY.play(SessionPlan.of(AppointmentRules.INDIVIDUAL, 2, ONE, ServiceTime.exponential(ONE), 0));
        assertIs(outlook.waiting().orElseThrow(), 1 / (2 * e));
        assertIs(outlook.overtime(), 1 / e + 2 / (e * e));
        assertIs(outlook.idle(), 1 / e + 2 / (e * e));
    }

    /** All ten at the start: the i-th waits for i-1 others, and ten exponential times go over 10 by 10 * 10^10 e^-10 / 10!. */
    @Test
    void when_all_come_at_the_start_waiting_and_overtime_have_a_formula() {
        SessionOutlook outlook =
                MANY.play(SessionPlan.of(AppointmentRules.ALL_AT_START, 10, ONE, ServiceTime.exponential(ONE), 0));
        assertIs(outlook.waiting().orElseThrow(), 4.5);
        assertIs(outlook.overtime(), 10 * Math.pow(10, 10) * Math.exp(-10) / 3_628_800);
    }

    private static void assertIs(Estimate estimate, double exact) {
        assertThat(estimate.mean())
                .isBetween(exact - 4 * estimate.standardError(), exact + 4 * estimate.standardError());
    }

    @Test
    void a_session_without_chance_goes_as_the_clock() {
        SessionOutlook outlook = new SessionSimulator(2, 1)
                .play(SessionPlan.of(AppointmentRules.BAILEY_WELCH, 6, TEN, ServiceTime.exactly(TEN), 0));
        assertThat(outlook.waiting()).contains(new Estimate(50.0 / 6, 0, 2)); // five of six wait ten minutes
        assertThat(outlook.idle()).isEqualTo(new Estimate(0, 0, 2));
        assertThat(outlook.overtime()).isEqualTo(new Estimate(0, 0, 2));
        assertThat(outlook.seen()).isEqualTo(new Estimate(6, 0, 2));
    }

    @Test
    void visits_longer_than_planned_run_over_by_just_what_they_are_too_long() {
        SessionOutlook outlook = new SessionSimulator(2, 1)
                .play(SessionPlan.of(
                        AppointmentRules.INDIVIDUAL, 3, TEN, ServiceTime.exactly(Duration.ofMinutes(15)), 0));
        assertThat(outlook.waiting()).contains(new Estimate(5, 0, 2)); // nought, five and ten minutes
        assertThat(outlook.overtime()).isEqualTo(new Estimate(15, 0, 2));
        assertThat(outlook.idle()).isEqualTo(new Estimate(0, 0, 2));
    }

    @Test
    void an_empty_session_is_idle_from_beginning_to_end() {
        SessionOutlook outlook = new SessionSimulator(3, 1)
                .play(SessionPlan.builder().length(Duration.ofHours(4)).build());
        assertThat(outlook.waiting()).isEmpty();
        assertThat(outlook.idle()).isEqualTo(new Estimate(240, 0, 3));
        assertThat(outlook.overtime()).isEqualTo(new Estimate(0, 0, 3));
    }

    @Test
    void when_nobody_comes_there_is_no_waiting_to_speak_of() {
        SessionOutlook outlook = new SessionSimulator(3, 1)
                .play(SessionPlan.of(AppointmentRules.INDIVIDUAL, 4, TEN, ServiceTime.exponential(TEN), 1));
        assertThat(outlook.waiting()).isEmpty();
        assertThat(outlook.seen()).isEqualTo(new Estimate(0, 0, 3));
    }

    @Test
    void one_patient_alone_never_waits() {
        SessionOutlook outlook = new SessionSimulator(1_000, 1)
                .play(SessionPlan.of(AppointmentRules.BAILEY_WELCH, 1, TEN, ServiceTime.lognormal(TEN, 2), 0));
        assertThat(outlook.waiting()).contains(new Estimate(0, 0, 1_000));
    }

    /** The clinician is idle or at work until the planned end or the last patient, whichever is later. */
    @Test
    void idle_time_less_overtime_is_what_the_visits_left_of_the_session() {
        for (long seed = 1; seed <= 20; seed++) {
            SessionSimulator some = new SessionSimulator(50, seed);
            ServiceTime service = ServiceTime.exactly(Duration.ofMinutes(12));
            SessionOutlook outlook = some.play(SessionPlan.builder()
                    .like(SessionPlan.of(AppointmentRules.BLOCKS_OF_TWO, 9, TEN, service, 0.3))
                    .walkIns(new WalkIns(2, service))
                    .punctuality(new Punctuality(Duration.ofMinutes(3), Duration.ofMinutes(8)))
                    .build());
            double left = 90 - 12 * outlook.seen().mean();
            assertThat(outlook.idle().mean() - outlook.overtime().mean())
                    .as("seed %d", seed)
                    .isBetween(left - 1e-9, left + 1e-9);
        }
    }

    @Test
    void the_same_seed_gives_the_same_figures_and_another_seed_others() {
        SessionPlan plan = SessionPlan.builder()
                .like(SessionPlan.of(AppointmentRules.INDIVIDUAL, 8, TEN, ServiceTime.lognormal(TEN, 0.6), 0.1))
                .walkIns(new WalkIns(1, ServiceTime.gamma(TEN, 0.5)))
                .punctuality(new Punctuality(Duration.ofMinutes(-2), Duration.ofMinutes(5)))
                .build();
        assertThat(new SessionSimulator(500, 7).play(plan)).isEqualTo(new SessionSimulator(500, 7).play(plan));
        assertThat(new SessionSimulator(500, 8).play(plan)).isNotEqualTo(new SessionSimulator(500, 7).play(plan));
    }

    @Test
    void plans_with_the_same_patients_meet_the_same_luck() {
        ServiceTime service = ServiceTime.gamma(TEN, 1);
        SessionSimulator some = new SessionSimulator(300, 5);
        SessionOutlook one = some.play(SessionPlan.of(AppointmentRules.INDIVIDUAL, 10, TEN, service, 0.25));
        SessionOutlook two = some.play(SessionPlan.of(AppointmentRules.ALL_AT_START, 10, TEN, service, 0.25));
        assertThat(two.seen()).isEqualTo(one.seen());
    }

    @Test
    void walk_ins_come_as_often_as_said_and_only_while_the_session_lasts() {
        SessionOutlook outlook = MANY.play(SessionPlan.builder()
                .length(Duration.ofHours(3))
                .walkIns(new WalkIns(2, ServiceTime.exactly(ONE)))
                .build());
        assertIs(outlook.seen(), 6);
        assertThat(outlook.overtime().mean()).isLessThan(1);
    }

    /** Ten minutes late each, and visits of ten minutes in intervals of ten: the session ends ten minutes late, all wait 0. */
    @Test
    void who_comes_late_does_not_wait_and_who_comes_early_waits_from_their_time() {
        SessionSimulator two = new SessionSimulator(2, 1);
        SessionPlan punctual = SessionPlan.of(AppointmentRules.INDIVIDUAL, 3, TEN, ServiceTime.exactly(TEN), 0);
        SessionOutlook late = two.play(SessionPlan.builder()
                .like(punctual)
                .punctuality(new Punctuality(TEN, Duration.ZERO))
                .build());
        assertThat(late.waiting()).contains(new Estimate(0, 0, 2));
        assertThat(late.overtime()).isEqualTo(new Estimate(10, 0, 2));
        assertThat(late.idle()).isEqualTo(new Estimate(10, 0, 2));
        SessionOutlook early = two.play(SessionPlan.builder()
                .like(punctual)
                .punctuality(new Punctuality(TEN.negated(), Duration.ZERO))
                .build());
        assertThat(early.waiting()).contains(new Estimate(0, 0, 2));
        assertThat(early.overtime()).isEqualTo(new Estimate(0, 0, 2));
    }

    @Test
    void the_confidence_interval_covers_the_truth_about_nineteen_times_in_twenty() {
        SessionPlan plan = SessionPlan.of(AppointmentRules.ALL_AT_START, 10, ONE, ServiceTime.exponential(ONE), 0);
        int covered = 0;
        for (long seed = 0; seed < 400; seed++) {
            Estimate waiting =
                    new SessionSimulator(400, seed).play(plan).waiting().orElseThrow();
            covered += waiting.low() <= 4.5 && 4.5 <= waiting.high() ? 1 : 0;
        }
        assertThat(covered).isBetween(362, 398); // 380, and four standard deviations of a binomial count
    }

    @Test
    void no_shows_spare_the_others_waiting_and_cost_the_clinician_time() {
        ServiceTime service = ServiceTime.gamma(TEN, 0.5);
        SessionOutlook all = MANY.play(SessionPlan.of(AppointmentRules.INDIVIDUAL, 10, TEN, service, 0));
        SessionOutlook some = MANY.play(SessionPlan.of(AppointmentRules.INDIVIDUAL, 10, TEN, service, 0.2));
        assertIs(some.seen(), 8);
        assertThat(some.waiting().orElseThrow().high())
                .isLessThan(all.waiting().orElseThrow().low());
        assertThat(some.idle().low()).isGreaterThan(all.idle().high());
    }

    @Test
    void a_practice_weighs_waiting_idle_time_and_overtime() {
        SessionOutlook outlook = SessionOutlook.builder()
                .waiting(new Estimate(5, 0, 2))
                .idle(new Estimate(20, 0, 2))
                .overtime(new Estimate(8, 0, 2))
                .seen(new Estimate(6, 0, 2))
                .build();
        assertThat(new SessionWeights(0.1, 1, 1.5).cost(outlook)).isEqualTo(0.1 * 30 + 20 + 12);
    }

    @Test
    void what_cannot_be_played_is_refused() {
        assertThatThrownBy(() -> new SessionSimulator(1, 1)).hasMessageContaining("2 or more");
        assertThatThrownBy(() -> ServiceTime.gamma(Duration.ZERO, 1)).hasMessageContaining("positive");
        assertThatThrownBy(() -> ServiceTime.gamma(ONE, Double.NaN)).hasMessageContaining("variation");
        assertThatThrownBy(() -> new BookedPatient(TEN, ServiceTime.exactly(ONE), 20))
                .hasMessageContaining("percent");
        assertThatThrownBy(() -> new BookedPatient(TEN.negated(), ServiceTime.exactly(ONE), 0))
                .hasMessageContaining("before");
        assertThatThrownBy(() -> new WalkIns(-1, ServiceTime.exactly(ONE))).hasMessageContaining("perHour");
        assertThatThrownBy(() -> new Punctuality(ONE, ONE.negated())).hasMessageContaining("negative");
        assertThatThrownBy(() -> new Estimate(Double.NaN, 0, 2)).hasMessageContaining("number");
        assertThatThrownBy(() -> new SessionWeights(-1, 0, 0)).hasMessageContaining("weight");
        assertThatThrownBy(() -> SessionPlan.builder().length(Duration.ZERO).build())
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> AppointmentRules.blocksOf(0)).hasMessageContaining("patient");
        assertThatThrownBy(() -> AppointmentRules.variable("none", List.of())).hasMessageContaining("factors");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "individual, 0 10 20 30 40",
        "two at start, 0 0 10 20 30",
        "blocks of two, 0 0 20 20 40",
        "blocks of three, 0 0 0 30 30",
        "all at start, 0 0 0 0 0",
        "short then long, 0 5 20 35 50",
    })
    void each_rule_hands_out_its_times(String rule, String minutes) {
        List<Duration> expected = List.of(minutes.split(" ")).stream()
                .map(Long::parseLong)
                .map(Duration::ofMinutes)
                .toList();
        assertThat(rule(rule).times(Collections.nCopies(5, TEN))).isEqualTo(expected);
        assertThat(rule(rule).times(List.of())).isEmpty();
    }

    /** Planned for 10, 30, 20 and 40 minutes. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "individual, 0 10 40 60",
        "two at start, 0 0 10 40",
        "blocks of two, 0 0 40 40",
        "short then long, 0 5 50 80",
    })
    void longer_visits_get_longer_intervals(String rule, String minutes) {
        List<Duration> planned =
                Stream.of(10, 30, 20, 40).map(Duration::ofMinutes).toList();
        assertThat(rule(rule).times(planned))
                .isEqualTo(Stream.of(minutes.split(" "))
                        .map(Long::parseLong)
                        .map(Duration::ofMinutes)
                        .toList());
    }

    private static AppointmentRule rule(String name) {
        return switch (name) {
            case "individual" -> AppointmentRules.INDIVIDUAL;
            case "two at start" -> AppointmentRules.BAILEY_WELCH;
            case "blocks of two" -> AppointmentRules.BLOCKS_OF_TWO;
            case "blocks of three" -> AppointmentRules.blocksOf(3);
            case "all at start" -> AppointmentRules.ALL_AT_START;
            case "short then long" -> AppointmentRules.variable(name, List.of(0.5, 1.5));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
