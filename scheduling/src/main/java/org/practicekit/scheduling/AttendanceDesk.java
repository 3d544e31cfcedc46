package org.practicekit.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.attendance.AttendanceHistory;
import org.practicekit.scheduling.attendance.AttendanceReading;
import org.practicekit.scheduling.attendance.AttendanceRecord;
import org.practicekit.scheduling.attendance.AttendanceRules;
import org.practicekit.scheduling.attendance.AttendanceStanding;
import org.practicekit.scheduling.attendance.Backtest;
import org.practicekit.scheduling.attendance.Calibration;
import org.practicekit.scheduling.attendance.ExpectedAttendance;
import org.practicekit.scheduling.attendance.ExtraVisitCheck;
import org.practicekit.scheduling.attendance.ExtraVisitRequest;
import org.practicekit.scheduling.attendance.ExtraVisits;
import org.practicekit.scheduling.attendance.Leniency;
import org.practicekit.scheduling.attendance.NoShowEstimate;
import org.practicekit.scheduling.attendance.NoShowModel;
import org.practicekit.scheduling.attendance.StepCheck;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.policy.AttendancePolicy;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Tells how likely visits are to be missed, how many more a block can take, and what is due after missed visits. Reads the
 * appointments that are there and stores nothing.
 *
 * <p>Counting a practice's past takes all its appointments within the look-back, so a host does it once a day or so with
 * {@link #count} and hands the model in.
 *
 * <p>Thread-safe. Reads the clock it was given, and no other. Every method but the constructor throws
 * {@link IllegalStateException} for a practice without a setup or without an attendance policy in it.
 */
public final class AttendanceDesk {
    private final UnitOfWork<? extends SchedulingPorts> work;
    private final Clock clock;

    /**
     * A desk over a host's store.
     *
     * @param work the store
     * @param clock what time it is
     */
    public AttendanceDesk(UnitOfWork<? extends SchedulingPorts> work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /** Counts the practice's past as it is known now. */
    public NoShowModel count(PracticeId practice) {
        return work.run(practice, Set.of(), ports -> {
            View view = view(practice, ports);
            return NoShowModel.of(view.policy, view.histories(view.policy.lookBackDays()));
        });
    }

    /**
     * How good the estimates would have been: see {@link Backtest}. The past is read as it is known now.
     *
     * @param split the first day whose visits are estimated
     */
    public Calibration calibration(PracticeId practice, LocalDate split) {
        return work.run(practice, Set.of(), ports -> {
            View view = view(practice, ports);
            long since = Math.max(0, ChronoUnit.DAYS.between(split, view.today()));
            return new Backtest(view.policy)
                    .run(view.histories(view.policy.lookBackDays() + Math.toIntExact(since)), split);
        });
    }

    /** How a patient's visits ended, as it is known now. */
    public AttendanceRecord record(PracticeId practice, PatientId patient) {
        return work.run(practice, Set.of(), ports -> view(practice, ports).record(patient));
    }

    /**
     * How likely the patient is to miss a visit that is booked now.
     *
     * @param model from {@link #count}
     * @param start when the visit would begin
     * @param leniency excused visits do not count
     */
    public Receipt<NoShowEstimate> estimate(
            PracticeId practice,
            NoShowModel model,
            PatientId patient,
            VisitTypeId visitType,
            Instant start,
            Leniency leniency) {
        return work.run(practice, Set.of(), ports -> {
            View view = view(practice, ports);
            AttendanceRecord record = view.record(patient).without(leniency.excused());
            int daysAhead = view.daysAhead(view.now, start);
            Decision<NoShowEstimate> decision = new Granted<>(
                    model.estimate(record.counts(), visitType, daysAhead), List.of(whatItSaw(record, view.policy)));
            FingerprintWriter inputs = new FingerprintWriter("scheduling.no-show-estimate")
                    .value("model", model)
                    .value("record", record)
                    .text("visitType", visitType.value())
                    .number("daysAhead", daysAhead);
            return receipt("scheduling.no-show-estimate", inputs, decision);
        });
    }

    /**
     * How likely each of these patients is to miss a visit that is booked now, for ranking them; in their order.
     *
     * @param model from {@link #count}
     * @param start when the visit would begin
     */
    public Map<PatientId, NoShowEstimate> estimates(
            PracticeId practice,
            NoShowModel model,
            Collection<PatientId> patients,
            VisitTypeId visitType,
            Instant start) {
        return work.run(practice, Set.of(), ports -> {
            View view = view(practice, ports);
            Map<PatientId, NoShowEstimate> estimates = new LinkedHashMap<>();
            int daysAhead = view.daysAhead(view.now, start);
            patients.forEach(patient -> estimates.computeIfAbsent(
                    patient, one -> model.estimate(view.record(one).counts(), visitType, daysAhead)));
            return estimates;
        });
    }

    /**
     * How many more visits a block can take, so that more patients than it can see seldom come.
     *
     * @param model from {@link #count}
     */
    public Receipt<ExtraVisits> extraVisits(PracticeId practice, NoShowModel model, ExtraVisitRequest request) {
        return work.run(practice, Set.of(), ports -> {
            View view = view(practice, ports);
            ExpectedAttendance booked = ExpectedAttendance.of(view.chances(model, request));
            double extra = model.rate(
                    request.visitType(),
                    view.daysAhead(view.now, request.block().start()));
            Decision<ExtraVisits> decision =
                    new ExtraVisitCheck(view.policy).mayTake(booked, request.capacity(), extra, request.atMost());
            FingerprintWriter inputs = new FingerprintWriter("scheduling.extra-visits")
                    .value("request", request)
                    .value("policy", view.policy)
                    .value("booked", booked)
                    .text("extra", Double.toString(extra));
            return receipt("scheduling.extra-visits", inputs, decision);
        });
    }

    /**
     * What is due after a patient's missed visits.
     *
     * @param leniency what staff decided in the patient's favour
     */
    public Receipt<AttendanceStanding> standing(PracticeId practice, PatientId patient, Leniency leniency) {
        return work.run(practice, Set.of(), ports -> {
            View view = view(practice, ports);
            AttendanceRecord record = view.record(patient, view.policy.longestStepDays());
            FingerprintWriter inputs = new FingerprintWriter("scheduling.attendance-standing")
                    .value("policy", view.policy)
                    .value("record", record)
                    .value("leniency", leniency);
            return receipt("scheduling.attendance-standing", inputs, new StepCheck(view.policy).due(record, leniency));
        });
    }

    private static Finding whatItSaw(AttendanceRecord record, AttendancePolicy policy) {
        return Finding.of(AttendanceRules.ONLY_COUNTS, Severity.INFO)
                .message("Seen were counts, days%s, and nothing of who the patient is."
                        .formatted(policy.weighVisitTypes() ? ", lead times and visit types" : " and lead times"))
                .putFacts("visits", Integer.toString(record.visits().size()))
                .build();
    }

    private static <T extends Fingerprinted> Receipt<T> receipt(
            String question, FingerprintWriter inputs, Decision<T> decision) {
        return Receipt.of(question, inputs.finish(), List.of(AttendanceRules.STANDARD.ref()), decision, value -> value);
    }

    private View view(PracticeId practice, SchedulingPorts ports) {
        SchedulingSetup setup = ports.setups()
                .current(practice)
                .orElseThrow(() -> new IllegalStateException(
                        "practice %s has no scheduling setup. Maybe it was not stored yet.".formatted(practice)));
        AttendancePolicy policy = setup.attendance()
                .orElseThrow(() -> new IllegalStateException(
                        "practice %s has no attendance policy. Maybe its setup was stored without one."
                                .formatted(practice)));
        return new View(practice, ports, setup, policy, clock.instant());
    }

    /** One look at a practice: its store, what it agreed, and the time. */
    private record View(
            PracticeId practice, SchedulingPorts ports, SchedulingSetup setup, AttendancePolicy policy, Instant now) {
        LocalDate today() {
            return wall().date(now);
        }

        int daysAhead(Instant booked, Instant start) {
            return (int) Math.max(0, ChronoUnit.DAYS.between(wall().date(booked), wall().date(start)));
        }

        AttendanceRecord record(PatientId patient) {
            return record(patient, policy.lookBackDays());
        }

        AttendanceRecord record(PatientId patient, int days) {
            return new AttendanceReading(setup, days)
                    .of(ports.appointments().ofPatient(practice, patient, past(days)), now);
        }

        Collection<AttendanceHistory> histories(int days) {
            return new AttendanceReading(setup, days)
                    .byPatient(ports.appointments().starting(practice, past(days)), now).values().stream()
                            .map(AttendanceRecord::history)
                            .toList();
        }

        /** For each booking in a block the chance that it is missed: nothing for those who are here already. */
        List<Double> chances(NoShowModel model, ExtraVisitRequest request) {
            List<Double> chances = new ArrayList<>();
            for (Appointment one : ports.appointments().starting(practice, request.block())) {
                if (!one.resources().contains(request.resource())) {
                    continue;
                }
                if (one.status().attended()) {
                    chances.add(0.0);
                } else if (one.status().agreed()) {
                    int daysAhead = daysAhead(
                            one.became(AppointmentStatus.BOOKED).orElse(now),
                            one.time().start());
                    chances.add(model.estimate(record(one.patient()).counts(), one.visitType(), daysAhead)
                            .probability());
                }
            }
            return chances;
        }

        /** A day more than asked for, so that no zone loses its first day. */
        private TimeRange past(int days) {
            return new TimeRange(now.minus(days + 2L, ChronoUnit.DAYS), now.plus(1, ChronoUnit.DAYS));
        }

        private WallClock wall() {
            return setup.locations().get(0).clock();
        }
    }
}
