package org.practicekit.scheduling;

import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Percentile;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.pattern.AdviceGoal;
import org.practicekit.scheduling.pattern.Attendance;
import org.practicekit.scheduling.pattern.DemandTable;
import org.practicekit.scheduling.pattern.FreedTime;
import org.practicekit.scheduling.pattern.HourlyDemand;
import org.practicekit.scheduling.pattern.LeadTimes;
import org.practicekit.scheduling.pattern.SessionNeed;
import org.practicekit.scheduling.pattern.TemplateAdvice;
import org.practicekit.scheduling.pattern.TemplateAdvisor;
import org.practicekit.scheduling.pattern.TemplateSession;
import org.practicekit.scheduling.pattern.ThirdNextAvailable;
import org.practicekit.scheduling.pattern.TypeDemand;
import org.practicekit.scheduling.pattern.Utilization;
import org.practicekit.scheduling.pattern.VisitSample;
import org.practicekit.scheduling.policy.LeadTimeBands;
import org.practicekit.scheduling.simulation.AppointmentRules;
import org.practicekit.scheduling.simulation.Punctuality;
import org.practicekit.scheduling.simulation.ServiceTime;
import org.practicekit.scheduling.simulation.SessionPlan;
import org.practicekit.scheduling.simulation.SessionSimulator;
import org.practicekit.scheduling.simulation.SessionWeights;
import org.practicekit.scheduling.simulation.WalkIns;
import org.practicekit.shape.Shipment;

/** What patterns and simulation send to other machines. */
final class PatternSamples {
    private PatternSamples() {}

    /** Adds them to a shipment, about one visit that was seen. */
    static Shipment in(Shipment shipment, SchedulingSetup setup, Appointment booked) {
        Instant done = booked.time().end();
        Appointment seen = Appointment.builder()
                .like(booked)
                .history(List.of(
                        StatusChange.of(
                                AppointmentStatus.BOOKED, booked.time().start().minus(Duration.ofDays(3))),
                        StatusChange.of(AppointmentStatus.ARRIVED, booked.time().start()),
                        StatusChange.of(AppointmentStatus.COMPLETED, done)))
                .status(AppointmentStatus.COMPLETED)
                .build();
        VisitSample sample = VisitSample.due(setup, List.of(seen), DateRange.day(MONDAY), done.plusSeconds(86_400));
        HourlyDemand demand = HourlyDemand.of(sample);
        DemandTable table = DemandTable.seen(sample);
        TemplateSession session = TemplateSession.on(setup, ADAMS, MONDAY).get(0);
        ServiceTime service = ServiceTime.lognormal(Duration.ofMinutes(30), 0.5);
        TypeDemand asked = TypeDemand.builder()
                .visitType(PROCEDURE)
                .slot(Duration.ofMinutes(30))
                .bookedAhead(new Figure.Ratio(4, 2))
                .sameDay(new Figure.Ratio(1, 2))
                .noShow(0.1)
                .service(service)
                .build();
        SessionNeed need = SessionNeed.builder()
                .session(session)
                .sessions(2)
                .addDemands(asked)
                .build();
        AdviceGoal goal = new AdviceGoal(90, new SessionWeights(0.1, 1, 1.5), 8);
        SessionSimulator simulator = new SessionSimulator(20, 1);
        TemplateAdvisor advisor = new TemplateAdvisor(goal, simulator, AppointmentRules.REFERENCE);
        TemplateAdvice advice = advisor.advise(need).granted().orElseThrow();
        SessionPlan plan = SessionPlan.builder()
                .like(SessionPlan.of(
                        AppointmentRules.variable("ours", List.of(0.5, 1.5)), 3, Duration.ofMinutes(20), service, 0.1))
                .walkIns(new WalkIns(1, ServiceTime.exponential(Duration.ofMinutes(10))))
                .punctuality(new Punctuality(Duration.ofMinutes(-2), Duration.ofMinutes(4)))
                .build();
        return shipment.values(
                        sample,
                        demand,
                        demand.needs().get(0),
                        table,
                        table.cells().get(0))
                .values(Attendance.noShowRate(sample), Utilization.booked(sample, ADAMS), FreedTime.fillRate(sample))
                .values(
                        LeadTimes.percentile(sample, Percentile.MEDIAN),
                        LeadTimes.bands(sample, LeadTimeBands.STANDARD).get(0))
                .values(session, asked, need, goal, goal.weights(), advice)
                .values(
                        advice.slots().get(0),
                        advice.outlooks().get(0),
                        advice.outlooks().get(0).outlook())
                .values(advice.outlooks().get(0).outlook().idle())
                .values(plan, plan.patients().get(0), plan.walkIns().orElseThrow(), plan.punctuality(), service)
                .engine(sample, one -> List.of(one.ofType(FOLLOW_UP).appointments(), Attendance.noShowRate(one)))
                .engine(simulator, one -> one.play(plan))
                .engine(advisor, one -> one.advise(need))
                .engine(
                        new ThirdNextAvailable(setup),
                        one -> one.measure(
                                FOLLOW_UP, ADAMS, List.of(booked), booked.time().start()));
    }
}
