package org.practicekit.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.practicekit.scheduling.attendance.VisitOutcome.CANCELLED;
import static org.practicekit.scheduling.attendance.VisitOutcome.KEPT;
import static org.practicekit.scheduling.attendance.VisitOutcome.NO_SHOW;
import static org.practicekit.scheduling.attendance.Visits.MARCH_9;
import static org.practicekit.scheduling.attendance.Visits.policy;
import static org.practicekit.scheduling.attendance.Visits.visit;
import static org.practicekit.testkit.property.Property.forAll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.property.Choices;

class BacktestTest {
    private static final LocalDate SPLIT = MARCH_9;

    /**
     * Before the split: one of two missed. So 10 % assumed becomes (1 + 2.5) / 27 for all, and (1 + 25 x that) / 27 for those
     * booked three days ahead. After it the same patient keeps one visit, then misses one.
     */
    @Test
    void each_visit_is_estimated_from_the_practice_before_the_split_and_the_patient_before_the_visit() {
        AttendanceHistory patient = new AttendanceHistory(List.of(
                visit(SPLIT.minusDays(20), 3, NO_SHOW),
                visit(SPLIT.minusDays(10), 3, KEPT),
                visit(SPLIT, 3, KEPT),
                visit(SPLIT.plusDays(5), 3, CANCELLED),
                visit(SPLIT.plusDays(9), 3, NO_SHOW)));
        double rate = (1 + 25 * (3.5 / 27)) / 27;
        List<Prediction> predictions = new Backtest(policy().build()).predictions(List.of(patient), SPLIT);
        assertThat(predictions).extracting(Prediction::missed).containsExactly(false, true);
        assertThat(predictions.get(0).probability()).isCloseTo((1 + 8 * rate) / 10, within(1e-12));
        assertThat(predictions.get(1).probability()).isCloseTo((1 + 8 * rate) / 11, within(1e-12));
    }

    @Test
    void an_estimate_two_days_before_does_not_know_the_visit_of_yesterday() {
        AttendanceHistory patient =
                new AttendanceHistory(List.of(visit(SPLIT.plusDays(1), 3, NO_SHOW), visit(SPLIT.plusDays(2), 3, KEPT)));
        List<Prediction> inTime = new Backtest(policy().build(), 2).predictions(List.of(patient), SPLIT);
        assertThat(inTime.get(1).probability()).isEqualTo(inTime.get(0).probability());
        List<Prediction> onTheDay = new Backtest(policy().build()).predictions(List.of(patient), SPLIT);
        assertThat(onTheDay.get(1).probability()).isGreaterThan(onTheDay.get(0).probability());
    }

    @Test
    void a_visit_booked_on_its_day_is_estimated_on_its_day() {
        AttendanceHistory patient =
                new AttendanceHistory(List.of(visit(SPLIT.plusDays(1), 3, NO_SHOW), visit(SPLIT.plusDays(2), 0, KEPT)));
        List<Prediction> predictions = new Backtest(policy().build(), 2).predictions(List.of(patient), SPLIT);
        assertThat(predictions.get(1).probability())
                .isGreaterThan(predictions.get(0).probability());
    }

    /** What comes later must not be seen: turn every outcome from some day on round, and no estimate up to that day moves. */
    @Test
    void no_estimate_depends_on_what_happens_on_its_day_or_later() {
        forAll(BacktestTest::past).holds(past -> {
            Backtest backtest = new Backtest(
                    policy().estimateOwnWeight(true).lookBackDays(60).build());
            for (int day = 0; day < 30; day += 7) {
                LocalDate from = SPLIT.plusDays(day);
                List<AttendanceHistory> other =
                        past.stream().map(patient -> turned(patient, from)).toList();
                assertThat(until(backtest, other, from)).isEqualTo(until(backtest, past, from));
            }
        });
    }

    /** A practice whose patients have rates of their own: an estimate that knows the record must beat the rate alone. */
    @Test
    void in_a_simulated_practice_the_estimates_are_calibrated_and_better_than_the_rate() {
        Calibration calibration = new Backtest(policy().estimateOwnWeight(true).build()).run(simulated(3000), SPLIT);
        assertThat(calibration.skill()).isPositive();
        assertThat(calibration.logLoss()).isLessThan(calibration.logLossOfRate());
        assertThat(calibration.auc()).isGreaterThan(0.6);
        for (ReliabilityBin bin : calibration.bins()) {
            // Four standard errors of a share: what chance alone stays within, but one time in 16,000.
            double error = Math.sqrt(
                    bin.predicted() * (1 - bin.predicted()) / bin.tally().expected());
            assertThat(bin.observed()).isCloseTo(bin.predicted(), within(4 * error + 0.01));
        }
    }

    @Test
    void an_estimate_is_made_before_the_visit_or_on_its_day() {
        assertThatThrownBy(() -> new Backtest(policy().build(), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<AttendanceHistory> simulated(int count) {
        Random random = new Random(11);
        BetaDistribution rates = BetaDistribution.of(0.15 * 5, 0.85 * 5);
        List<AttendanceHistory> patients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double own = rates.inverseCumulativeProbability(random.nextDouble());
            List<PastVisit> visits = new ArrayList<>();
            for (int v = 0; v < 10; v++) {
                LocalDate date = SPLIT.minusDays(200).plusDays(random.nextInt(300));
                visits.add(visit(date, random.nextInt(30), random.nextDouble() < own ? NO_SHOW : KEPT));
            }
            patients.add(new AttendanceHistory(visits));
        }
        return patients;
    }

    private static List<AttendanceHistory> past(Choices choices) {
        return choices.list(
                1,
                6,
                patient -> new AttendanceHistory(patient.list(
                        0,
                        8,
                        one -> visit(
                                one.day(SPLIT.minusDays(40), SPLIT.plusDays(30)),
                                one.between(0, 20),
                                one.oneOf(VisitOutcome.values())))));
    }

    private static AttendanceHistory turned(AttendanceHistory patient, LocalDate from) {
        return new AttendanceHistory(patient.visits().stream()
                .map(visit -> visit.date().isBefore(from) ? visit : turned(visit))
                .toList());
    }

    private static PastVisit turned(PastVisit visit) {
        return switch (visit.outcome()) {
            case KEPT -> visit(visit.date(), visit.daysAhead(), NO_SHOW);
            case NO_SHOW -> visit(visit.date(), visit.daysAhead(), KEPT);
            case LATE_CANCEL, CANCELLED -> visit;
        };
    }

    /** The probabilities given to visits up to and on a day. */
    private static List<Double> until(Backtest backtest, List<AttendanceHistory> past, LocalDate day) {
        List<LocalDate> dates = past.stream()
                .flatMap(patient -> patient.within(DateRange.from(SPLIT)).visits().stream())
                .filter(visit -> visit.outcome().expected(false))
                .map(PastVisit::date)
                .toList();
        List<Prediction> predictions = backtest.predictions(past, SPLIT);
        assertThat(predictions).hasSameSizeAs(dates);
        return IntStream.range(0, dates.size())
                .filter(i -> !dates.get(i).isAfter(day))
                .mapToObj(i -> predictions.get(i).probability())
                .toList();
    }
}
