package org.practicekit.scheduling.optimization;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.PlanningWeights;
import org.practicekit.shape.Shipment;

/** What wanted visits and plans look like when they are sent elsewhere, printed, or wrong. */
public final class PlanningSamples {
    private static final PlanningPolicy POLICY = PlanningPolicy.standard(Office.HANDBOOK);
    private static final Follows FOLLOWS = new Follows(new WantedVisitId("a"), 0, 3, true, false);

    private static final Disruption DISRUPTION = Disruption.builder()
            .addTaken(Office.use(Office.BROWN, "2026-03-09T08:00", 30))
            .addClosures(Closure.builder()
                    .id(new TemplateId("away"))
                    .resource(Office.ADAMS)
                    .from(Office.MONDAY.atTime(8, 0))
                    .to(Office.MONDAY.atTime(12, 0))
                    .reason(ClosureReason.LEAVE)
                    .build())
            .build();

    private PlanningSamples() {}

    private static WantedVisitBuilder wanted(String id) {
        return WantedVisit.builder()
                .id(new WantedVisitId(id))
                .wish(Office.followUpOn(Office.MONDAY).build())
                .targetBy(Office.MONDAY);
    }

    private static PlanRequestBuilder request(Appointment booked) {
        return PlanRequest.builder()
                .dates(DateRange.day(Office.MONDAY))
                .addVisits(wanted("a").booked(booked).build())
                .addVisits(wanted("b").addFollows(FOLLOWS).build())
                .addVisits(wanted("c")
                        .wish(Office.followUpOn(Office.MONDAY.plusDays(9)).build())
                        .build());
    }

    private static SchedulePlan plan(SlotOptimizer optimizer, Appointment booked) {
        return optimizer.plan(
                request(booked).build(),
                Diary.of(Office.mornings(), Occupancy.NONE.plus(booked.visitType(), booked.allUses())),
                Office.SIX,
                Effort.rounds(100),
                1);
    }

    /** Adds them. */
    public static Shipment in(Shipment shipment, Appointment booked) {
        SlotOptimizer optimizer = new SlotOptimizer(Office.mornings(), POLICY);
        SchedulePlan plan = plan(optimizer, booked);
        PlanOutcome.Step step = new PlanOutcome.Step(
                new WantedVisitId("a"), PlanOutcome.Result.BOOKED, new AppointmentId("a-1"), List.of());
        return shipment.values(POLICY, PlanningWeights.STANDARD, FOLLOWS, new WantedVisitId("a"))
                .values(plan.request(), plan.request().visits().get(0), plan)
                .values(plan.placed().get(0), plan.leftOut().get(0))
                .values(step, new PlanOutcome(List.of(step)))
                .values(
                        DISRUPTION,
                        RepairWish.builder()
                                .dates(DateRange.day(Office.MONDAY))
                                .disruption(DISRUPTION)
                                .build())
                .values(repair(booked), repair(booked).calls().get(0))
                .engine(new ScheduleRepair(Office.mornings(), POLICY), one -> repair(one, booked))
                .engine(optimizer, one -> plan(one, booked));
    }

    /** What can hold a patient's text. */
    public static Map<Class<?>, Object> holding(Appointment booked) {
        Map<Class<?>, Object> samples = new LinkedHashMap<>();
        WantedVisitBuilder wanted = wanted("a").booked(booked);
        samples.put(WantedVisit.class, wanted.build());
        samples.put(WantedVisitBuilder.class, wanted);
        samples.put(PlanRequest.class, request(booked).build());
        samples.put(PlanRequestBuilder.class, request(booked));
        SchedulePlan plan = plan(new SlotOptimizer(Office.mornings(), POLICY), booked);
        samples.put(Repair.class, repair(booked));
        RepairWish wish = RepairWish.builder()
                .dates(DateRange.day(Office.MONDAY))
                .disruption(DISRUPTION)
                .build();
        samples.put(RepairWish.class, wish);
        samples.put(RepairWishBuilder.class, RepairWish.builder().like(wish));
        samples.put(SchedulePlan.class, plan);
        samples.put(SchedulePlanBuilder.class, SchedulePlan.builder().like(plan));
        return samples;
    }

    private static Repair repair(Appointment booked) {
        return repair(new ScheduleRepair(Office.mornings(), POLICY), booked);
    }

    private static Repair repair(ScheduleRepair engine, Appointment booked) {
        return engine.repair(
                request(booked).build(),
                DISRUPTION,
                Diary.of(Office.mornings(), Occupancy.NONE.plus(booked.visitType(), booked.allUses())),
                Office.SIX,
                Effort.rounds(10),
                1,
                PlanListener.NONE);
    }

    /** Values that break every constraint on them. */
    public static List<Object> invalid() {
        WantedVisit wrong = wanted("a")
                .wish(Office.followUpOn(Office.MONDAY).limit(0).build())
                .follows(Collections.nCopies(9, FOLLOWS))
                .build();
        return List.of(
                wrong,
                RepairWish.builder()
                        .dates(DateRange.day(Office.MONDAY))
                        .addBetween(wrong)
                        .build(),
                PlanRequest.builder().dates(DateRange.day(Office.MONDAY)).build(),
                PlanRequest.builder()
                        .dates(DateRange.day(Office.MONDAY))
                        .addVisits(WantedVisit.builder()
                                .like(wrong)
                                .follows(List.of())
                                .build())
                        .build());
    }
}
