package org.practicekit.scheduling.attendance;

import static org.practicekit.scheduling.attendance.VisitOutcome.KEPT;
import static org.practicekit.scheduling.attendance.VisitOutcome.NO_SHOW;
import static org.practicekit.scheduling.attendance.Visits.FOLLOW_UP;
import static org.practicekit.scheduling.attendance.Visits.HANDBOOK;
import static org.practicekit.scheduling.attendance.Visits.MARCH_9;
import static org.practicekit.scheduling.attendance.Visits.patient;
import static org.practicekit.scheduling.attendance.Visits.patients;
import static org.practicekit.scheduling.attendance.Visits.policy;
import static org.practicekit.scheduling.attendance.Visits.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.attendance.DischargeDecision.Verdict;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.policy.AttendanceAction;
import org.practicekit.scheduling.policy.AttendancePolicy;
import org.practicekit.scheduling.policy.AttendanceStep;
import org.practicekit.scheduling.policy.StaffRole;
import org.practicekit.shape.Shipment;

/** Values and engines of attendance for the tests that every type of the module has to pass. */
public final class AttendanceSamples {
    private static final StaffRole MANAGER = new StaffRole("office-manager");
    private static final AttendanceStep LETTER = new AttendanceStep(1, 365, AttendanceAction.WARNING_LETTER, HANDBOOK);
    private static final AttendanceStep REVIEW =
            new AttendanceStep(1, 365, AttendanceAction.DISCHARGE_REVIEW, HANDBOOK);
    private static final AttendancePolicy POLICY = policy().addSteps(LETTER, REVIEW)
            .addDischargeReviewers(MANAGER)
            .addExemptVisitTypes(Visits.PHYSICAL)
            .build();

    private AttendanceSamples() {}

    /** Adds what a host may send to another machine. */
    public static Shipment in(Shipment shipment) {
        PatientText reason = PatientText.of("the bus did not run");
        Appointment missed = Story.told()
                .at("2026-03-02T10:00", AppointmentStatus.BOOKED)
                .at("2026-03-09T10:00", AppointmentStatus.NO_SHOW)
                .appointment();
        AttendanceReading reading = new AttendanceReading(Office.mornings(), 730);
        AttendanceRecord record = reading.of(List.of(missed), Office.SIX.plus(Duration.ofDays(7)));
        Leniency leniency = leniency(reason);
        StepCheck check = new StepCheck(POLICY);
        AttendanceStanding standing = check.due(record, Leniency.NONE).granted().orElseThrow();
        List<AttendanceHistory> past = new ArrayList<>(patients(9, FOLLOW_UP, 3, KEPT));
        past.add(patient(NO_SHOW, KEPT, NO_SHOW));
        NoShowModel model = NoShowModel.of(POLICY, past);
        NoShowEstimate estimate = model.estimate(record.counts(), FOLLOW_UP, 3);
        ExpectedAttendance block = ExpectedAttendance.of(List.of(0.2, 0.3));
        ExtraVisitCheck extra = new ExtraVisitCheck(POLICY);
        Backtest backtest = new Backtest(POLICY);
        Calibration calibration = Calibration.of(List.of(new Prediction(0.2, false), new Prediction(0.3, true)), 0.25);
        return shipment.values(
                        POLICY, LETTER, POLICY.leadTimes(), POLICY.leadTimes().band(3))
                .values(
                        visit(MARCH_9, 3, KEPT),
                        past.get(9),
                        record,
                        record.visits().get(0),
                        record.counts())
                .values(estimate, estimate.ownWeight(), estimate.contributions().get(0), model.practice(), model)
                .values(calibration, calibration.bins().get(0), new Prediction(0.2, true))
                .values(block, extra.mayTake(block, 3, 0.2, 2).granted().orElseThrow())
                .values(ExtraVisitRequest.builder()
                        .resource(Office.ADAMS)
                        .block(TimeRange.of(Office.SIX, Duration.ofHours(4)))
                        .capacity(8)
                        .visitType(FOLLOW_UP)
                        .atMost(2)
                        .build())
                .values(
                        leniency,
                        leniency.excuses().get(0),
                        leniency.exemptions().get(0))
                .values(standing, standing.due().get(0), standing.due().get(1), reviewer(), decision(reason))
                .engine(reading, one -> one.of(List.of(missed), Office.SIX.plus(Duration.ofDays(7))))
                .engine(check, one -> List.of(one.due(record, Leniency.NONE), one.due(record, leniency)))
                .engine(model, one -> one.estimate(record.counts(), FOLLOW_UP, 20))
                .engine(extra, one -> List.of(one.mayTake(block, 3, 0.2, 2), one.mayTake(block, 2, 0.01, 2)))
                .engine(backtest, one -> one.predictions(past, MARCH_9));
    }

    /** The values that can hold a patient's text, each with that text in it. */
    public static Map<Class<?>, Object> holding(PatientText text) {
        Leniency leniency = leniency(text);
        return Map.of(
                Leniency.class, leniency,
                Excuse.class, leniency.excuses().get(0),
                Exemption.class, leniency.exemptions().get(0),
                DischargeDecision.class, decision(text));
    }

    /** Policies that break each constraint. */
    public static List<AttendancePolicy> broken() {
        return List.of(
                policy().assumedNoShowPercent(0)
                        .lookBackDays(29)
                        .visitsForHalfWeight(0)
                        .ownVisitsForHalfWeight(0)
                        .intervalPercent(49)
                        .overCapacityPercent(-1)
                        .forgivenAfterKept(-1)
                        .build(),
                policy().assumedNoShowPercent(100)
                        .lookBackDays(3651)
                        .visitsForHalfWeight(10_001)
                        .ownVisitsForHalfWeight(1001)
                        .intervalPercent(100)
                        .overCapacityPercent(51)
                        .forgivenAfterKept(100)
                        .steps(Collections.nCopies(21, LETTER))
                        .build());
    }

    private static Leniency leniency(PatientText reason) {
        return new Leniency(
                List.of(new Excuse(new AppointmentId("a-1"), new ActorId("front-desk-2"), reason)),
                List.of(new Exemption(DateRange.days(MARCH_9, 3), new ActorId("manager-1"), reason)));
    }

    private static Reviewer reviewer() {
        return new Reviewer(new ActorId("manager-1"), MANAGER);
    }

    private static DischargeDecision decision(PatientText reason) {
        AppointmentId since = new AppointmentId("a-1");
        return new DischargeReview(REVIEW, List.of(since), since, POLICY.dischargeReviewers())
                .decided(reviewer(), Verdict.KEEP, reason, Office.SIX)
                .granted()
                .orElseThrow();
    }
}
