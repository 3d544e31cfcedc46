package org.practicekit.examples.clinic.pattern;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.practicekit.adapter.memory.MemoryScheduling;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.Percentile;
import org.practicekit.core.time.DateRange;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.scheduling.PatternDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.pattern.AdviceGoal;
import org.practicekit.scheduling.pattern.Attendance;
import org.practicekit.scheduling.pattern.DemandTable;
import org.practicekit.scheduling.pattern.FreedTime;
import org.practicekit.scheduling.pattern.HourlyDemand;
import org.practicekit.scheduling.pattern.LeadTimeCount;
import org.practicekit.scheduling.pattern.LeadTimes;
import org.practicekit.scheduling.pattern.SessionNeed;
import org.practicekit.scheduling.pattern.TemplateAdvice;
import org.practicekit.scheduling.pattern.TemplateAdvisor;
import org.practicekit.scheduling.pattern.TemplateSession;
import org.practicekit.scheduling.pattern.Utilization;
import org.practicekit.scheduling.pattern.VisitSample;
import org.practicekit.scheduling.pattern.VisitTimes;
import org.practicekit.scheduling.policy.LeadTimeBands;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.simulation.AppointmentRules;
import org.practicekit.scheduling.simulation.SessionSimulator;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * What the weeks before the practice's day tell, as of the beginning of that day.
 *
 * @param practice the practice
 * @param period the days
 * @param asOf as of when
 * @param kpis of the whole practice
 * @param parts the same in parts: of each provider, of each visit type
 * @param access the third next available appointment of each provider and visit type
 * @param asked when people asked
 * @param seen when they were seen
 * @param demand what a roster can be made from
 * @param bands how far ahead visits were asked for
 * @param advice on each session of one provider's day
 */
public record PatternReport(
        Practice practice,
        DateRange period,
        Instant asOf,
        List<Kpi> kpis,
        List<Kpi> parts,
        List<Kpi> access,
        DemandTable asked,
        DemandTable seen,
        HourlyDemand demand,
        List<LeadTimeCount> bands,
        List<Decision<TemplateAdvice>> advice) {

    /** What somebody wants to know. */
    public record Question(int weeks, ResourceId provider, AdviceGoal goal, int sessions, long seed) {}

    /** Computes everything from the practice's past and coming visits. */
    public static PatternReport of(Practice practice, List<Appointment> history, Question question) {
        SchedulingSetup setup = practice.setup();
        PracticeId id = setup.practice();
        Instant asOf = setup.locations().get(0).clock().at(practice.day().atStartOfDay());
        DateRange period = new DateRange(practice.day().minusWeeks(question.weeks()), practice.day());
        PatternDesk desk = new PatternDesk(store(setup, history), Clock.fixed(asOf, ZoneOffset.UTC));
        VisitSample due = desk.due(id, period);
        VisitSample requested = desk.requested(id, period);
        return new PatternReport(
                practice,
                period,
                asOf,
                kpis(due),
                parts(due),
                access(desk, setup),
                DemandTable.asked(requested),
                DemandTable.seen(due),
                HourlyDemand.of(due),
                LeadTimes.bands(due, LeadTimeBands.STANDARD),
                advice(due, practice.day(), question));
    }

    private static MemoryScheduling store(SchedulingSetup setup, List<Appointment> history) {
        MemoryScheduling store = new MemoryScheduling();
        store.store(setup);
        store.run(setup.practice(), Set.of(new Guard("import", "history")), ports -> {
            history.forEach(visit -> ports.appointments().add(setup.practice(), visit));
            return history.size();
        });
        return store;
    }

    private static List<Kpi> kpis(VisitSample due) {
        return List.of(
                Attendance.noShowRate(due),
                Attendance.lateCancelRate(due),
                FreedTime.fillRate(due),
                Utilization.booked(due, ResourceKind.PROVIDER),
                Utilization.attended(due, ResourceKind.PROVIDER),
                Utilization.booked(due, ResourceKind.ROOM),
                LeadTimes.percentile(due, Percentile.MEDIAN),
                LeadTimes.percentile(due, Percentile.NINETIETH),
                VisitTimes.cycle(due, Percentile.MEDIAN),
                VisitTimes.cycle(due, Percentile.NINETIETH),
                VisitTimes.lateness(due, Percentile.MEDIAN),
                VisitTimes.lateness(due, Percentile.NINETIETH),
                VisitTimes.inRoom(due, Percentile.MEDIAN),
                Attendance.openEndedShare(due));
    }

    private static List<Kpi> parts(VisitSample due) {
        List<Kpi> kpis = new ArrayList<>();
        for (ResourceId provider : providers(due.setup())) {
            VisitSample own = due.with(provider);
            kpis.add(Attendance.noShowRate(own));
            kpis.add(Utilization.booked(own, provider));
            kpis.add(VisitTimes.lateness(own, Percentile.NINETIETH));
        }
        for (VisitTypeId type : due.visitTypes()) {
            VisitSample own = due.ofType(type);
            kpis.add(Attendance.noShowRate(own));
            kpis.add(LeadTimes.percentile(own, Percentile.MEDIAN));
        }
        return kpis;
    }

    /** Only where the provider is able to give the visit. */
    private static List<Kpi> access(PatternDesk desk, SchedulingSetup setup) {
        List<Kpi> kpis = new ArrayList<>();
        for (VisitType type : setup.visitTypes()) {
            for (ResourceId provider : providers(setup)) {
                boolean able = setup.resource(provider)
                        .filter(one -> type.needs().stream().anyMatch(need -> need.metBy(one)))
                        .isPresent();
                if (able) {
                    kpis.addAll(desk.thirdNextAvailable(setup.practice(), type.id(), provider));
                }
            }
        }
        return kpis;
    }

    private static List<Decision<TemplateAdvice>> advice(VisitSample due, LocalDate day, Question question) {
        TemplateAdvisor advisor = new TemplateAdvisor(
                question.goal(),
                new SessionSimulator(question.sessions(), question.seed()),
                AppointmentRules.REFERENCE);
        return TemplateSession.on(due.setup(), question.provider(), day).stream()
                .map(session -> advisor.advise(SessionNeed.of(due, session)))
                .toList();
    }

    /** The providers of a practice, in order. */
    static List<ResourceId> providers(SchedulingSetup setup) {
        return setup.resources().stream()
                .map(Resource::id)
                .filter(id -> id.kind() == ResourceKind.PROVIDER)
                .sorted()
                .toList();
    }
}
