package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.policy.AttendancePolicy;

/**
 * Asks of a past how good the estimates would have been. The practice is counted before a day, as far back as the policy looks;
 * each later visit is then estimated from that count and from the patient's own visits before it, and held against what came.
 * Nothing is used that lay ahead on the day of the estimate. Immutable and thread-safe.
 */
public final class Backtest implements Serializable {
    private final AttendancePolicy policy;
    private final int daysBefore;

    /**
     * Estimates are made on the morning of the visit.
     *
     * @param policy how visits are counted
     */
    public Backtest(AttendancePolicy policy) {
        this(policy, 0);
    }

    /**
     * Estimates are made some days before.
     *
     * @param policy how visits are counted
     * @param daysBefore how many days before the visit, or on the day it is booked if that is later; 0 or more
     */
    public Backtest(AttendancePolicy policy, int daysBefore) {
        if (daysBefore < 0) {
            throw new IllegalArgumentException(
                    "an estimate is made 0 or more days before a visit, not %d.".formatted(daysBefore));
        }
        this.policy = policy;
        this.daysBefore = daysBefore;
    }

    /**
     * How good the estimates would have been.
     *
     * @param patients each with all visits, before and after
     * @param split the first day whose visits are estimated
     */
    public Calibration run(Collection<AttendanceHistory> patients, LocalDate split) {
        NoShowModel model = modelOf(patients, split);
        double rate = model.practice().shrunkTo(policy.assumedNoShowPercent() / 100.0, policy.visitsForHalfWeight());
        return Calibration.of(predictions(patients, split), rate);
    }

    /** The estimates with what came of each visit, patient by patient, earliest first. */
    public List<Prediction> predictions(Collection<AttendanceHistory> patients, LocalDate split) {
        NoShowModel model = modelOf(patients, split);
        boolean late = policy.lateCancelsCount();
        List<Prediction> predictions = new ArrayList<>();
        for (AttendanceHistory patient : patients) {
            for (PastVisit visit : patient.within(DateRange.from(split)).visits()) {
                if (visit.outcome().expected(late)) {
                    LocalDate estimatedOn = visit.date().minusDays(Math.min(daysBefore, visit.daysAhead()));
                    AttendanceCounts own =
                            patient.before(estimatedOn, policy.lookBackDays()).counts();
                    double probability = model.estimate(own, visit.visitType(), visit.daysAhead())
                            .probability();
                    predictions.add(new Prediction(probability, visit.outcome().missed(late)));
                }
            }
        }
        return predictions;
    }

    private NoShowModel modelOf(Collection<AttendanceHistory> patients, LocalDate split) {
        return NoShowModel.of(
                policy,
                patients.stream()
                        .map(patient -> patient.before(split, policy.lookBackDays()))
                        .toList());
    }
}
